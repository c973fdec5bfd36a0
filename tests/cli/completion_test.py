"""What --complete offers, and that bash, zsh and fish offer it: options, values, fields, and names of the database."""

import re
import shlex
import shutil
import subprocess

import songngu_cli
from pseudo_terminal import Window
from songngu_cli import BIN, GREEN_ENTRY, PATIENCE, SOURCE, IndexCase, TempCase, environment, indexer, searcher

COMPLETIONS = SOURCE / "scripts" / "completions"
FIELDS = ["title:", "tag:", "site:", "lang:", "kind:", "entry:", "date:"]
ENTRY = "2025-01-31-made-in-japan"
GOES_ON = "…"


def offered(program, *words):
    """Each word that is offered, with what it means."""
    result = program("--complete", *words)
    assert (result.code, result.err) == (0, ""), result.err
    return dict((line + "\t").split("\t")[:2] for line in result.lines())


class Offers(IndexCase):
    corpus = (SOURCE / "corpus",)

    def offered(self, *words):
        return offered(searcher, "--db", self.db, *words)

    def test_exactly_the_fields_that_there_are(self):
        self.assertEqual(self.offered(""), dict.fromkeys(FIELDS, GOES_ON))
        self.assertEqual(self.offered("radio", "t"), dict.fromkeys(["title:", "tag:"], GOES_ON))
        self.assertEqual(self.offered("radio -la"), {"radio -lang:": GOES_ON})
        for word in ("language:", "ranked", "ranked:", "date:2", "x:y"):
            self.assertEqual(self.offered(word), {}, word)

    def test_values(self):
        rows = (("lang:", ["lang:vi", "lang:en"]), ("+kind:b", ["+kind:body"]), ("(tag:Jap", ["(tag:Japan"]), ("tag:jap", ["tag:japan"]),
                ("site:ex", ["site:example.org"]), (f"entry:{ENTRY[:12]}", [f"entry:{ENTRY}"]))
        for word, wanted in rows:
            self.assertEqual(list(self.offered("radio", word)), wanted, word)
        self.assertEqual(list(self.offered("--facets", "tag,k")), ["tag,kind"])
        self.assertEqual(list(self.offered("--facets=tag,site,kind,")), ["--facets=tag,site,kind,lang", "--facets=tag,site,kind,year"])
        self.assertEqual(list(self.offered("--format", "j")), ["json", "jsonl"])
        self.assertEqual(list(self.offered("--color=a")), ["--color=auto", "--color=always"])
        self.assertEqual(list(self.offered("--limit", "")), [])

    def test_passages(self):
        self.assertEqual(self.offered("--id", ENTRY[:11]), {f"{ENTRY}/en/": GOES_ON, f"{ENTRY}/vi/": GOES_ON})
        self.assertEqual(self.offered("--like", f"{ENTRY}/e"), {f"{ENTRY}/en/": GOES_ON})
        self.assertEqual(set(self.offered("--open", f"{ENTRY}/vi/body/1")), {f"{ENTRY}/vi/body/{n}" for n in (1, *range(10, 16))})
        self.assertIn("2025-01-31-made-in-japan/", self.offered("--id", "2"))
        self.assertEqual(self.offered("--id", f"{ENTRY}/vi/body/99"), {})

    def test_files(self):
        for words in (("--db", ""), ("--db=x",)):
            self.assertEqual(self.offered(*words), {"<file>": ""})
        for words in (("build", ""), ("build", "--db", "x"), ("build", "--lexicon-from=")):
            self.assertEqual(offered(indexer, *words), {"<file>": ""})
        for words in (("stats", ""), ("build", "--jobs", ""), ("export", "x")):
            self.assertEqual(offered(indexer, *words), {})

    def test_without_a_database_the_rest_is_offered(self):
        self.assertEqual(offered(searcher, "--db", self.folder / "none.db", "tag:"), {})
        self.assertEqual(list(offered(searcher, "--db", self.folder / "none.db", "ti")), ["title:"])

    def test_a_database_in_the_home_folder(self):
        home = {"HOME": str(self.db.parent)}
        self.assertEqual(list(line for line in searcher("--complete", "--db", "~/digest.db", "tag:Jap", env=home).lines()), ["tag:Japan"])

    def test_commands(self):
        self.assertEqual(list(offered(indexer, "")), ["help", *songngu_cli.commands()])
        self.assertEqual(list(offered(indexer, "ex")), ["export"])
        self.assertEqual(set(offered(indexer, "-")), {"-h", "--help", "-V", "--version"})
        self.assertEqual(list(offered(indexer, "build", "--s")), ["--shards", "--single-file", "--strict"])


class ManyNames(TempCase):
    def make(self, entries):
        """A database of the entries 0000-a, 0001-a and so on."""
        folder = self.folder / f"corpus{entries}"
        folder.mkdir()
        for n in range(entries):
            (folder / f"{n:04}-a.txt").write_text(GREEN_ENTRY, encoding="utf-8")
        self.db = self.folder / f"{entries}.db"
        self.build("-q", folder)

    def entries(self, beginning):
        return offered(searcher, "--db", self.db, "--entry", beginning)

    def test_of_many_names_what_they_begin_with(self):
        self.make(301)
        # All begin with 0; 300 stands alone below 3.
        self.assertEqual(self.entries(""), {"00": GOES_ON, "01": GOES_ON, "02": GOES_ON, "0300-a": ""})
        self.assertEqual(list(self.entries("02")), [f"{n:04}-a" for n in range(200, 300)])
        self.assertEqual(list(self.entries("0123")), ["0123-a"])
        self.assertEqual(list(offered(searcher, "--db", self.db, "--id", "")), ["00", "01", "02", "0300-a/"])

    def test_a_hundred_names_are_offered_whole(self):
        self.make(100)
        self.assertEqual(list(self.entries("")), [f"{n:04}-a" for n in range(100)])


class Shells(IndexCase):
    corpus = (SOURCE / "corpus",)

    def run_shell(self, *command):
        env = environment(self.folder)
        env["PATH"] = f"{BIN}:{env['PATH']}"
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, env=env, cwd=self.folder)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout.split("\n")[:-1]

    def setUp(self):
        (self.folder / "my folder").mkdir(exist_ok=True)
        (self.folder / "my folder" / "x.db").touch()

    def cases(self):
        """Lines with what must be offered, as whole words; (has to be there, must not be there)."""
        db = f"--db {shlex.quote(str(self.db))}"
        return ((f"searcher {db} tag:Jap", {"tag:Japan"}, {"tag:History"}),
                (f"searcher {db} radio site:", {"site:example.org"}, {"tag:Japan"}),
                (f"searcher {db} lang:", {"lang:vi", "lang:en"}, set()),
                (f"searcher {db} entry:2025-01-31", {f"entry:{ENTRY}"}, set()),
                (f"searcher {db} --entry 2025-01-3", {ENTRY}, set()),
                (f"searcher {db} --id 2025-01-31", {f"{ENTRY}/vi/", f"{ENTRY}/en/"}, set()),
                (f"searcher {db} --like {ENTRY}/vi/body/1", {f"{ENTRY}/vi/body/{n}" for n in (1, 10, 11)}, {f"{ENTRY}/en/body/1"}),
                ("searcher --la", {"--lang", "--layout"}, {"--limit"}),
                ("searcher --lang ", {"vi", "en", "any"}, {"--all"}),
                ("searcher --format j", {"json", "jsonl"}, {"tsv"}),
                ("searcher --color=a", {"--color=auto", "--color=always"}, {"--color=never"}),
                ("searcher ", set(FIELDS), {"language:", "ranked:"}),
                ("searcher ti", {"title:"}, {"date:"}),
                ("indexer ex", {"export"}, {"build"}),
                ("indexer build --s", {"--shards", "--single-file", "--strict"}, {"--format"}),
                ("indexer export --format t", {"tsv", "tmx"}, {"json"}),
                ("indexer stats --format ", {"text", "json"}, {"tsv"}))

    def check(self, offered_at):
        for line, wanted, unwanted in self.cases():
            with self.subTest(line=line):
                words = offered_at(line)
                self.assertLessEqual(wanted, words)
                self.assertFalse(words & unwanted)

    def needs(self, shell):
        if not shutil.which(shell):
            self.skipTest(f"no {shell} here")

    def test_bash(self):
        self.needs("bash")

        def offered_at(line):
            program = line.split()[0]
            source = (f". {COMPLETIONS}/songngu.bash; COMP_LINE={shlex.quote(line)}; COMP_POINT=${{#COMP_LINE}}; "
                      f"_songngu {program} '' ''; printf '%s\\n' \"${{COMPREPLY[@]}}\"")
            typed = line.rsplit(" ", 1)[1]
            before = re.match(r"(?:.*[:=])?", typed)[0]
            return {before + reply for reply in self.run_shell("bash", "-c", source)}

        self.check(offered_at)

    def typed_in_bash(self, keys, db=None):
        """The arguments of the command that an interactive bash runs after these keys, a Tab among them."""
        rc = self.folder / "rc"
        rc.write_text(f"PS1=; bind 'set bell-style none' 'set enable-bracketed-paste off'; . {COMPLETIONS}/songngu.bash\n"
                      "show() { printf '<%s>' \"$@\"; echo SHOWN; }\n"
                      'searcher() { if [[ $1 == --complete ]]; then command searcher "$@"; else show "$@"; fi; }\n'
                      'indexer() { if [[ $1 == --complete ]]; then command indexer "$@"; else show "$@"; fi; }\n'
                      f"cd {self.folder}; echo READY\n")
        env = {**environment(self.folder), "TERM": "dumb", "SONGNGU_DB": str(db or self.db)}
        env["PATH"] = f"{BIN}:{env['PATH']}"
        with Window(["bash", "--noprofile", "--rcfile", rc, "-i"], env) as window:
            window.wait_for("READY")
            window.type(keys + "\n")
            window.wait_for(">SHOWN")
            return re.findall("<([^<>]*)>", re.search(r"(<[^<>\n]*>)+SHOWN", window.shown)[0])

    def test_tab_in_bash(self):
        self.needs("bash")
        for keys, wanted in (("searcher --db my\t", ["--db", "my folder/"]), ("searcher --db my\tx\t", ["--db", "my folder/x.db"]),
                             ("searcher --db=my\tx\t", ["--db=my folder/x.db"]), ("indexer build --db my\tx\t", ["build", "--db", "my folder/x.db"]),
                             ("indexer build my\tx\t", ["build", "my folder/x.db"]), ("searcher tag:Jap\tradio", ["tag:Japan", "radio"]),
                             ("searcher 'radio tag:Jap\t", ["radio tag:Japan"]), ("searcher ti\tchip", ["title:chip"]),
                             ("searcher --color=al\tx", ["--color=always", "x"]), (f"searcher --id {ENTRY}/v\tbody/2\t", ["--id", f"{ENTRY}/vi/body/2"])):
            with self.subTest(keys=keys):
                self.assertEqual(self.typed_in_bash(keys), wanted)

    def test_names_run_nothing_in_bash(self):
        """They come from the texts of others: each is one word of the command, whatever it is made of."""
        self.needs("bash")
        (self.folder / "names").mkdir()
        tags = "#R&D #R&B #O'Reilly #Q&A"
        (self.folder / "names" / "names.txt").write_text(GREEN_ENTRY.replace("#Water #Hanoi", tags), encoding="utf-8")
        db = self.folder / "names.db"
        self.assertEqual(indexer("build", self.folder / "names", "--db", db).code, 0)
        for keys, wanted in (("searcher tag:Q\tx", ["tag:Q&A", "x"]), ("searcher tag:O\tx", ["tag:O'Reilly", "x"]),
                             ("searcher tag:R\tD\tx", ["tag:R&D", "x"]), ("searcher tag:R\\&\tB\tx", ["tag:R&B", "x"]),
                             ("searcher 'tag:Q\tx", ["tag:Q&A", "x"]), ("searcher \"tag:O\t", ["tag:O'Reilly"]),
                             ("searcher 'tag:O\t'", ["tag:O"])):
            with self.subTest(keys=keys):
                self.assertEqual(self.typed_in_bash(keys, db), wanted)

    def test_fish(self):
        self.needs("fish")

        def offered_at(line):
            source = f"source {COMPLETIONS}/songngu.fish; complete -C {shlex.quote(line)}"
            return {reply.split("\t")[0] for reply in self.run_shell("fish", "--no-config", "-c", source)}

        self.check(offered_at)
        self.assertEqual(offered_at("searcher --db my"), {"my folder/"})
        self.assertEqual(offered_at("indexer build my"), {"my folder/"})

    def test_zsh(self):
        self.needs("zsh")
        offer = self.folder / "offer.zsh"
        offer.write_text(ZSH)

        def offered_at(line):
            typed = line.rsplit(" ", 1)[1]
            before = re.match(r"(?:.*[:=])?", typed)[0]
            out = "\n".join(self.run_shell("zsh", "-f", offer, COMPLETIONS / "songngu.zsh", line))
            words = re.findall(r"<([^<>\n]+)>", out)
            return {word if word.startswith(before) else before + word for word in words}

        self.check(offered_at)
        self.assertIn("my\\ folder", offered_at("searcher --db my"))
        self.assertIn("my\\ folder", offered_at("indexer build my"))


# Presses Tab in a terminal of zsh's own and prints what compadd is given that matches. Keys wait for zle-line-init: before it
# the terminal may still edit lines by itself, and its Ctrl-U would delete what was typed before it. READY and DONE are written with
# quotes, so that the echo of a command is not taken for its output.
ZSH = r"""
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT='' ; stty -echo; autoload -Uz compinit; compinit -u -D"
zpty -w shell "_songngu() { source $1 }; compdef _songngu searcher indexer"
zpty -w shell 'compadd() {
  local -a got; local O
  if [[ " $* " == *" -O "* || " $* " == *" -A "* || " $* " == *" -D "* ]]; then builtin compadd "$@"; return; fi
  builtin compadd -A got "$@"; printf "<%s>\n" $got; builtin compadd "$@" }'
zpty -w shell "bindkey '^I' complete-word; setopt no_list_beep; zle-line-init() { print RE''ADY }; zle -N zle-line-init"
zpty -r -m shell out '*READY*'
zpty -n -w shell "$2"$'\t'
zpty -n -w shell $'\C-u'"print DO''NE"$'\n'
out=''; while zpty -r shell chunk; do out+=$chunk; [[ $out == *DONE* ]] && break; done
print -r -- $out
"""


if __name__ == "__main__":
    songngu_cli.main()
