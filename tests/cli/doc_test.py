"""--help and the man pages name the same options, which are those that completions offer."""

import re
import shutil
import subprocess
import sys
import unittest

import songngu_cli
from songngu_cli import SOURCE, commands, indexer, searcher

SCRIPTS = SOURCE / "scripts"
COMMANDS = commands()
OPTION = r"(?<![\w-])(--[a-z][a-z-]*|-[A-Za-z0-9])(?![\w-])"


def helped(result):
    """The options that a help text lists, not those that it mentions."""
    heads = re.findall(r"^  (-\S.*?)(?:  |$)", result.out, re.M)
    return {option for head in heads for option in re.findall(OPTION, re.sub(r"=?[A-Z:|]{2,}.*", "", head))}


def helped_by_indexer(*commands):
    return set().union(*(helped(indexer(command, "--help")) for command in commands))


def completed(program, *words):
    """What --complete offers, without what it means."""
    return {line.split("\t")[0] for line in program("--complete", *words).lines()}


class Agreement(unittest.TestCase):
    maxDiff = None

    def man_options(self, page):
        text = (SCRIPTS / "man" / page).read_text().replace("\\-", "-")
        body = text[text.index(".SH OPTIONS"):]
        body = body[:body.index("\n.SH", 5)]
        heads = re.findall(r"^\.TP\n(.*)", body, re.M)
        return {option for head in heads for option in re.findall(OPTION, re.sub(r"\\f[A-Z]", " ", head))}

    def test_searcher(self):
        options = helped(searcher("--help"))
        self.assertIn("--limit", options)
        self.assertEqual(self.man_options("songngu-searcher.1"), options)
        self.assertEqual(completed(searcher, "-"), options)

    def test_indexer(self):
        options = helped_by_indexer(*COMMANDS) | {"--version", "-V"}
        self.assertIn("--single-file", options)
        self.assertEqual(self.man_options("songngu-indexer.1"), options)
        for command in COMMANDS:
            with self.subTest(command=command):
                self.assertEqual(completed(indexer, command, "-"), helped(indexer(command, "--help")))

    def choices(self, result, option):
        return re.search(rf"^  +{option} ([a-z]+(?:\|[a-z]+)+)", result.out, re.M)[1].split("|")

    def man_section(self, page, title):
        text = (SCRIPTS / "man" / page).read_text(encoding="utf-8")
        return re.search(rf'^\.S[HS] "?{title}"?\n(.*?)(?=^\.S[HS]|\Z)', text, re.M | re.S)[1]

    def test_formats(self):
        readme = (SOURCE / "README.md").read_text(encoding="utf-8")
        formats = self.choices(searcher("--help"), "--format")
        self.assertEqual(re.findall(r"^\.TP\n\.B (\w+)$", self.man_section("songngu-searcher.1", "FORMATS"), re.M), formats)
        exports = self.choices(indexer("export", "--help"), "--format")
        self.assertEqual(self.choices(indexer("align", "--help"), "--format"), exports)
        man = self.man_section("songngu-indexer.1", "Of align and export")
        for name in exports:
            self.assertRegex(man, rf"(?m)^\.BR {name} ", name)
        for name in {*formats, *exports} - {"text"}:
            self.assertIn(f"`{name}`", readme.replace("`--format ", "`"))

    def test_fields(self):
        said = re.search(r"^Query language:\n(.*?)^$", searcher("--help").out, re.M | re.S)[1]
        fields = set(re.findall(r"\b([a-z]+):\S", said))
        self.assertEqual(completed(searcher, ""), {f"{field}:" for field in fields})
        self.assertIn("date", fields)
        heads = re.findall(r"^\.BI?R? .*", self.man_section("songngu-searcher.1", "QUERY LANGUAGE"), re.M)
        self.assertEqual(set(re.findall(r"\b([a-z]+):", " ".join(heads))), fields)
        (named,) = re.findall(r"fields: `([a-z: ]+)`", (SOURCE / "README.md").read_text(encoding="utf-8"))
        self.assertEqual(set(named.replace(":", "").split()), fields)

    def test_fzf_script_knows_which_options_take_no_value(self):
        flags = set(re.findall(r"^  (--[a-z-]+)  ", searcher("--help").out, re.M)) - {"--batch", "--help"}
        (known,) = re.findall(r"^    (--all .*?)\) ", (SCRIPTS / "songngu-fzf").read_text(), re.M)
        self.assertEqual(set(known.split(" | ")), flags)

    def man_pages(self):
        pages = sorted((SCRIPTS / "man").iterdir())
        self.assertEqual(len(pages), 5)
        return pages

    def groff(self, page, *options):
        done = subprocess.run(["groff", "-man", "-ww", "-Kutf8", "-Tutf8", *options, page], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""), page)
        return done.stdout

    @unittest.skipUnless(shutil.which("groff"), "no groff here")
    def test_man_pages_are_well_formed(self):
        for page in self.man_pages():
            self.groff(page, "-z")

    @unittest.skipUnless(shutil.which("mandoc"), "no mandoc here")
    def test_mandoc_has_nothing_to_say_about_man_pages(self):
        done = subprocess.run(["mandoc", "-T", "lint", *self.man_pages()], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout + done.stderr), (0, ""))

    @unittest.skipUnless(shutil.which("groff"), "no groff here")
    def test_man_pages_hyphenate_no_word(self):
        """Whatever the width: a line ends in a hyphen only where the source has one."""
        for page in self.man_pages():
            source = page.read_text(encoding="utf-8").replace("\\-", "-")
            for width in (60, 72, 80, 96, 120):
                for before, after in re.findall(r"(\w+)[-\u2010]\n +(\w+)", self.groff(page, "-P-cbou", f"-rLL={width}n")):
                    self.assertTrue(f"{before}-{after}" in source, f"{page}, width {width}: {before}-{after}")

    def test_man_pages_have_the_programs_names_and_a_date(self):
        titles = [re.match(r"\.TH (\S+) (\d) \d{4}-\d\d-\d\d ", page.read_text(encoding="utf-8")) for page in self.man_pages()]
        self.assertEqual([title and title.groups() for title in titles], [("SONGNGU-DIGEST", "5"), ("SONGNGU-FZF", "1"), ("INDEXER", "1"),
                                                                          ("SEARCHER", "1"), ("SONGNGU-SERVE-SHARDS", "1")])

    def test_serve_shards(self):
        done = subprocess.run([sys.executable, SCRIPTS / "serve-shards", "--help"], capture_output=True, text=True, check=True)
        self.assertEqual(self.man_options("songngu-serve-shards.1"), set(re.findall(r"^  ?(?:-h, )?(--[a-z]+)", done.stdout, re.M)) | {"-h"})


if __name__ == "__main__":
    songngu_cli.main()
