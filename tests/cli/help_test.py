"""The examples of --help and of the man pages work as they stand."""

import os
import re
import shutil
import subprocess

import songngu_cli
from songngu_cli import BIN, GREEN_ENTRY, PATIENCE, SOURCE, TRAITS, TempCase, commands, environment, indexer, searcher

COMMANDS = commands()
# What examples speak of that the corpus has not.
ENTRY = GREEN_ENTRY.replace("#Water", "#FT").replace("Cá cũng quay về.", "Kết quả kinh doanh và trí tuệ nhân tạo.").replace(
    "The fish came back too.", "The oil price fell, and venture capital with it.")


def examples_in(help_text):
    """The commands, without what stands behind them to explain them."""
    listed = re.search(r"^Examples:\n((?:  .*\n)+)", help_text, re.M)[1]
    return [re.split(r" {2,}", line)[0] for line in re.findall(r"^  (\S.*)$", listed, re.M)]


def examples_of_page(name):
    text = (SOURCE / "scripts" / "man" / name).read_text(encoding="utf-8")
    text = re.search(r"^\.SH EXAMPLES\n\.nf\n(.*?)^\.fi", text, re.M | re.S)[1]
    text = text.replace("\\-", "-").replace("\\(aq", "'").replace("\\(dq", '"')
    return re.sub(r"\\\[u([0-9A-F]+)\]", lambda found: chr(int(found[1], 16)), text).splitlines()


class Examples(TempCase):
    def setUp(self):
        super().setUp()
        self.write("corpus/2025-03-01-ft.txt", ENTRY)
        for path in (TRAITS, *(SOURCE / "corpus").glob("2024-0[12]-*.txt"), *(SOURCE / "corpus").glob("2025-0[69]-*.txt")):
            shutil.copy(path, self.folder / "corpus")
        self.write("digests/2025/06/one.txt", ENTRY)
        self.write("extra.md", GREEN_ENTRY)
        self.write("result.json", '{"type": "public_channel", "id": 7, "messages": []}')
        shutil.copy(TRAITS, self.folder / "entry.txt")
        self.env = environment(self.folder)
        self.env["PATH"] = f"{BIN}{os.pathsep}{self.env['PATH']}"
        self.works("indexer build -q corpus digests")

    def works(self, command):
        # What others' programs do with it is not tested.
        command = command.replace("vim -q", "cat").replace("rsync -a digest.db server:", "true")
        done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, env=self.env,
                              cwd=self.folder, timeout=PATIENCE)
        self.assertEqual(done.returncode, 0, command + "\n" + done.stderr)
        self.assertNotIn("error: ", done.stderr)
        return done.stdout

    def all_work(self, examples, least):
        self.assertGreaterEqual(len(examples), least)
        for example in examples:
            if "jq" in example and not shutil.which("jq"):
                continue
            with self.subTest(example=example):
                self.works(example)

    def test_fits_eighty_columns(self):
        for told in (searcher("--help"), indexer("--help"), *(indexer(command, "--help") for command in COMMANDS)):
            for line in told.out.splitlines():
                self.assertLessEqual(len(line), 80, line)

    def test_help_is_a_command_as_well(self):
        self.assertEqual(indexer("help").out, indexer("--help").out)
        for command in COMMANDS:
            self.assertEqual(indexer("help", command).out, indexer(command, "--help").out)
        wrong = indexer("help", "buld")
        self.assertEqual((wrong.code, wrong.out), (2, ""))
        self.assertIn("unknown command 'buld'\nhint: did you mean build? indexer --help\n", wrong.err)

    def test_short_help_fits_a_screen(self):
        for program, *words in ((searcher,), (indexer,), *((indexer, command) for command in COMMANDS)):
            with self.subTest(words=words):
                brief, whole = (program(*words, option) for option in ("-h", "--help"))
                self.assertEqual((brief.code, brief.err), (0, ""))
                self.assertLessEqual(len(brief.lines()), 24)
                self.assertLess(len(brief.lines()), len(whole.lines()))
                self.assertIn(" --help shows", brief.out)
                self.assertIn("Examples:", whole.out)

    def test_letters_and_names_stand_apart(self):
        self.assertRegex(searcher("--help").out, r"(?m)^  -n, --limit N ")
        self.assertRegex(indexer("build", "--help").out, r"(?m)^  -j, --jobs N ")

    def test_searcher(self):
        self.all_work(examples_in(searcher("--help").out), 7)

    def test_indexer(self):
        self.all_work(examples_in(indexer("--help").out), 6)

    def test_commands_of_indexer(self):
        self.works("indexer build -q corpus digests --db digest.db")
        for command in COMMANDS:
            self.works("indexer build -q corpus digests")
            self.all_work(examples_in(indexer(command, "--help").out), 1)

    def test_man_pages(self):
        self.all_work(examples_of_page("songngu-searcher.1"), 6)
        self.all_work(examples_of_page("songngu-indexer.1"), 5)


if __name__ == "__main__":
    songngu_cli.main()
