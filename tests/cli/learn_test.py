"""learn_lexicon, which made the built-in lexicon: what it is given wrong, and that it makes the same of the same."""

import os
import pathlib
import subprocess

import songngu_cli
from songngu_cli import SOURCE, TempCase

PROGRAM = pathlib.Path(os.environ.get("SONGNGU_BUILD") or SOURCE / "build") / "scripts" / "learn_lexicon"
PAIRS = [("Kinh tế tăng trưởng nhanh.", "The economy grows fast."),
         ("Kinh tế suy giảm trong năm nay.", "The economy shrank this year."),
         ("Giá gạo tăng 3%.", "The price of rice rose 3 per cent.")]


class Learn(TempCase):
    def learn(self, *arguments):
        return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False)

    def pairs(self, name="texts", pairs=PAIRS):
        return [self.write(f"{name}.{language}", "".join(pair[side] + "\n" for pair in pairs))
                for side, language in enumerate(("vi", "en"))]

    def test_same_pairs_give_the_same_bytes(self):
        made = []
        for name in ("one", "two"):
            done = self.learn(self.folder / name, *self.pairs())
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertRegex(done.stderr, r"pairs, \d+ Vietnamese and \d+ English words, \d+ \+ \d+ translations")
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
            self.assertIn("usage: learn_lexicon OUTPUT VIETNAMESE ENGLISH", done.stderr)


if __name__ == "__main__":
    songngu_cli.main()
