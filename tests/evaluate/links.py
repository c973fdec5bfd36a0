"""How good links are, by gold: a predicted link joins two gold units that a bead covers by more than half."""

import collections

LINKS = ("precision", "recall", "F1")


class Gold:
    """The gold links of all entries. A unit is (entry, language, line, begin, end), a line (entry, number)."""

    def __init__(self, alignments):
        self.sentences, self.bullets, self.alone = set(), set(), set()
        self.in_body, self.unsupported = set(), set()
        self.units = collections.defaultdict(set)  # (entry, language, line) -> units
        for entry in alignments:
            self.add(entry["entry"], entry)
        self.passages = {(vi[:3], en[:3]) for vi, en in self.sentences}

    def unit(self, entry, language, place):
        unit = (entry, language, *place)
        self.units[unit[:3]].add(unit)
        return unit

    def add(self, name, entry):
        for pair in entry["sentences"]:
            self.sentences.add((self.unit(name, "vi", pair["vi"]), self.unit(name, "en", pair["en"])))
        for language in ("vi", "en"):
            self.alone |= {self.unit(name, language, place) for place in entry["alone"][language]}
        for bullet in entry["summary"]:
            line = (name, bullet["line"])
            self.bullets |= {(line, self.unit(name, "en", place)) for place in bullet["en"]}
            if bullet["in_body"]:
                self.in_body.add(line)
            if not bullet["en"]:
                self.unsupported.add(line)


def covered(gold, line_of, entry, language, segments):
    """The gold units of which these segments of a bead hold more than half."""
    found = set()
    for segment in segments:
        begin, end = segment["span"]
        found |= {unit for unit in gold.units[entry, language, line_of[segment["id"]]]
                  if min(end, unit[4]) - max(begin, unit[3]) > 0.5 * (unit[4] - unit[3])}
    return found


def measure(predicted, right):
    hits = len(predicted & right)
    precision, recall = (hits / len(side) if side else 0.0 for side in (predicted, right))
    return dict(zip(LINKS, (precision, recall, 2 * precision * recall / (precision + recall) if hits else 0.0)),
                gold=len(right))


def score_alignment(alignments, passages, beads):
    """({kind of link: figures}, {tenth of confidence: [(confidence, right)]})"""
    gold = Gold(alignments)
    line_of = {passage["id"]: passage["line"] for passage in passages}
    names = {entry["entry"] for entry in alignments}
    sentences, bullets, touched, tenths = set(), set(), set(), collections.defaultdict(list)
    for bead in (bead for bead in beads if bead["entry"] in names):
        entry = bead["entry"]
        en = covered(gold, line_of, entry, "en", bead["en"])
        if bead["relation"] == "summary":
            links = {((entry, line_of[segment["id"]]), unit) for segment in bead["vi"] for unit in en}
            bullets |= links
            right = links & gold.bullets
        else:
            vi = covered(gold, line_of, entry, "vi", bead["vi"])
            links = {(one, other) for one in vi for other in en}
            sentences |= links
            touched |= vi | en if links else set()
            right = links & gold.sentences
        if links:
            confidence = bead["confidence"]
            tenths[min(9, int(confidence * 10))].append((confidence, 2 * len(right) >= len(links)))
    said_too = lambda links: {link for link in links if link[0] in gold.in_body}
    beads = sum(map(len, tenths.values()))
    error = sum(abs(sum(right - confidence for confidence, right in tenth)) for tenth in tenths.values())
    left = lambda alone, linked: {"share": 1 - len(alone & linked) / max(1, len(alone)), "gold": len(alone)}
    return {"sentence links": measure(sentences, gold.sentences),
            "passage links": measure({(vi[:3], en[:3]) for vi, en in sentences}, gold.passages),
            "bullet links": measure(bullets, gold.bullets),
            "  said in the body too": measure(said_too(bullets), said_too(gold.bullets)),
            "sentences left alone": left(gold.alone, touched),
            "bullets left alone": left(gold.unsupported, {line for line, _ in bullets}),
            "reliability": {"share": 1 - error / max(1, beads), "gold": beads}}, tenths
