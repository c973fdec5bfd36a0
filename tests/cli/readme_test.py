"""The README's commands print what it says. An ellipsis stands for anything; building and installing is not done again."""

import json
import os
import re
import subprocess
import sys

import songngu_cli
from songngu_cli import BIN, GREEN_ENTRY, PATIENCE, SOURCE, TempCase, environment


README = (SOURCE / "README.md").read_text(encoding="utf-8")


def console_blocks():
    return re.findall(r"^```console\n(.*?)^```", README, re.M | re.S)


def exchanges(block):
    """(command, what it prints) of a block."""
    parts = re.split(r"^\$ (.*)\n", block, flags=re.M)[1:]
    return list(zip(parts[::2], parts[1::2]))


class Readme(TempCase):
    maxDiff = None

    def run_command(self, command):
        env = environment(self.folder, COLUMNS=80)
        env["PATH"] = f"{BIN}{os.pathsep}{env['PATH']}"
        done = subprocess.run(["bash", "-c", command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=self.folder,
                              env=env, timeout=PATIENCE)
        return done.stdout.decode("utf-8")

    def check(self, command, expected):
        said = self.run_command(command)
        pattern = ".*".join(map(re.escape, re.split(r"\n?…\n", expected)))
        pattern = re.sub("…", ".*", pattern)
        if not re.fullmatch(pattern + r"\n*", said, re.S):
            self.assertEqual(said, expected, command)

    def test_commands_print_what_it_says(self):
        self.lay_out()
        ran = 0
        for block in console_blocks():
            for command, expected in exchanges(block):
                if command.startswith("scripts/demo"):
                    command = command.replace("scripts/demo", "indexer build -q corpus; searcher", 1)
                if command.startswith(("scripts/setup", "scripts/test", "cmake ", "sudo ")):
                    continue
                with self.subTest(command=command):
                    self.check(command, expected)
                ran += 1
        self.assertGreater(ran, 20)

    def lay_out(self):
        """The folder looks like a clone."""
        for name in ("corpus", "scripts"):
            (self.folder / name).symlink_to(SOURCE / name)
        posts = [{"id": number, "type": "message", "date": "2025-03-12T08:00:00", "text": f"{number}\n{GREEN_ENTRY}"}
                 for number in (1, 2)]
        self.write("result.json", json.dumps({"type": "public_channel", "id": 7, "messages": posts}))

    def test_commands_of_the_table_find_something(self):
        self.lay_out()
        self.run_command("indexer build --quiet corpus")
        commands = re.findall(r"^\| `((?:searcher|indexer) [^`]*)` \|", README, re.M)
        self.assertGreater(len(commands), 12)
        for command in commands:
            with self.subTest(command=command):
                said = self.run_command(f"EDITOR=echo {command} && echo FOUND")
                self.assertTrue(said.endswith("FOUND\n"), said)
                self.assertGreater(len(said), 60)

    def test_python(self):
        self.lay_out()
        self.run_command("indexer build --quiet corpus --db digest.db")
        (program,) = re.findall(r"^```python\n(.*?)^```", README, re.M | re.S)
        (self.folder / "program.py").write_text(program, encoding="utf-8")
        said = self.run_command(f"PYTHONPATH=scripts {sys.executable} -B program.py")
        self.assertEqual(said.count(" ⇄ "), 3, said)
        self.assertIn("outworn prejudices", said)

    def test_the_picture_is_what_the_programs_print(self):
        self.assertEqual(self.run_command(f"SONGNGU_BIN={BIN} {sys.executable} -B {SOURCE}/scripts/picture --check"), "")
        self.assertIn("](scripts/picture.svg)", README)

    def test_a_picture_keeps_columns_and_colours(self):
        said = self.folder / "said.txt"
        said.write_text("a \x1b[0;1;31mđỏ <&\x1b[0m\n日本\x1b[0;2mx\x1b[0m\n", encoding="utf-8")
        drawn = self.run_command(f"{sys.executable} -B {SOURCE}/scripts/picture --columns 40 cat {said}")
        texts = re.findall(r'<text x="(\S+)" y="(\S+)".*?(?: class="(.*?)")?>(.*?)</text>', drawn)
        self.assertEqual(texts, [("16.0", "30", "", "a"), ("32.8", "30", "b r", "đỏ &lt;&amp;"),
                                 ("16.0", "49", "", "日本"), ("49.6", "49", "d", "x")])

    def test_what_it_names_is_there(self):
        for target in re.findall(r"\]\(([^)#:]+)\)", README):
            self.assertTrue((SOURCE / target).exists(), target)


if __name__ == "__main__":
    songngu_cli.main()
