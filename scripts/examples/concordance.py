#!/usr/bin/env python3
"""Python: a word in its sentences, each with its translation, as a table for a spreadsheet. The last column has the words
that translate it.

    scripts/examples/concordance.py digest.db "lãi suất" > concordance.tsv
"""

import pathlib
import sys

# The module of this checkout, or where `cmake --install` puts it next to this file: PREFIX/share/doc/songngu/examples.
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
if len(HERE.parents) > 3:
    sys.path.append(str(HERE.parents[3] / "lib" / "python3" / "dist-packages"))
from songngu import Searcher, SongnguError  # noqa: E402


def main() -> int:
    if len(sys.argv) != 3:
        print("usage: concordance.py DATABASE QUERY", file=sys.stderr)
        return 2
    try:
        with Searcher(sys.argv[1]) as searcher:
            answer = searcher.search(sys.argv[2], limit=100, renderings=True)
    except SongnguError as error:
        print(f"concordance: {error}", file=sys.stderr)
        return error.status
    for hit in answer:
        if hit.counterpart and hit.counterpart.relation == "translation":
            words = ", ".join(hit.text[begin:end] for begin, end in hit.matches)
            translated = ", ".join(passage.text[begin:end] for passage in hit.counterpart.passages
                                   for rendering in passage.renderings for begin, end in rendering.spans)
            print(hit.id, words, hit.text, hit.counterpart.text, translated, sep="\t")
    return 0 if answer else 1


if __name__ == "__main__":
    sys.exit(main())
