"""Questions to ask of a corpus, made of its own words: the same for the same folder, and the same for every engine."""

import random
import re
import unicodedata

WORD = re.compile(r"[^\W\d_]+")
MARKED = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
LINES_A_FILE = 8  # enough for variety; a large corpus is not read whole
WORDS_A_LINE = 6

# How many words each kind has. Every engine is asked the first four; the others are in the query language of ours.
SHARED = {"any": (2, 5), "folded": (2, 5), "all": (2, 3), "phrase": (2, 3)}
OURS = {"filter": (2, 4), "cross-en": (2, 4), "cross-vi": (2, 4)}
KINDS = (*SHARED, *OURS)
MEANING = {
    "any": "2–5 words, any may match",
    "folded": "the same, typed without diacritics",
    "all": "2–3 words, all must match",
    "phrase": "phrase of 2–3 words",
    "filter": "words, language and kind",
    "cross-en": "Vietnamese words, hits in English",
    "cross-vi": "English words, hits in Vietnamese",
}


def fold(text):
    bare = "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    return bare.replace("đ", "d").replace("Đ", "D")


def sample(files, dice, wanted):
    """Lists of words, each of a passage; Vietnamese ones where there are both."""
    lines = {True: [], False: []}
    for file in dice.sample(files, min(len(files), wanted)):
        there = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith(("http", "#"))]
        for line in dice.sample(there, min(len(there), LINES_A_FILE)):
            words = WORD.findall(unicodedata.normalize("NFC", line).lower())
            if len(words) >= WORDS_A_LINE:
                lines[bool(MARKED.search(line.lower()))].append(words)
    return lines[True], lines[False]


def question(kind, words, dice):
    least, most = {**SHARED, **OURS}[kind]
    count = dice.randint(least, most)
    if kind == "phrase":
        begin = dice.randrange(len(words) - count + 1)
        return words[begin:begin + count]
    picked = dice.sample(words, count)
    if kind == "folded":
        return [fold(word) for word in picked]
    return ["lang:vi", f"kind:{dice.choice(('body', 'summary'))}", *picked] if kind == "filter" else picked


def make(folder, number):
    """{kind: [words, …]}, `number` of each; no kind that the corpus has no text for."""
    dice = random.Random(7)
    files = sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".md"))
    vietnamese, english = sample(files, dice, number)
    made = {}
    for kind in KINDS:
        passages = {"cross-vi": english, "cross-en": vietnamese if english else []}.get(kind, vietnamese + english)
        if kind == "filter":
            passages = vietnamese
        if passages:
            made[kind] = [question(kind, dice.choice(passages), dice) for _ in range(number)]
    return made


def as_lines(questions, kinds):
    """As the query programs read them."""
    names = {"folded": "any", "filter": "any"}
    return "".join(f"{names.get(kind, kind)}\t{' '.join(words)}\n" for kind in kinds for words in questions.get(kind, ()))
