"""Text and names that are meant to do something: in no format, message or place do they."""

import html.parser
import json
import os
import subprocess

import songngu_cli
from songngu_cli import BIN, GREEN_ENTRY, TempCase, environment, exported, indexer, searcher

CONTROLS = ("\x1b]0;owned\x07", "\x1b[2J", "\x1b]8;;http://evil.example\x1b\\", "\u202e", "\u2066", "\u200f", "\u009b31m", "\x08")
MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><b>&amp;]]>"
EVIL = f"""- Hồ nước trong xanh {MARKUP} {"".join(CONTROLS)} trở lại sau 12 năm
📌 Hồ sạch hơn {"".join(CONTROLS)} {MARKUP}
https://www.example.org/lake?"><script>alert(2)</script>
#Water #<script>alert(3)</script>
Hồ nước trong xanh {MARKUP}
Thành phố xây nhà máy {"".join(CONTROLS)} {MARKUP} xử lý nước thải năm 2011 và hồ nước trong xanh trở lại.
The lake is clear {"".join(CONTROLS)} again {MARKUP}
The city built a plant {MARKUP} for waste water in 2011 {"".join(CONTROLS)} and the lake became clear again.
"""
ACTIVE = ("\x1b]0", "\x1b[2J", "\x1b]8;;http://evil", "\x07", "\x08", "\u202e", "\u2066", "\u200f", "\u009b")
NAMES = ("line\nbreak.txt", "quote\"'s.txt", "-rf.txt", "$(touch owned).txt", "a%0A::error::.txt", "\x1b[2J.txt", "<b>&.txt",
         "tab\tand back\\slash.txt")


class Page(html.parser.HTMLParser):
    """Counts what a browser would run or load."""

    def __init__(self, text):
        super().__init__()
        self.scripts = 0
        self.wrong = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.scripts += tag == "script"
        self.wrong += [tag] if tag in ("img", "iframe", "object", "b") else []
        self.wrong += [name for name, value in attributes
                       if name.startswith("on") or (name == "href" and not (value or "").startswith(("#", "http")))]


class Text(TempCase):
    def setUp(self):
        super().setUp()
        self.entry = self.write("corpus/evil.txt", EVIL)
        self.build(self.folder / "corpus")

    def harmless(self, result, kept=("\n",)):
        for character in ACTIVE:
            self.assertNotIn(character, result.out + result.err)
        return result

    def test_formats_for_people(self):
        for words in (("lake clear",), ("--full", "lake"), ("--color", "always", "lake"), ("--explain", "lake"), ("-C", "3", "city"),
                      ("--into", "vi", "lake"), ("--format", "vimgrep", "lake"), ("--entry", "evil"), ("--facets", "tag,site", "lake"),
                      ("--id", "evil/en/body/1"), ("--layout", "side", "lake"), ("\u202elake \x1b[2J",), ('"\x1b[2J',),
                      ("--id", "evil\x1b[2J\u202e"), ("--format", "\x1b[2J", "x"), ("--db", "\x1b[2J\u202e.db", "x")):
            with self.subTest(words=words):
                self.harmless(searcher("--db", self.db, *words, env={"FORCE_HYPERLINK": "1"}))
        for words in (("align", self.entry), ("check", self.entry), ("stats", "--db", self.db), ("verify", "--db", "\x1b[2J.db"),
                      ("build", "\x1b[2J\u202e", "--db", self.db), ("export", "--db", self.db, "--format", "\x1b[2J")):
            with self.subTest(words=words):
                self.harmless(indexer(*words))

    def test_json_is_valid_and_loses_nothing(self):
        texts = {line.split(" ", 1)[1] if line[0] in "-📌" else line for line in EVIL.replace("&amp;", "&").splitlines()}
        told = exported(self.db)
        self.assertLessEqual({passage["text"] for passage in told}, texts)
        answer = searcher("--db", self.db, "--format", "json", "--no-group", "-n", "50", "lake OR hồ").json()
        self.assertLessEqual({hit["text"] for hit in answer["hits"]}, texts)
        for hit in answer["hits"]:
            for begin, end in hit["matches"]:
                self.assertTrue(hit["text"][begin:end].strip())
        for level in ("passage", "sentence"):
            exported(self.db, level)

    def test_html_runs_nothing_of_the_text(self):
        clean = self.write("clean.txt", GREEN_ENTRY)
        ours = Page(indexer("align", clean, "--format", "html").out).scripts
        for words in (("align", self.entry, "--format", "html"), ("export", "--db", self.db, "--format", "html")):
            result = indexer(*words)
            self.assertEqual(result.code, 0, result.err)
            page = Page(result.out)
            self.assertEqual((page.scripts, page.wrong), (ours, []))
            self.assertNotIn("alert(1)</script>", result.out)
            self.harmless(result)

    def test_tmx_is_well_formed(self):
        import xml.etree.ElementTree as tree
        self.assertTrue(list(tree.fromstring(indexer("export", "--db", self.db, "--format", "tmx").out_bytes).iter("tu")))

    def test_tsv_keeps_its_columns(self):
        for line in indexer("export", "--db", self.db, "--format", "tsv").out.split("\n")[:-1]:
            self.assertEqual(len(line.split("\t")), 3, line)


class Names(TempCase):
    def setUp(self):
        super().setUp()
        self.corpus = self.folder / "corpus"
        for number, name in enumerate(NAMES):
            self.write(f"corpus/{number}/{name}", GREEN_ENTRY.replace("The lake", f"The lake number{number}"))

    def test_files_are_indexed_and_found_again(self):
        self.build(self.corpus)
        self.assertEqual(indexer("verify", "--db", self.db).code, 0)
        for number, name in enumerate(NAMES):
            result = searcher("--db", self.db, "--format", "json", "--lang", "en", "-n", "1", f"number{number}")
            (hit,) = result.json()["hits"]
            self.assertEqual(hit["file"], str(self.corpus / str(number) / name))
            self.assertRegex(hit["id"], r"^[A-Za-z0-9._/%~-]+$")
            again = searcher("--db", self.db, "--format", "ids", "--id", hit["id"])
            self.assertEqual(again.out, hit["id"] + "\n")
        for words in (("--format", "vimgrep"), ("--format", "text"), ("--format", "tsv"), ("--format", "trec")):
            out = searcher("--db", self.db, *words, "-n", "50", "--lang", "en", "kind:heading lake").out
            self.assertNotIn("\x1b[2J", out)
            if words[1] != "text":
                self.assertEqual(len(out.split("\n")) - 1, len(NAMES), out)

    def test_update_knows_them(self):
        self.build(self.corpus)
        (self.corpus / "0" / NAMES[0]).unlink()
        self.assertEqual(indexer("update", "--db", self.db).code, 0)
        self.assertEqual(searcher("--db", self.db, "+number0").code, 1)

    def test_messages_stay_on_their_line(self):
        bad = self.write("corpus/bad\n::error::x\x1b[2J.txt", b"\xff\n")
        for more in ((), ("--annotations", "github")):
            result = indexer("check", self.corpus, *more)
            self.assertEqual(result.code, 1)
            self.assertNotIn("\x1b[2J", result.out + result.err)
            self.assertFalse([line for line in (result.out + result.err).splitlines() if line.startswith("::error::x")])
        self.assertTrue(bad.exists())

    def test_nothing_is_run(self):
        editor = self.write("editor", '#!/bin/sh\nprintf "%s\\0" "$@"\n')
        editor.chmod(0o755)
        self.build(self.corpus)
        for number, name in enumerate(NAMES):
            (identifier,) = self.ids("--lang", "en", "-n", "1", f"number{number}")
            done = subprocess.run([BIN / "searcher", "--db", self.db, "--open", identifier], capture_output=True,
                                  cwd=self.folder, env=environment(self.folder, EDITOR=editor))
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(os.fsencode(self.corpus / str(number) / name), done.stdout.split(b"\0"))
        self.assertEqual([path.name for path in self.folder.rglob("owned")], [])


class Links(TempCase):
    def test_nothing_outside_the_corpus_is_read(self):
        self.write("outside/secret.txt", GREEN_ENTRY.replace("The lake", "The secret"))
        self.write("corpus/good.txt", GREEN_ENTRY)
        (self.folder / "corpus" / "link.txt").symlink_to(self.folder / "outside" / "secret.txt")
        (self.folder / "corpus" / "folder").symlink_to(self.folder / "outside")
        (self.folder / "corpus" / "up").symlink_to("..")
        (self.folder / "corpus" / "loop").symlink_to(".")
        said = ":1:1: info: 3 symbolic links that lead out of the corpus are skipped; this is the first\n"
        self.assertIn(f"{self.folder / 'corpus' / 'folder'}{said}", self.build(self.folder / "corpus", "--strict").err)
        self.assertEqual({passage["entry"] for passage in exported(self.db)}, {"good"})
        self.assertEqual(searcher("--db", self.db, "+secret").code, 1)
        self.write("corpus/late.txt", GREEN_ENTRY).unlink()
        (self.folder / "corpus" / "late.txt").symlink_to(self.folder / "outside" / "secret.txt")
        updated = indexer("update", "--db", self.db)
        self.assertEqual(updated.code, 0)
        self.assertIn("info: 4 symbolic links", updated.err)
        self.assertNotIn("warning", updated.err)
        self.assertEqual({passage["entry"] for passage in exported(self.db)}, {"good"})
        checked = indexer("check", self.folder / "corpus", "--strict", "--annotations", "github")
        self.assertEqual(checked.code, 0)
        self.assertIn("::notice file=", checked.err)


class Batch(TempCase):
    def test_answers_are_json_whatever_the_lines(self):
        self.write("corpus/evil.txt", EVIL)
        self.build(self.folder / "corpus")
        lines = [json.dumps({"id": text, "query": text}) for text in (*CONTROLS, MARKUP, "lake\u2028hồ", "\ud800", "\x00")]
        lines += ['{"id":"\\ud800","query":"lake"}', '{"id":1,"query":"lake","id":2}', "[" * 50000, '{"query":' + "[" * 50000, "\x7f"]
        answers = searcher("--db", self.db, "--batch", text="\n".join(lines) + "\nlake\n").out.split("\n")[:-1]
        self.assertEqual(len(answers), len(lines) + 1)
        for answer in answers:
            json.loads(answer)
        self.assertTrue(json.loads(answers[-1])["hits"])


if __name__ == "__main__":
    songngu_cli.main()
