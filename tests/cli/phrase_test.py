"""A large corpus, whose common phrases have terms, answers phrases as one whose passages are all read."""

import json
import random
import re
import subprocess
import sys

import songngu_cli
from songngu_cli import GREEN_ENTRY, SOURCE, TempCase, exported, indexer, searcher

GENERATE = SOURCE / "tests" / "bench" / "generate.py"
PASSAGES = 32_000  # 9 MB: a smaller corpus has no such terms
QUESTIONS = 40
SHAPES = ('"{0}"', '"{0}" {1}', '"{0}" OR "{1}"', '{1} -"{0}"', '"{0}" AND "{1}"', '+"{0}" {1} kind:body', 'title:"{0}"', '("{0}" OR {1}) AND kind:body',
          '({1} NOT "{0}") OR {2}', '({1} -"{0}") {2}', '+{1} "{0}"', '"{0}" -({1} "{2}")')


def words_in(texts, count, dice):
    words = re.findall(r"[^\W\d_]+", dice.choice(texts).lower())
    begin = dice.randrange(len(words) - count + 1)
    return " ".join(words[begin:begin + count])


def size_of(folder):
    return sum(path.stat().st_size for path in folder.rglob("*"))


class Phrases(TempCase):
    def make(self, db, *arguments):
        done = indexer("build", *arguments, "--db", db)
        self.assertEqual(done.code, 0, done.err)

    def answers(self, db, queries, options):
        """How many passages were found, which and how well, by query."""
        lines = "".join(json.dumps({"query": query, "limit": 40, **options}) + "\n" for query in queries)
        done = searcher("--db", db, "--batch", text=lines)
        self.assertEqual(done.code, 0, done.err)
        found = []
        for query, answer in zip(queries, done.json_lines()):
            self.assertNotIn("error", answer, query)
            found.append((query, answer["total"], [(hit["id"], hit["score"]) for hit in answer["hits"]]))
        return found

    def test_the_same_answers(self):
        corpus = self.folder / "corpus"
        subprocess.run([sys.executable, GENERATE, corpus, str(PASSAGES), "vi", "200"], check=True)
        few = self.folder / "few.db"
        self.make(few, self.write("few/green.txt", GREEN_ENTRY))
        with_terms, without, shards = (self.folder / name for name in ("with.db", "without.db", "shards.db"))
        self.make(with_terms, corpus)
        self.make(without, corpus, "--lexicon-from", few)
        self.make(shards, corpus, "--shards", "3")
        self.assertGreater(size_of(with_terms), 1.01 * size_of(without))  # there are such terms

        # One corpus with two lists of phrases: no list may be taken for that of both.
        for databases in ((with_terms, without), (without, with_terms)):
            done = searcher("--db", databases[0], "--db", databases[1], "--format", "json", "--", 'hàng -"của các"')
            wanted = searcher("--db", without, "--format", "json", "--", 'hàng -"của các"')
            self.assertEqual(done.json()["total"], wanted.json()["total"])

        dice = random.Random(5)
        texts = [passage["text"] for passage in dice.sample(exported(with_terms), 200) if passage["kind"] == "body"]
        queries = [dice.choice(SHAPES).format(words_in(texts, dice.randint(2, 3), dice), words_in(texts, 1, dice),
                                              words_in(texts, 1, dice))
                   for _ in range(QUESTIONS)] + ['"của các"', '"cua cac"', '"các của"', '-"của các" của']
        for options in ({}, {"diacritics": "exact", "no-group": True}, {"diacritics": "ignore"}):
            wanted = self.answers(without, queries, options)
            self.assertTrue(any(total > 200 for query, total, _ in wanted if query.startswith('"')))
            for mine, theirs in zip(self.answers(with_terms, queries, options), wanted):
                self.assertEqual(mine, theirs)
            for mine, theirs in zip(self.answers(shards, queries, options), wanted):
                self.assertEqual(mine, theirs)


if __name__ == "__main__":
    songngu_cli.main()
