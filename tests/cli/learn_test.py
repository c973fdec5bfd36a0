"""learn_lexicon and learn_word_table, which made the built-in tables: what they are given wrong, and that they make the same of the
same."""

import json
import os
import pathlib
import re
import subprocess

import songngu_cli
from songngu_cli import SOURCE, TempCase

PROGRAMS = pathlib.Path(os.environ.get("SONGNGU_BUILD") or SOURCE / "build") / "scripts"
PAIRS = [("Kinh tế tăng trưởng nhanh.", "The economy grows fast."),
         ("Kinh tế suy giảm trong năm nay.", "The economy shrank this year."),
         ("Giá gạo tăng 3%.", "The price of rice rose 3 per cent.")]


class Learn(TempCase):
    PROGRAM = "learn_lexicon"
    REPORT = r"pairs, \d+ Vietnamese and \d+ English words, \d+ \+ \d+ translations"

    def learn(self, *arguments):
        return subprocess.run([PROGRAMS / self.PROGRAM, *arguments], capture_output=True, text=True, check=False)

    def pairs(self, name="texts", pairs=PAIRS):
        return [self.write(f"{name}.{language}", "".join(pair[side] + "\n" for pair in pairs))
                for side, language in enumerate(("vi", "en"))]

    def test_same_pairs_give_the_same_bytes(self):
        made = []
        for name in ("one", "two"):
            done = self.learn(self.folder / name, *self.pairs())
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertRegex(done.stderr, self.REPORT)
            made.append((self.folder / name).read_bytes())
        self.assertEqual(*made)
        self.assertNotEqual(made[0], b"")

    def test_names_what_it_cannot_read(self):
        done = self.learn(self.folder / "out", self.folder / "gone.vi", self.folder / "gone.en")
        self.assertEqual((done.returncode, done.stderr), (1, f"error: {self.folder / 'gone.vi'}: can't be read\n"))

    def test_refuses_files_of_different_length(self):
        vietnamese, english = self.pairs()
        english.write_text("one line\n")
        done = self.learn(self.folder / "out", vietnamese, english)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr, f"error: {vietnamese}: not as many lines as {english}\n")

    def test_says_how_it_is_used(self):
        for arguments in ((), ("out", "only.vi")):
            done = self.learn(*arguments)
            self.assertEqual(done.returncode, 2)
            self.assertIn(f"usage: {self.PROGRAM} OUTPUT VIETNAMESE ENGLISH", done.stderr)


class LearnWordTable(Learn):
    PROGRAM = "learn_word_table"
    REPORT = r"pairs, \d+ Vietnamese and \d+ English words, \d+ links, \d+ compounds"


class Fit(TempCase):
    """fit_renderings, which made the weights of the span model."""

    def fit(self, *arguments):
        return subprocess.run([PROGRAMS / "fit_renderings", *arguments], capture_output=True, text=True, check=False)

    @staticmethod
    def side(text):
        return {"text": text, "tokens": [[match.start(), match.end()] for match in re.finditer(r"\w+|[^\w\s]", text)]}

    def test_fits_phrases_of_linked_pairs_and_answers_questions(self):
        pairs = [("The economy grows fast.", "Kinh tế tăng trưởng nhanh.", [[1, 0], [1, 1], [2, 2], [2, 3], [3, 4], [4, 5]]),
                 ("Prices fell.", "Giá gạo giảm.", [[0, 0], [1, 2], [2, 3]])]
        rows = [{"entry": f"article {n}", "vi": self.side(vi), "en": self.side(en), "links": links}
                for n in range(10) for en, vi, links in pairs]
        links = self.write("links.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
        asked = [{"id": str(n), "entry": f"article {n}", "from": "en", "text": pairs[0][0], "other": pairs[0][1], "span": [4, 11]}
                 for n in range(10)]
        questions = self.write("questions.jsonl", "".join(json.dumps(row) + "\n" for row in asked))
        done = self.fit(links, self.folder, questions, self.folder / "answers.jsonl")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stderr, r"^\d+ phrases\n")
        answers = [json.loads(line) for line in (self.folder / "answers.jsonl").read_text().splitlines()]
        self.assertEqual([answer["spans"] for answer in answers], [[[0, 7]]] * 10)
        for language in ("vi", "en"):
            self.assertEqual((self.folder / f"links_{language}.def").read_text().count("F,"), 197)
            self.assertEqual((self.folder / f"weights_{language}.def").read_text().count("F,"), 224)

    def test_says_how_it_is_used(self):
        done = self.fit("questions")
        self.assertEqual(done.returncode, 2)
        self.assertIn("usage: fit_renderings LINKS FOLDER [QUESTIONS ANSWERS]", done.stderr)


if __name__ == "__main__":
    songngu_cli.main()
