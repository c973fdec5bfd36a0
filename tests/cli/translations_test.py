"""`searcher --translations`: how the other language puts the words of a query, counted."""

import json
import re
import subprocess
import sys
import xml.etree.ElementTree as xml

import songngu_cli
from songngu_cli import BIN, SOURCE, IndexCase, environment, indexer, searcher

sys.path.insert(0, str(SOURCE / "scripts"))
import songngu  # noqa: E402


def entry(number, pairs):
    vietnamese, english = zip(*pairs)
    return "\n".join([f"https://www.example.org/{number}", f"Tin số {number}", *vietnamese, f"News number {number}", *english]) + "\n"


PAIRS = [
    ("Lãi suất tăng trong tháng này.", "Interest rates rose this month."),
    ("Ngân hàng giữ nguyên lãi suất.", "The bank kept interest rates unchanged."),
    ("Mức lãi suất cao làm chậm tăng trưởng.", "A high interest rate slows growth."),
    ("Thị trường chứng khoán giảm mạnh.", "The stock market fell sharply."),
    ("Nhà đầu tư rời thị trường chứng khoán.", "Investors left the stock market."),
    ("Giá gạo tăng.", "The price of rice rose, and interest in it too."),
    ("Giá gạo thế giới giảm.", "The world price of rice fell."),
    ("Gạo nuôi cả thế giới.", "Rice feeds the world."),
    ("Thế mà gạo vẫn rẻ.", "And yet rice is cheap."),
]


class Translations(IndexCase):
    made_of = {f"2025-01-0{number}.txt": entry(number, PAIRS[number - 1:number + 2]) for number in (1, 4, 7)}

    def counted(self, *arguments):
        answer = self.answer("--translations", *arguments)
        self.assertEqual(answer["matches"], sum(one["count"] for one in answer["translations"]) + answer["without"])
        return answer, {one["text"]: one["count"] for one in answer["translations"]}

    def test_forms_of_a_phrase_are_one(self):
        answer, counts = self.counted("interest rates")
        self.assertEqual((answer["schema"], answer["query"], answer["of"], answer["matches"]),
                         (1, "interest rates", "interest rates", 3))
        self.assertEqual(counts, {"lãi suất": 3})
        (one,) = answer["translations"]
        self.assertEqual(one["share"], 1)
        self.assertGreater(one["confidence"], 0.5)
        self.assertRegex(one["example"], "^2025-01-01/en/body/")

    def test_in_the_other_direction_and_without_diacritics(self):
        for query in ("lãi suất", "lai suat", '"lãi suất"'):
            answer, counts = self.counted(query)
            self.assertEqual(answer["of"].lower(), "lãi suất")
            self.assertEqual(counts, {"interest rates": 3}, query)

    def test_a_word_that_begins_with_a_function_word_stays_whole(self):
        _, counts = self.counted("world")
        self.assertEqual(counts, {"thế giới": 2})

    def test_either_of_two(self):
        _, counts = self.counted('"stock market" OR "interest rates"')
        self.assertEqual((counts["thị trường chứng khoán"], counts["lãi suất"]), (2, 2))

    def test_as_text_and_as_a_table(self):
        out = self.searcher("--translations", "stock market").out.splitlines()
        self.assertRegex(out[0], r"^    2  100% █{20} thị trường chứng khoán  2025-01-0\d/en/body/\d$")
        self.assertEqual(out[-1], "2 matches of stock market")
        (row,) = self.searcher("--translations", "--format", "tsv", "stock market").out.splitlines()
        count, share, _, text, example = row.split("\t")
        self.assertEqual((count, share, text), ("2", "1.0000", "thị trường chứng khoán"))
        self.assertIn("/en/body/", example)

    def test_concordance(self):
        lines = self.searcher("--format", "kwic", "interest rate").lines()
        begins = {re.search("[Ii]nterest rate", line).start() for line in lines if re.search("[Ii]nterest rate", line)}
        self.assertEqual(len(begins), 1, lines)
        self.assertEqual(len([line for line in lines if line.lower().endswith("lãi suất")]), 3, lines)
        after = [line.split("rates" if "rates" in line else "rate", 1)[1].split()[0]
                 for line in self.searcher("--format", "kwic", "--sort", "right", '"interest rate" OR "interest rates"').lines()]
        self.assertEqual(after, sorted(after))
        self.assertEqual(set(after), {"rose", "slows", "unchanged."})
        before = [line.lower().split("interest rate", 1)[0].split()[-1:]
                  for line in self.searcher("--format", "kwic", "--sort", "left", '"interest rate" OR "interest rates"').lines()]
        self.assertEqual(before, [[], ["high"], ["kept"]])
        said = self.searcher("--sort", "left", "rice", code=2).err
        self.assertIn("--sort left and right need --format kwic", said)

    def test_nothing_found(self):
        self.assertEqual(self.searcher("--translations", "zyzzyva", code=1).out, "")

    def test_in_a_batch_and_from_python(self):
        line = json.dumps({"id": "a", "query": "interest rates", "translations": True})
        (answer,) = self.searcher("--batch", text=line + "\n").json_lines()
        self.assertEqual(answer, {"id": "a", **self.counted("interest rates")[0]})
        with songngu.Searcher(self.db, program=BIN / "searcher") as client:
            counts = client.translations("interest rates")
        self.assertEqual((counts.of, counts.matches, counts.without), ("interest rates", 3, 0))
        self.assertEqual([(one.text, one.count) for one in counts.translations], [("lãi suất", 3)])

    def test_refusals(self):
        said = self.searcher("--translations", "--format", "ids", "rice", code=2).err
        self.assertIn("--translations are written as text, json or tsv", said)
        said = self.searcher("--translations", "--entry", "2025-01-01", code=2).err
        self.assertIn("--translations go with a query only", said)
        self.assertIn("the query contains no word", self.searcher("--translations", "()", code=2).err)


class Sample(IndexCase):
    """More passages match than are looked at."""

    made_of = {f"2025-01-{day:02}.txt": entry(day, [(f"Lãi suất tăng {day},{n} điểm.", f"Interest rates rose by {day}.{n} points.")
                                                    for n in range(1, 101)]) for day in range(1, 14)}

    def test_of_many_passages_a_sample_is_looked_at(self):
        answer = self.answer("--translations", "interest rates")
        self.assertEqual((answer["matches"], answer["sample"], answer["passages"]), (1200, 1200, 1300))
        self.assertEqual(answer["translations"][0]["text"].lower(), "lãi suất")
        self.assertEqual(answer, self.answer("--translations", "interest rates"), "the same each time")
        out = self.searcher("--translations", "interest rates").out
        self.assertIn("; a sample of 1200 of 1300 passages", out)


class Learned(IndexCase):
    """Words that no built-in table knows, in a corpus that shows what they mean, and in one too small for that."""

    NAMES = (("blorp", "zoma"), ("wug", "kiru"), ("dax", "fendo"), ("fep", "lagu"), ("toma", "wisi"))

    @classmethod
    def made(cls, number):
        entries = {}
        for n in range(number):
            (one, mot), (other, khac) = cls.NAMES[n % 5], cls.NAMES[(n + 1 + n // 5 % 4) % 5]
            pair = (f"{khac.capitalize()} chậm hơn {mot} nhiều.", f"The {one} was much faster than the {other}.")
            entries[f"2025-01-{n + 1:02}.txt"] = entry(n, [pair])
        return entries

    @classmethod
    def setUpClass(cls):
        cls.made_of = cls.made(30)
        super().setUpClass()

    def test_what_the_build_learned_is_used(self):
        small = self.folder / "small"
        small.mkdir()
        for name, text in self.made(4).items():
            (small / name).write_text(text, encoding="utf-8")
        self.assertEqual(indexer("build", small, "--db", self.folder / "small.db").code, 0)
        answer = searcher("--db", self.folder / "small.db", "--translations", "--format", "json", "blorp").json()
        alone = [one["text"] for one in answer["translations"]]
        learned = [one["text"] for one in self.answer("--translations", "blorp")["translations"]]
        self.assertFalse([text for text in alone if "zoma" in text.lower()], alone)
        self.assertIn("zoma", learned[0].lower())


class Glossary(IndexCase):
    made_of = {"2025-01-01.txt": entry(1, PAIRS[:2] + [("Ông chờ lãi suất giảm.", "He waits for lower interest rates.")])}

    def test_glossary(self):
        passages = indexer("export", "--db", self.db, "--level", "passage", "--format", "jsonl").out
        def glossary(*options):
            made = subprocess.run([SOURCE / "scripts" / "examples" / "glossary.py", self.db, *options], input=passages,
                                  capture_output=True, text=True,
                                  env={**environment(self.db), "SONGNGU_SEARCHER": str(BIN / "searcher")})
            return made.returncode, made.stdout, made.stderr

        self.assertEqual(glossary(), (0, "interest rates\tlãi suất\t3\t1.00\n", ""))
        code, termbase, _ = glossary("--tbx")
        terms = [term.text for term in xml.fromstring(termbase).iter("{urn:iso:std:iso:30042:ed-2}term")]
        self.assertEqual((code, terms), (0, ["interest rates", "lãi suất"]))
        self.assertEqual(glossary("--csv")[0], 2)


if __name__ == "__main__":
    songngu_cli.main()
