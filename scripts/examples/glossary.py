#!/usr/bin/env python3
"""Python: a glossary of the corpus, as a table that CAT tools import: phrases of two to four words, and how the digest
translates them where it mostly does so in one way.

    indexer export --db digest.db --level passage --format jsonl | scripts/examples/glossary.py digest.db > glossary.tsv

Each line: the English phrase, its translation, how often, the share of all its matches. With --tbx after the database, a termbase
(TBX, ISO 30042:2019) instead.
"""

import collections
import json
import pathlib
import re
import sys
import typing
from xml.sax.saxutils import escape

# The module of this checkout, or where `cmake --install` puts it next to this file: PREFIX/share/doc/songngu/examples.
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
if len(HERE.parents) > 3:
    sys.path.append(str(HERE.parents[3] / "lib" / "python3" / "dist-packages"))
from songngu import Searcher, SongnguError  # noqa: E402

OFTEN = 3  # a phrase that is rarer is left out
MOSTLY = 0.6  # of its matches have the translation
SURE = 0.7  # is the confidence, on the average
LOOSE = set("a after an and are as at be been before but by can could each every for from had has have he her his i in into is it its "
            "last many may more next no not of on one or our out over said she so than that the their them there they this to up was "
            "we were which who will with would you your".split())


def phrases(text: str) -> "set[str]":
    """Neighbouring words within a sentence, no loose word among them."""
    found = set()
    for part in re.split(r"[^\w\s-]+", text.lower()):
        words = part.split()
        for length in (2, 3, 4):
            for begin in range(len(words) - length + 1):
                phrase = words[begin:begin + length]
                if all(word.isalpha() and len(word) > 2 and word not in LOOSE for word in phrase):
                    found.add(" ".join(phrase))
    return found


class Term(typing.NamedTuple):
    english: str
    vietnamese: str
    count: int
    share: float


def table(terms: "list[Term]") -> str:
    return "".join(f"{term.english}\t{term.vietnamese}\t{term.count}\t{term.share:.2f}\n" for term in terms)


def termbase(terms: "list[Term]") -> str:
    def section(language: str, text: str) -> str:
        return f'<langSec xml:lang="{language}"><termSec><term>{escape(text)}</term></termSec></langSec>'

    concepts = "".join(f'<conceptEntry id="c{number}">{section("en", term.english)}{section("vi", term.vietnamese)}</conceptEntry>\n'
                       for number, term in enumerate(terms, 1))
    return ('<?xml version="1.0" encoding="UTF-8"?>\n'
            '<tbx type="TBX-Core" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\n'
            "<tbxHeader><fileDesc><sourceDesc><p>Phrases and their translations in a corpus, counted by songngu</p></sourceDesc></fileDesc></tbxHeader>\n"
            f"<text><body>\n{concepts}</body></text>\n</tbx>\n")


def main() -> int:
    write = {(): table, ("--tbx",): termbase}.get(tuple(sys.argv[2:]))
    if len(sys.argv) < 2 or write is None:
        print("usage: glossary.py DATABASE [--tbx] < PASSAGES", file=sys.stderr)
        return 2
    counts: "collections.Counter[str]" = collections.Counter()
    for line in sys.stdin:
        passage = json.loads(line)
        if passage["lang"] == "en":
            counts.update(phrases(passage["text"]))
    terms = []
    try:
        with Searcher(sys.argv[1]) as searcher:
            for phrase in sorted(phrase for phrase, count in counts.items() if count >= OFTEN):
                found = searcher.translations(f'"{phrase}"', lang="en").translations
                if found and found[0].count >= OFTEN and found[0].share >= MOSTLY and found[0].confidence >= SURE:
                    terms.append(Term(phrase, found[0].text, found[0].count, found[0].share))
    except SongnguError as error:
        print(f"glossary: {error}", file=sys.stderr)
        return error.status
    print(write(terms), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
