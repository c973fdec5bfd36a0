#!/usr/bin/env python3
"""Python: a glossary of the corpus, as a table that CAT tools import: phrases of two to four words, and how the digest
translates them where it mostly does so in one way.

    indexer export --db digest.db --level passage --format jsonl | scripts/examples/glossary.py digest.db > glossary.tsv

Each line: the English phrase, its translation, how often, the share of all its matches.
"""

import collections
import json
import pathlib
import re
import sys

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


def main() -> int:
    if len(sys.argv) != 2:
        print("usage: glossary.py DATABASE < PASSAGES", file=sys.stderr)
        return 2
    counts: "collections.Counter[str]" = collections.Counter()
    for line in sys.stdin:
        passage = json.loads(line)
        if passage["lang"] == "en":
            counts.update(phrases(passage["text"]))
    try:
        with Searcher(sys.argv[1]) as searcher:
            for phrase in sorted(phrase for phrase, count in counts.items() if count >= OFTEN):
                found = searcher.translations(f'"{phrase}"', lang="en").translations
                if found and found[0].count >= OFTEN and found[0].share >= MOSTLY and found[0].confidence >= SURE:
                    print(phrase, found[0].text, found[0].count, f"{found[0].share:.2f}", sep="\t")
    except SongnguError as error:
        print(f"glossary: {error}", file=sys.stderr)
        return error.status
    return 0


if __name__ == "__main__":
    sys.exit(main())
