"""The entries side by side, in each format, from files and from a database."""

import html.parser
import re
import xml.etree.ElementTree as xml

import songngu_cli
from songngu_cli import SOURCE, TRAITS, IndexCase, cut, exported, indexer

VOID = {"meta", "link", "br", "img", "hr", "input"}


class Page(html.parser.HTMLParser):
    """An HTML page: its elements as (tag, attributes, language, text), in the order in which they end, and its style."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.open = [], []
        self.feed(text)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag not in VOID:
            self.open.append((tag, given, given.get("lang", self.open[-1][2] if self.open else None), []))

    def handle_endtag(self, tag):
        opened, given, language, text = self.open.pop()
        assert opened == tag, (opened, tag)
        self.elements.append((tag, given, language, "".join(text)))

    def handle_data(self, data):
        for _, _, _, text in self.open:
            text.append(data)

    def all(self, tag):
        return [element for element in self.elements if element[0] == tag]

    def one(self, tag):
        (element,) = self.all(tag)
        return element

    def by_id(self):
        found = {}
        for element in self.elements:
            if "id" in element[1]:
                assert element[1]["id"] not in found, element[1]["id"]
                found[element[1]["id"]] = element
        return found


def luminance(colour):
    parts = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """WCAG 2, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


class Export(IndexCase):
    corpus = (SOURCE / "corpus",)

    def export(self, *arguments):
        result = indexer("export", "--db", self.db, *arguments)
        self.assertEqual(result.code, 0, result.err)
        return result

    def test_passages_are_the_hits_less_what_a_query_adds(self):
        passages = exported(self.db)
        for passage in passages[::17]:
            hit = self.passage(passage["id"])
            for key in ("rank", "score", "matches"):
                hit.pop(key)
                self.assertNotIn(key, passage)
            self.assertEqual(list(passage)[:13], list(hit)[:13])
            for part in [*hit["counterpart"]["passages"], *passage["counterpart"]["passages"]] if hit["counterpart"] else ():
                part.pop("focus")  # of a query there is none
            self.assertEqual(passage, hit)

    def test_reading_order(self):
        passages = exported(self.db)
        places = [(passage["file"], passage["line"]) for passage in passages]
        self.assertEqual(places, sorted(places))
        self.assertEqual(len({passage["id"] for passage in passages}), len(passages))

    def test_beads(self):
        texts = {passage["id"]: passage["text"] for passage in exported(self.db)}
        for bead in exported(self.db, "sentence"):
            self.assertEqual(list(bead), ["entry", "relation", "confidence", "vi", "en"])
            self.assertTrue(bead["vi"] or bead["en"])
            self.assertTrue(0 <= bead["confidence"] <= 1)
            for language in ("vi", "en"):
                for segment in bead[language]:
                    self.assertIn(f"/{language}/", segment["id"])
                    self.assertEqual(cut(texts[segment["id"]], [segment["span"]]), [segment["text"]])

    def test_words(self):
        beads = self.export("--level", "word", "--format", "jsonl").json_lines()
        self.assertEqual([{key: bead[key] for key in bead if key != "words"} for bead in beads], exported(self.db, "sentence"))
        said = set()
        for bead in beads:
            vi, en = (" ".join(segment["text"] for segment in bead[language]) for language in ("vi", "en"))
            self.assertTrue(vi and en or not bead["words"])
            for *span, confidence in bead["words"]:
                self.assertTrue(0 <= span[0] < span[1] <= len(vi) and 0 <= span[2] < span[3] <= len(en), bead)
                self.assertTrue(0.5 <= confidence <= 1, bead)
                said.add((vi[span[0]:span[1]].lower(), en[span[2]:span[3]].lower()))
        self.assertEqual({("thị trường", "market"), ("kỹ sư", "engineers"), ("1.000 tỷ usd", "$1tn")} - said, set())
        self.assertGreater(sum(bool(bead["words"]) for bead in beads), len(beads) // 2)
        for format in ("text", "tsv", "tmx"):
            refused = indexer("align", TRAITS, "--level", "word", "--format", format)
            self.assertEqual((refused.code, refused.out), (2, ""))
            self.assertIn(f"--level word: {format} does not show words\nhint: use --format jsonl or html", refused.err)

    def test_every_sentence_stands_in_one_translation_bead(self):
        covered = {}
        for bead in exported(self.db, "sentence"):
            if bead["relation"] == "translation":
                for segment in bead["vi"] + bead["en"]:
                    covered.setdefault(segment["id"], []).append(segment["span"])
        for passage in exported(self.db):
            if passage["kind"] in ("heading", "body"):
                text = passage["text"]
                for begin, end in covered[passage["id"]]:
                    text = text[:begin] + " " * (end - begin) + text[end:]
                self.assertEqual(text.strip(), "", passage["id"])

    def test_tsv(self):
        for level in ("passage", "sentence"):
            rows = [line.split("\t") for line in self.export("--level", level, "--format", "tsv").out.split("\n") if line]
            self.assertTrue(rows)
            for row in rows:
                self.assertEqual(len(row), 3, row)
                self.assertTrue(0 <= float(row[2] or 0) <= 1)

    def test_pairs_of_low_confidence_can_be_left_out(self):
        rows = [line.split("\t") for line in self.export("--format", "tsv").out.split("\n") if line]
        sure = [line.split("\t") for line in self.export("--format", "tsv", "--min-confidence", "0.95").out.split("\n") if line]
        self.assertEqual(sure, [row for row in rows if row[0] and row[1] and float(row[2]) >= 0.95])
        self.assertTrue(0 < len(sure) < len(rows))
        for wrong in ("2", "-1", "x"):
            result = indexer("export", "--db", self.db, "--min-confidence", wrong)
            self.assertEqual(result.code, 2)
            self.assertIn(f"--min-confidence: '{wrong}' is not a number from 0 to 1", result.err)

    def test_tmx(self):
        tree = xml.fromstring(self.export("--format", "tmx").out_bytes)
        self.assertEqual((tree.tag, tree.get("version")), ("tmx", "1.4"))
        self.assertEqual([child.tag for child in tree], ["header", "body"])
        for name in ("creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"):
            self.assertTrue(tree[0].get(name), name)
        language = "{http://www.w3.org/XML/1998/namespace}lang"
        self.assertGreater(len(tree[1]), 100)
        for unit in tree[1]:
            variants = unit.findall("tuv")
            self.assertEqual({variant.get(language) for variant in variants}, {"vi", "en"})
            for variant in variants:
                self.assertTrue(variant.find("seg").text.strip())

    def test_html_needs_nothing_else(self):
        page = self.export("--format", "html").out
        self.assertTrue(page.lower().startswith("<!doctype html>"))
        self.assertNotRegex(page, r"(?i)<(script|img|link|iframe)[^>]*\b(src|href)\s*=\s*[\"']?https?:")
        self.assertIn("định kiến lỗi thời", page)

    def check_page(self, page, passages):
        """That its anchors are the identifiers, and that everything has its language and place."""
        ids = page.by_id()
        entries = {passage["entry"] for passage in passages}
        for passage in passages:
            tag, _, language, text = ids[passage["id"]]
            self.assertEqual((language, text), (passage["lang"], passage["text"]), passage["id"])
            self.assertEqual(ids[passage["entry"]][0], "article")
        self.assertEqual(len(ids), len(passages) + len(entries))
        for _, given, _, _ in page.all("a"):
            if given["href"].startswith("#"):
                self.assertIn(given["href"][1:], ids)
        self.assertEqual(page.one("html")[1]["lang"], "en")
        self.assertTrue(page.one("h1")[3])
        for tag, given, _, text in page.elements:
            if given.get("class") == "title" and text not in entries:
                self.assertIn(given["lang"], ("vi", "en"), text)
        sentences = [given for _, given, _, _ in page.elements if "data-k" in given]
        self.assertTrue(sentences)
        for given in sentences:
            self.assertIn("tabindex", given)

    def test_words_in_html(self):
        page = self.export("--level", "word", "--format", "html").out
        self.assertLess(len(page.encode()), 2_500_000)
        plain = self.export("--format", "html").out
        kept = re.sub(r"<span(?: class=\"maybe\")? data-w=\"[0-9 ]+\">(.*?)</span>", r"\1", page)
        self.assertTrue(kept.split("</p>", 1)[1] == plain.split("</p>", 1)[1], "it is the page without words, with the words numbered")

    def test_html_of_one_entry(self):
        passages = [passage for passage in exported(self.db) if passage["entry"] == "2025-01-31-made-in-japan"]
        page = Page(indexer("align", TRAITS, "--format", "html").out)
        self.check_page(page, passages)
        title = next(passage["text"] for passage in passages if passage["kind"] == "heading")
        self.assertEqual([page.one(tag)[2:] for tag in ("title", "h1")], [("vi", title)] * 2)
        self.assertEqual({len(page.all("nav")), len(page.all("h3"))}, {0})

    def test_html_of_a_corpus(self):
        page = Page(self.export("--format", "html").out)
        self.check_page(page, exported(self.db))
        self.assertEqual([page.one(tag)[3] for tag in ("title", "h1")], ["digest"] * 2)
        levels = [int(tag[1]) for tag, _, _, _ in page.elements if tag in ("h1", "h2", "h3", "h4")]
        self.assertEqual(levels[0], 1)
        self.assertTrue(all(after <= before + 1 for before, after in zip(levels, levels[1:])), levels)
        self.assertEqual(page.one("nav")[3].splitlines()[0], f"{len(page.all('article'))} entries")
        title = Page(indexer("align", TRAITS, SOURCE / "corpus", "--format", "html").out).one("title")[3]
        self.assertEqual(title, f"{TRAITS.name}, corpus")
        for folder in (SOURCE / "corpus", f"{SOURCE}/corpus/", f"{SOURCE}/./corpus/.", f"{SOURCE}/corpus/../corpus"):
            self.assertEqual(Page(indexer("align", folder, "--format", "html").out).one("h1")[3], "corpus", folder)
        self.assertEqual(Page(indexer("align", ".", "--format", "html", cwd=SOURCE / "corpus").out).one("h1")[3], "corpus")

    def test_html_can_be_read_in_light_and_dark(self):
        style = Page(indexer("align", TRAITS, "--format", "html").out).one("style")[3]
        palettes = [dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", root)) for root in re.findall(r":root \{(.*?)\}", style, re.S)]
        rest = re.sub(r":root \{.*?\}", "", style, flags=re.S)
        self.assertEqual(len(palettes), 2)
        self.assertEqual(*(set(palette) for palette in palettes))
        self.assertNotRegex(rest, r"#[0-9a-fA-F]{3}|\b(rgb|hsl|color-mix)a?\(|opacity", "another colour")
        texts = set(re.findall(r"(?<![a-z-])color: var\(--([a-z-]+)\)", rest))
        backgrounds = set(re.findall(r"background: var\(--([a-z-]+)\)", rest))
        self.assertEqual((texts, backgrounds), ({"ink", "faint", "warn", "link"}, {"paper", "lit", "lit-summary", "lit-word"}))
        for palette in palettes:
            for text in texts:
                for background in backgrounds:
                    ratio = contrast(palette[text], palette[background])
                    self.assertGreaterEqual(ratio, 4.5, f"{text} {palette[text]} on {background} {palette[background]}")

    def test_align_needs_no_database(self):
        direct = indexer("align", TRAITS, "--format", "jsonl", "--level", "sentence")
        self.assertEqual(direct.code, 0, direct.err)
        self.assertEqual({bead["entry"] for bead in direct.json_lines()}, {"2025-01-31-made-in-japan"})
        text = indexer("align", TRAITS)
        self.assertEqual(text.code, 0, text.err)
        self.assertIn("định kiến lỗi thời", text.out)

    def test_stats(self):
        stats = indexer("stats", "--db", self.db, "--format", "json")
        self.assertEqual(stats.code, 0)
        self.assertGreater(stats.json()["passages"], 100)
        self.assertEqual(indexer("stats", "--db", self.db).code, 0)


if __name__ == "__main__":
    songngu_cli.main()
