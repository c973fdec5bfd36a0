"""The README's commands print what it says. An ellipsis stands for anything; `scripts/` is not run again."""

import os
import re
import subprocess

import songngu_cli
from songngu_cli import BIN, PATIENCE, SOURCE, TempCase, environment


def console_blocks():
    return re.findall(r"^```console\n(.*?)^```", (SOURCE / "README.md").read_text(encoding="utf-8"), re.M | re.S)


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
        (self.folder / "corpus").symlink_to(SOURCE / "corpus")
        ran = 0
        for block in console_blocks():
            for command, expected in exchanges(block):
                if command.startswith("scripts/demo"):
                    command = command.replace("scripts/demo", "indexer build -q corpus; searcher", 1)
                if command.startswith(("scripts/", "cmake ")):
                    continue
                with self.subTest(command=command):
                    self.check(command, expected)
                ran += 1
        self.assertGreater(ran, 8)

    def test_what_it_names_is_there(self):
        text = (SOURCE / "README.md").read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            self.assertTrue((SOURCE / target).exists(), target)


if __name__ == "__main__":
    songngu_cli.main()
