"""At a terminal: colours, widths, links, the pager and the editor. The terminal is a pseudo-terminal."""

import fcntl
import os
import pty
import select
import shutil
import signal
import struct
import subprocess
import termios
import time
import unicodedata
import unittest

import songngu_cli
from pseudo_terminal import Window
from songngu_cli import BIN, PATIENCE, SOURCE, IndexCase, environment, plain

ESCAPE = "\x1b["
LINK = "\x1b]8;"


def columns_of(text):
    """Display width, for text without joined emoji."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.combining(character) != 0 for character in text)


class Terminal(IndexCase):
    corpus = (SOURCE / "corpus",)

    def at_terminal(self, program, *arguments, rows=50, columns=80, error_too=False, code=0, stopped_after=None, **env):
        """What the program writes to a terminal of that size. It may be stopped for a while after some seconds."""
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        process = subprocess.Popen([str(BIN / program), *map(str, arguments)], stdin=theirs, stdout=theirs,
                                   stderr=theirs if error_too else subprocess.DEVNULL,
                                   env={**environment(self.folder, SONGNGU_DB=self.db), **env})
        os.close(theirs)
        if stopped_after is not None:
            time.sleep(stopped_after)
            process.send_signal(signal.SIGSTOP)
            time.sleep(0.6)
            process.send_signal(signal.SIGCONT)
        out = b""
        while select.select([ours], [], [], PATIENCE)[0]:
            try:
                chunk = os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            if not chunk:
                break
            out += chunk
        os.close(ours)
        self.assertEqual(process.wait(timeout=PATIENCE), code)
        return out.decode("utf-8").replace("\r\n", "\n")

    def test_colours_are_for_terminals(self):
        query = ("định kiến lỗi thời", "-n", "1")
        self.assertIn(ESCAPE, self.at_terminal("searcher", *query))
        self.assertNotIn(ESCAPE, self.searcher(*query).out)
        for env in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
            self.assertNotIn(ESCAPE, self.at_terminal("searcher", *query, **env), env)
        self.assertNotIn(ESCAPE, self.at_terminal("searcher", *query, "--color", "never"))
        self.assertIn(ESCAPE, self.at_terminal("searcher", *query, "--color", "always", NO_COLOR="1"))
        self.assertIn(ESCAPE, self.searcher(*query, env={"CLICOLOR_FORCE": "1"}).out)

    def test_the_text_is_the_same_with_and_without(self):
        at_terminal = plain(self.at_terminal("searcher", "vaccine", "--full", rows=1000))
        self.assertEqual(at_terminal, self.searcher("vaccine", "--full").out)

    def test_lines_fit(self):
        for columns in (30, 60, 80, 119, 120, 160, 300):
            for line in plain(self.at_terminal("searcher", "vaccine lãi suất", columns=columns, rows=5000)).split("\n"):
                self.assertLessEqual(columns_of(line), columns, line)

    def test_side_by_side_where_it_is_wide(self):
        wide = plain(self.at_terminal("searcher", "-n", "1", "research lab", columns=150))
        self.assertIn("│", wide)
        self.assertNotIn("│", plain(self.at_terminal("searcher", "-n", "1", "research lab", columns=80)))
        self.assertNotIn("│", plain(self.at_terminal("searcher", "-n", "1", "research lab", "--layout", "stacked",
                                                     columns=150)))
        self.assertIn("│", plain(self.at_terminal("searcher", "-n", "1", "research lab", "--layout", "side")))

    def test_links_where_they_are_understood(self):
        query = ("-n", "1", "research lab")
        self.assertIn(LINK, self.at_terminal("searcher", *query, VTE_VERSION="6800"))
        self.assertNotIn(LINK, self.at_terminal("searcher", *query))
        self.assertNotIn(LINK, self.at_terminal("searcher", *query, VTE_VERSION="6800", FORCE_HYPERLINK="0"))

    def test_long_answers_go_through_the_pager(self):
        pager = "sed s/^/PAGED/"
        self.assertTrue(self.at_terminal("searcher", "vaccine", rows=10, PAGER=pager).startswith("PAGED"))
        self.assertNotIn("PAGED", self.at_terminal("searcher", "vaccine", rows=1000, PAGER=pager))
        self.assertNotIn("PAGED", self.at_terminal("searcher", "vaccine", rows=10, PAGER=""))
        self.assertNotIn("PAGED", self.at_terminal("searcher", "vaccine", "--format", "jsonl", rows=10, PAGER=pager))
        self.assertNotIn("PAGED", self.searcher("vaccine", env={"PAGER": pager}).out)

    def test_a_pager_that_fails_or_stops_reading_costs_nothing(self):
        self.assertIn("vaccin", self.at_terminal("searcher", "vaccine", rows=10, PAGER="no-such-pager").lower())
        self.at_terminal("searcher", "vaccine", "-n", "500", "--full", rows=10, PAGER="head -n 1")

    def less_that_tells(self):
        """A PATH whose `less` shows what it was told, then the text."""
        tools = self.folder / "tools"
        tools.mkdir(exist_ok=True)
        less = tools / "less"
        less.write_text('#!/bin/sh\necho "TOLD $* LESS=$LESS LESSCHARSET=${LESSCHARSET-unset}"\ncat\n')
        less.chmod(0o755)
        return f"{tools}{os.pathsep}{os.environ['PATH']}"

    def test_less_is_told_that_the_text_is_utf8_and_stays(self):
        path = self.less_that_tells()
        for env, told in (({}, "TOLD -R LESS=FRX LESSCHARSET=utf-8"),
                          ({"PAGER": "less"}, "TOLD  LESS=FRX LESSCHARSET=utf-8"),
                          ({"LESS": "-i"}, "TOLD -R LESS=-i LESSCHARSET=utf-8"),
                          ({"LESSCHARSET": "latin1"}, "TOLD -R LESS=FRX LESSCHARSET=latin1"),
                          ({"LESSCHARDEF": "8bcccbcc18b."}, "TOLD -R LESS=FRX LESSCHARSET=unset")):
            for program, query in (("searcher", ["vaccine"]), ("indexer", ["export", "--format", "text"])):
                with self.subTest(program=program, env=env):
                    shown = self.at_terminal(program, *query, rows=10, PATH=path, LC_ALL="C", **env)
                    self.assertEqual(shown.split("\n")[0], told)

    def test_without_less_the_text_is_shown_without_a_word(self):
        for program, query in (("searcher", ["vaccine", "--full"]), ("indexer", ["export", "--format", "text"])):
            expected = songngu_cli.run(program, *query, env={"SONGNGU_DB": self.db}).out
            for env in ({"PATH": self.folder / "nothing"}, {"PAGER": "no-such-pager -R"}):
                with self.subTest(program=program, env=env):
                    shown = self.at_terminal(program, *query, rows=10, error_too=True, **env)
                    self.assertEqual(plain(shown), expected)

    def test_no_pager_where_the_terminal_is_dumb(self):
        for term in ("dumb", ""):
            self.assertNotIn("TOLD", self.at_terminal("searcher", "vaccine", rows=10, PATH=self.less_that_tells(),
                                                      TERM=term))

    @unittest.skipUnless(shutil.which("less"), "less is not installed")
    def test_less_shows_letters_in_any_locale_and_leaves_them_on_the_screen(self):
        for locale in ("C", "POSIX", "en_US.ISO-8859-1"):
            with self.subTest(locale=locale):
                env = environment(self.folder, SONGNGU_DB=self.db, LC_ALL=locale, LANG=locale)
                with Window([BIN / "searcher", "định kiến"], env, rows=10) as window:
                    window.wait_for("\n:")  # less asks what to do next
                    window.type("q")
                    self.assertEqual(window.finish(), 0)
                self.assertIn("định kiến", plain(window.shown))
                self.assertNotIn("<E1>", window.shown)
                for switch in ("[?1049h", "[?47h", "[?1047h"):  # to a screen that vanishes with less
                    self.assertNotIn(switch, window.shown)

    def test_alignments_go_through_the_pager_as_answers_do(self):
        one, many = SOURCE / "corpus" / "2025-01-31-made-in-japan.txt", SOURCE / "corpus"
        pager = "sed s/^/PAGED/"
        for command in (("align", one), ("align", many), ("export", "--format", "text")):
            with self.subTest(command=command):
                expected = songngu_cli.indexer(*command, env={"SONGNGU_DB": self.db}).out
                self.assertNotIn("PAGED", self.at_terminal("indexer", *command, rows=30_000, PAGER=pager))
                paged = plain(self.at_terminal("indexer", *command, rows=10, PAGER=pager))
                self.assertTrue(all(line.startswith("PAGED") for line in paged.splitlines()))
                self.assertEqual(paged.replace("PAGED", ""), expected)
                for failing in ("no-such-pager", "exit 3"):
                    self.assertIn(expected, plain(self.at_terminal("indexer", *command, rows=10, PAGER=failing)))
                first = plain(self.at_terminal("indexer", *command, rows=10, PAGER="head -n 1"))
                self.assertEqual(first, expected.split("\n")[0] + "\n")
        self.assertNotIn("PAGED", self.at_terminal("indexer", "export", "--format", "tsv", rows=10, PAGER=pager))

    def test_diagnostics_wait_until_the_pager_is_left(self):
        bad = self.folder / "paged" / "2025-02-01-bad.txt"
        bad.parent.mkdir()
        bad.write_bytes(b"\xff\n")
        said = self.at_terminal("indexer", "align", SOURCE / "corpus", bad.parent, rows=10, PAGER="sed s/^/PAGED/",
                                error_too=True, code=1)
        self.assertRegex(said.splitlines()[-1], r"^\S*2025-02-01-bad.txt:1:1: error: ")

    def test_open_in_the_editor(self):
        editor = self.folder / "editor"
        editor.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
        editor.chmod(0o755)
        hit = self.passage("2025-01-31-made-in-japan/vi/body/3")
        for env in ({"EDITOR": editor}, {"VISUAL": editor, "EDITOR": "false"}):
            out = self.searcher("--open", hit["id"], env=env).out
            self.assertIn(str(hit["file"]), out)
            self.assertIn(str(hit["line"]), out)
        self.searcher("--open", "no/such/one/1", env={"EDITOR": editor}, code=1)

    def test_progress_is_drawn_on_terminals_only(self):
        target = ("--db", self.folder / "again.db")
        self.assertIn("\r", self.at_terminal("indexer", "build", SOURCE / "corpus", *target, error_too=True)
                      .replace("\r\n", "\n"))
        self.assertEqual(self.at_terminal("indexer", "build", SOURCE / "corpus", *target, "--quiet", error_too=True), "")

    def test_a_count_that_takes_long_shows_how_far_it_is(self):
        corpus, database = self.folder / "long", self.folder / "long.db"
        corpus.mkdir()
        for day in range(1, 5):
            numbers = [[f"{day * 1000 + line}.{n}" for n in range(10, 30)] for line in range(100)]
            vi = "\n".join(" ".join(f"Lãi suất tăng {n.replace('.', ',')} điểm." for n in line) for line in numbers)
            en = "\n".join(" ".join(f"Interest rates rose by {n} points." for n in line) for line in numbers)
            (corpus / f"2025-01-0{day}.txt").write_text(f"https://e.org/{day}\n#FT\n\n{vi}\n\n{en}\n", encoding="utf-8")
        songngu_cli.indexer("build", corpus, "--db", database, "--quiet")
        query = ("--db", database, "--translations", "interest rates")
        unseen = songngu_cli.searcher(*query)
        for delay in (0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1):  # until it is stopped after it has begun, but before its end
            shown = self.at_terminal("searcher", *query, error_too=True, stopped_after=delay)
            if "counting" in shown:
                break
        self.assertRegex(shown, r"\r\x1b\[Kcounting \d+/400 █*░*\r")
        self.assertEqual(plain(shown.rpartition("\r\x1b[K")[2]), unseen.out)
        self.assertNotIn("counting", self.at_terminal("searcher", *query, error_too=True, stopped_after=delay, TERM="dumb"))
        self.assertEqual(unseen.err, "")

    def test_nothing_found_says_what_to_try(self):
        result = self.searcher("zyzzyva", "--lang", "vi", code=1)
        self.assertEqual(result.out, "")
        self.assertIn("zyzzyva", result.err)
        self.assertIn("--lang", result.err)


if __name__ == "__main__":
    songngu_cli.main()
