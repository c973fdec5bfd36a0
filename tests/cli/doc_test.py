"""--help, the man pages and the completions of three shells name the same options; the completions complete."""

import re
import shlex
import shutil
import subprocess
import sys
import unittest

import songngu_cli
from songngu_cli import BIN, PATIENCE, SOURCE, IndexCase, commands, environment, indexer, searcher

SCRIPTS = SOURCE / "scripts"
COMMANDS = commands()
OPTION = r"(?<![\w-])(--[a-z][a-z-]*|-[A-Za-z0-9])(?![\w-])"


def helped(result):
    """The options that a help text lists, not those that it mentions."""
    heads = re.findall(r"^  (-\S.*?)(?:  |$)", result.out, re.M)
    return {option for head in heads for option in re.findall(OPTION, re.sub(r"=?[A-Z:|]{2,}.*", "", head))}


def helped_by_indexer(*commands):
    return set().union(*(helped(indexer(command, "--help")) for command in commands))


def script(name):
    return (SCRIPTS / "completions" / f"songngu.{name}").read_text()


def fish_options(text):
    found = {"--" + name for name in re.findall(r" -l ([a-z-]+)", text)}
    return found | {"-" + letter for letter in re.findall(r" -s (\w)", text)}


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
        bash = re.search(r"_songngu_searcher\(\).*?^}", script("bash"), re.M | re.S)[0]
        self.assertEqual(set(re.findall(OPTION, bash[bash.index("-*)"):bash.index("*) _songngu_fields")])), options)
        self.assertEqual(fish_options("".join(re.findall(r"complete -c searcher .*", script("fish")))), options)
        zsh = re.search(r"_songngu_searcher\(\).*?^}", script("zsh"), re.M | re.S)[0]
        self.assertEqual(self.zsh_options(zsh), options)

    def zsh_options(self, text):
        alone = re.findall(r"'\*?(--?[\w-]+)=?\[", text)
        together = re.findall(r"\{(-\w)\+?,(--[\w-]+)=?\}'\[", text)
        return set(alone).union(*together)

    def test_indexer(self):
        options = helped_by_indexer(*COMMANDS) | {"--version", "-V"}
        self.assertIn("--single-file", options)
        self.assertEqual(self.man_options("songngu-indexer.1"), options)
        self.assertEqual(fish_options("".join(re.findall(r"complete -c indexer .*", script("fish")))), options)
        self.assertEqual(self.zsh_options(re.search(r"_songngu_indexer\(\).*?^}", script("zsh"), re.M | re.S)[0]), options)

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
        self.assertIn("date", fields)
        heads = re.findall(r"^\.BI?R? .*", self.man_section("songngu-searcher.1", "QUERY LANGUAGE"), re.M)
        self.assertEqual(set(re.findall(r"\b([a-z]+):", " ".join(heads))), fields)
        (named,) = re.findall(r"fields: `([a-z: ]+)`", (SOURCE / "README.md").read_text(encoding="utf-8"))
        self.assertEqual(set(named.replace(":", "").split()), fields)

    def test_fzf_script_knows_which_options_take_no_value(self):
        flags = set(re.findall(r"^  (--[a-z-]+)  ", searcher("--help").out, re.M)) - {"--batch"}
        (known,) = re.findall(r"^    (--all .*?)\) ", (SCRIPTS / "songngu-fzf").read_text(), re.M)
        self.assertEqual(set(known.split(" | ")), flags)

    def test_indexer_command_by_command(self):
        bash = re.search(r"_songngu_indexer\(\).*?^}", script("bash"), re.M | re.S)[0]
        for command in COMMANDS:
            with self.subTest(command=command):
                branch = re.search(rf"{command}:-\*\)(.*?);;", bash, re.S)[1]
                self.assertEqual(set(re.findall(OPTION, branch)), helped_by_indexer(command))

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


class Completion(IndexCase):
    corpus = (SOURCE / "corpus",)

    def run_shell(self, *command):
        env = environment(self.folder)
        env["PATH"] = f"{BIN}:{env['PATH']}"
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, env=env, cwd=self.folder)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout.split("\n")[:-1]

    def cases(self):
        """Lines with what must be offered, as whole words; (has to be there, must not be there)."""
        db = f"--db {shlex.quote(str(self.db))}"
        identifier = "2025-01-31-made-in-japan"
        return ((f"searcher {db} tag:Jap", {"tag:Japan"}, {"tag:History"}),
                (f"searcher {db} radio site:", {"site:example.org"}, {"tag:Japan"}),
                (f"searcher {db} lang:", {"lang:vi", "lang:en"}, set()),
                (f"searcher {db} entry:2025-01-31", {f"entry:{identifier}"}, set()),
                (f"searcher {db} --entry 2025-01-3", {identifier}, set()),
                (f"searcher {db} --id 2025-01-3", {f"{identifier}/vi/", f"{identifier}/en/"}, set()),
                (f"searcher {db} --like {identifier}/vi/body/1", {f"{identifier}/vi/body/{n}" for n in (1, 10, 11)},
                 {f"{identifier}/en/body/1"}),
                ("searcher --la", {"--lang", "--layout"}, {"--limit"}),
                ("searcher --lang ", {"vi", "en", "any"}, {"--all"}),
                ("searcher --format j", {"json", "jsonl"}, {"tsv"}),
                ("searcher --color=a", {"--color=auto", "--color=always"}, {"--color=never"}),
                ("searcher ti", {"title:"}, {"date:"}),
                ("indexer ex", {"export"}, {"build"}),
                ("indexer build --s", {"--shards", "--single-file", "--strict"}, {"--format"}),
                ("indexer export --format t", {"tsv", "tmx"}, {"json"}),
                ("indexer stats --format ", {"text", "json"}, {"tsv"}))

    def check(self, offered):
        for line, wanted, unwanted in self.cases():
            with self.subTest(line=line):
                words = offered(line)
                self.assertLessEqual(wanted, words)
                self.assertFalse(words & unwanted)

    def test_bash(self):
        if not shutil.which("bash"):
            self.skipTest("no bash here")

        def offered(line):
            program = line.split()[0]
            words = [word for word in re.split(r"\s+|([:=])", line) if word is not None]
            words = [word for at, word in enumerate(words) if word or at == len(words) - 1]
            source = (f". {SCRIPTS}/completions/songngu.bash; COMP_LINE={shlex.quote(line)}; COMP_POINT=${{#COMP_LINE}}; "
                      f"COMP_WORDS=({' '.join(map(shlex.quote, words))}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); "
                      f"_songngu_{program} {program} '' ''; printf '%s\\n' \"${{COMPREPLY[@]}}\"")
            typed = line.rsplit(" ", 1)[1]
            before = re.match(r"(?:.*[:=])?", typed)[0]
            return {before + reply for reply in self.run_shell("bash", "-c", source)}

        self.check(offered)

    def test_fish(self):
        if not shutil.which("fish"):
            self.skipTest("no fish here")

        def offered(line):
            source = f"source {SCRIPTS}/completions/songngu.fish; complete -C {shlex.quote(line)}"
            return {reply.split("\t")[0] for reply in self.run_shell("fish", "--no-config", "-c", source)}

        self.check(offered)

    def test_zsh(self):
        if not shutil.which("zsh"):
            self.skipTest("no zsh here")
        offer = self.folder / "offer.zsh"
        offer.write_text(ZSH)

        def offered(line):
            typed = line.rsplit(" ", 1)[1]
            before = re.match(r"(?:.*[:=])?", typed)[0]
            out = "\n".join(self.run_shell("zsh", "-f", offer, SCRIPTS / "completions" / "songngu.zsh", line))
            words = re.findall(r"<([^<>\s]+)>", out)
            return {word if word.startswith(before) else before + word for word in words}

        self.check(offered)


# Presses Tab in a terminal of zsh's own and prints what compadd is given that matches.
ZSH = r"""
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT='' ; stty -echo; autoload -Uz compinit; compinit -u -D"
zpty -w shell "_songngu() { source $1 }; compdef _songngu searcher indexer"
zpty -w shell 'compadd() {
  local -a got; local O
  if [[ " $* " == *" -O "* || " $* " == *" -A "* || " $* " == *" -D "* ]]; then builtin compadd "$@"; return; fi
  builtin compadd -A got "$@"; printf "<%s>\n" $got; builtin compadd "$@" }'
zpty -w shell "bindkey '^I' complete-word; setopt no_list_beep; print READY"
zpty -r -m shell out '*READY*READY*' || zpty -r -m shell out '*READY*'
zpty -n -w shell "$2"$'\t'
zpty -n -w shell $'\C-u'"print DO''NE"$'\n'
out=''; while zpty -r shell chunk; do out+=$chunk; [[ $out == *DONE* ]] && break; done
print -r -- $out
"""


if __name__ == "__main__":
    songngu_cli.main()
