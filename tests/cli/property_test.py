"""What holds for any corpus: random ones are built, exported, searched.

SONGNGU_SEED names another series of them.
"""

import os
import random
import shutil
import unicodedata

import songngu_cli
from songngu_cli import SOURCE, TempCase, exported, indexer, searcher

SEED = int(os.environ.get("SONGNGU_SEED") or 4)
ODD = ("Một dòng 😀 với biểu tượng và “ngoặc”.", "A line with a\u00a0no-break space and 37 per cent.", "Hoà bình và hòa bình.",
       "Ðường đi khó, không khó vì ngăn sông cách núi.", "$1tn, 1.000 tỷ USD; 40,2 tỷ USD?")
MARKS = {"summary": "- ", "takeaway": "📌 "}
QUERIES = ("giá OR price", "học máy", '"lãi suất"', "the company of Japan", "th* OR ng*", "37%", "nguoi dan", "kind:heading AND lang:en")


class AnyCorpus(TempCase):
    def setUp(self):
        super().setUp()
        self.random = random.Random(SEED)
        lines = [line for path in sorted((SOURCE / "corpus").glob("*.txt"))
                 for line in path.read_text(encoding="utf-8").splitlines() if len(line) > 40 and not line.startswith("http")]
        self.vietnamese = [line for line in lines if sum(ord(character) > 0x1E00 for character in line) > 4 and line[0] not in "-📌"]
        self.english = [line for line in lines if line.isascii() and line[0] not in "-#"]

    def entry(self):
        pick = self.random
        sides = [[*pick.sample(self.vietnamese, pick.randint(1, 6))], [*pick.sample(self.english, pick.randint(1, 6))]]
        pick.choice(sides).append(pick.choice(ODD))
        header = [f"- {line}" for line in pick.sample(self.vietnamese, pick.randint(1, 3))]
        return "\n".join([*header, "📌 " + pick.choice(self.vietnamese), "https://www.example.org/a", "#Tag", *sides[0], *sides[1]]) + "\n"

    def corpus(self, name, files=12):
        texts = {f"{number % 3}/f{number}.txt": "---\n".join(self.entry() for _ in range(self.random.randint(1, 3)))
                 for number in range(files)}
        for path, text in texts.items():
            self.write(f"{name}/{path}", text)
        return texts

    def made(self, db, *arguments):
        result = indexer("build", *arguments, "--db", self.folder / db)
        self.assertEqual(result.code, 0, result.err)
        return self.folder / db

    def hits(self, db, query):
        answer = searcher("--db", db, "--format", "json", "-n", "40", query).json()
        return answer["total"], [(hit["id"], round(hit["score"], 5)) for hit in answer["hits"]]

    def test_an_export_holds_every_line(self):
        texts = self.corpus("corpus")
        db = self.made("a.db", self.folder / "corpus")
        passages = exported(db)
        for path, text in texts.items():
            wanted = sorted(line.removeprefix("- ").removeprefix("📌 ").strip() for line in text.splitlines()
                            if not line.startswith(("https:", "#", "---")))
            name = str(self.folder / "corpus" / path)
            self.assertEqual(sorted(passage["text"] for passage in passages if passage["file"] == name), wanted)

    def test_an_export_written_as_a_digest_is_read_as_the_same(self):
        self.corpus("corpus")
        first = exported(self.made("a.db", self.folder / "corpus"))
        entries = {}
        for passage in first:
            entries.setdefault(passage["entry"], []).append(passage)
        for number, passages in enumerate(entries.values()):
            header = [MARKS[passage["kind"]] + passage["text"] for passage in passages if passage["kind"] in MARKS]
            tags = " ".join("#" + tag for tag in passages[0]["tags"])
            sides = [passage["text"] for lang in ("vi", "en") for passage in passages
                     if passage["lang"] == lang and passage["kind"] not in MARKS]
            self.write(f"again/{number:03}.txt", "\n".join([*header, passages[0]["url"], tags, *sides]) + "\n")
            passages.sort(key=lambda passage: (passage["kind"] not in MARKS, passage["lang"] == "en"))  # as they are written
        second = exported(self.made("b.db", self.folder / "again"))
        kept = ("lang", "kind", "text", "url", "tags", "site", "title")
        self.assertEqual(len(second), len(first))
        for one, other in zip([passage for passages in entries.values() for passage in passages], second):
            self.assertEqual([other[key] for key in kept], [one[key] for key in kept])

    def test_spans_lie_inside_their_passages(self):
        self.corpus("corpus")
        db = self.made("a.db", self.folder / "corpus")
        texts = {passage["id"]: passage["text"] for passage in exported(db)}
        for bead in exported(db, "sentence"):
            for side in ("vi", "en"):
                for part in bead[side]:
                    begin, end = part["span"]
                    self.assertTrue(0 <= begin < end <= len(texts[part["id"]]), part)
                    self.assertEqual(texts[part["id"]][begin:end], part["text"])
        for query in QUERIES:
            for hit in searcher("--db", db, "--format", "jsonl", "-n", "100", query).json_lines():
                stretches = [(hit["text"], hit["matches"])]
                for part in (hit["counterpart"] or {"passages": []})["passages"]:
                    stretches.append((part["text"], part["spans"] + part["focus"] + part["matches"]))
                for text, spans in stretches:
                    self.assertTrue(all(0 <= begin < end <= len(text) for begin, end in spans), hit)

    def test_ranking_is_the_same_however_it_was_built(self):
        texts = self.corpus("corpus")
        corpus = self.folder / "corpus"
        folders = [corpus / str(number) for number in range(3)]
        shutil.copytree(corpus, self.folder / "copy")
        plain = self.made("a.db", corpus, "--jobs", "1")
        others = [self.made("b.db", corpus, "--jobs", "3"), self.made("c.db", corpus, "--shards", "4"),
                  self.made("d.db", corpus, "--single-file"), self.made("e.db", self.folder / "copy", "--jobs", "2", "--shards", "2")]
        for query in QUERIES:
            wanted = self.hits(plain, query)
            for other in others:
                self.assertEqual(self.hits(other, query), wanted, (query, other))
        forth = self.made("f.db", *folders)
        back = self.made("g.db", *reversed(folders))
        for query in QUERIES:
            self.assertEqual(self.hits(back, query), self.hits(forth, query), query)
        files = [corpus / path for path in texts]
        in_order = self.made("h.db", *files)
        for name in ("i.db", "j.db"):
            shuffled = self.made(name, *self.random.sample(files, len(files)), "--jobs", "2")
            self.assertEqual(exported(shuffled), exported(in_order))
            for query in QUERIES:
                self.assertEqual(self.hits(shuffled, query), self.hits(in_order, query), query)

    def test_normal_forms_are_equal(self):
        texts = self.corpus("nfc")
        for path, text in texts.items():
            self.write(f"nfd/{path}", unicodedata.normalize("NFD", text))
        composed, decomposed = self.made("c.db", self.folder / "nfc"), self.made("d.db", self.folder / "nfd")
        for query in QUERIES:
            wanted = self.hits(composed, query)
            self.assertEqual(self.hits(decomposed, query), wanted, query)
            self.assertEqual(self.hits(composed, unicodedata.normalize("NFD", query)), wanted, query)


if __name__ == "__main__":
    songngu_cli.main()
