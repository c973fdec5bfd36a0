"""Input as it comes: what is refused, with what words, and what is taken without a word."""

import os
import re
import subprocess
import unicodedata

import songngu_cli
from songngu_cli import BIN, GREEN_ENTRY, TempCase, environment, exported, indexer, searcher


class Refused(TempCase):
    """Each bad file lies beside a good one, which must be indexed all the same."""

    def refuse(self, name, content, place):
        self.write("good.txt", GREEN_ENTRY)
        bad = self.write(name, content)
        result = self.build(self.folder, code=1)
        self.assertIn(f"{bad}:{place}: error: ", result.err)
        self.assertEqual({passage["entry"] for passage in exported(self.db)}, {"good"})
        self.assertEqual(len(result.err.split(": error: ")), 2, "one message a file")
        return result.err

    def test_binary(self):
        self.refuse("binary.txt", bytes(range(256)) * 64, "1:1")

    def test_truncated_character_at_its_place(self):
        text = "- Dòng một\r\nTiếng Việt có dấu: ệ".encode()
        self.refuse("cut.txt", text[:-1], "2:20")

    def test_wrong_byte_in_the_middle(self):
        self.refuse("latin1.txt", "Một dòng\nCaf".encode() + b"\xe9 au lait\nEnd.\n", "2:4")

    def test_nul(self):
        self.assertIn("NUL", self.refuse("nul.txt", "Một\nhai ba\0 bốn\n", "2:7"))

    def test_utf16_with_and_without_mark(self):
        self.assertIn("UTF-16", self.refuse("wide.txt", "The lake is clear.\n".encode("utf-16"), "1:1"))
        self.assertIn("UTF-16", self.refuse("wide.txt", "The lake is clear.\n".encode("utf-16-le"), "1:1"))

    def test_surrogates_and_overlong_forms(self):
        self.refuse("surrogate.txt", b"a\xed\xa0\x80b\n", "1:2")
        self.refuse("surrogate.txt", b"ab\xc0\xafc\n", "1:3")

    def test_link_to_nowhere_is_told(self):
        self.write("good.txt", GREEN_ENTRY)
        (self.folder / "gone.txt").symlink_to(self.folder / "nothing-here.txt")
        self.assertIn("gone.txt:1:1: warning: ", self.build(self.folder).err)
        self.build(self.folder, "--strict", code=1)

    def test_paths_are_shown_as_they_are_typed(self):
        self.write("corpus/good.txt", GREEN_ENTRY)
        self.write("corpus/deep/bad.txt", b"\xff\n")
        for typed, shown in (("corpus", "corpus/deep/bad.txt"), ("./corpus/", "corpus/deep/bad.txt"),
                             ("../" + self.folder.name + "/corpus", f"../{self.folder.name}/corpus/deep/bad.txt"),
                             (self.folder / "corpus", str(self.folder / "corpus/deep/bad.txt"))):
            for command in (("build", "--db", self.db), ("check",), ("align",)):
                said = indexer(*command, typed, cwd=self.folder).err
                self.assertRegex(said, rf"(?m)^{re.escape(shown)}:1:1: error: ")
        said = indexer("check", ".", cwd=self.folder / "corpus").err
        self.assertRegex(said, r"(?m)^deep/bad.txt:1:1: error: ")
        for cwd, shown in ((self.folder, "corpus/deep/bad.txt"), ("/", str(self.folder / "corpus/deep/bad.txt").lstrip("/"))):
            said = indexer("update", "--db", self.db, cwd=cwd).err
            self.assertRegex(said, rf"(?m)^{re.escape(shown)}:1:1: error: ")
        said = indexer("update", "--db", self.db, "deep", cwd=self.folder / "corpus").err
        self.assertRegex(said, r"(?m)^deep/bad.txt:1:1: error: ")

    def test_two_files_of_one_entry_are_both_refused(self):
        for name in ("one/same.txt", "two/same.txt", "two/other.txt"):
            self.write(name, GREEN_ENTRY)
        result = indexer("build", "one", "two", "--db", self.db, cwd=self.folder)
        self.assertEqual(result.code, 1)
        self.assertIn("; 2 files refused", result.err)
        self.assertIn("; 2 files refused", indexer("update", "--db", self.db, cwd=self.folder).err)
        for one, other in (("one", "two"), ("two", "one")):
            self.assertIn(f'{one}/same.txt:1:1: error: gives the same entry "same" as {other}/same.txt, so neither is indexed: '
                          "rename one of them, or give the folder that holds both as the corpus\n", result.err)
        self.assertEqual({passage["entry"] for passage in exported(self.db)}, {"other"})
        self.assertEqual(indexer("build", ".", "--db", self.db, cwd=self.folder).code, 0)

    def test_unreadable_file(self):
        """Root reads everything: then somebody else runs the program."""
        self.write("good.txt", GREEN_ENTRY)
        self.write("secret.txt", GREEN_ENTRY).chmod(0)
        self.folder.chmod(0o777)
        who = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        try:
            done = subprocess.run([BIN / "indexer", "build", self.folder, "--db", self.db], capture_output=True,
                                  text=True, env=environment(self.folder), **who)
        except PermissionError:
            self.skipTest("nobody cannot run the program here")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("secret.txt:1:1: error: ", done.stderr)
        self.assertEqual({passage["entry"] for passage in exported(self.db)}, {"good"})

    def test_file_over_the_limit(self):
        self.write("good.txt", GREEN_ENTRY)
        with open(self.folder / "large.txt", "wb") as file:
            file.truncate(65 << 20)
        result = self.build(self.folder, code=1)
        self.assertRegex(result.err, r"large\.txt:1:1: error: .*MiB")

    def test_file_larger_than_memory(self):
        self.write("good.txt", GREEN_ENTRY)
        with open(self.folder / "huge.txt", "wb") as file:
            file.truncate(1 << 40)
        result = self.build(self.folder, code=1)
        self.assertRegex(result.err, r"huge\.txt:1:1: error: .*MiB")
        self.assertEqual({passage["entry"] for passage in exported(self.db)}, {"good"})

    def test_pipe_is_not_waited_for(self):
        os.mkfifo(self.folder / "pipe.txt")
        command = [BIN / "indexer", "build", self.write("good.txt", GREEN_ENTRY), "pipe.txt", "--db", self.db]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=self.folder,
                              env=environment(self.folder))
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("pipe.txt:1:1: error: not a regular file", done.stderr)

    def test_two_files_for_one_entry_are_both_named(self):
        self.write("good.txt", GREEN_ENTRY)
        self.write("same.txt", GREEN_ENTRY)
        self.write("same.md", GREEN_ENTRY)
        result = self.build(self.folder, code=1)
        self.assertIn("same.txt", result.err)
        self.assertIn("same.md", result.err)

    def test_strict_publishes_nothing(self):
        self.write("good.txt", GREEN_ENTRY)
        self.write("bad.txt", b"\xff\n")
        self.build(self.folder, "--strict", code=1)
        self.assertEqual(searcher("--db", self.db, "lake").code, 3)

    def test_check_says_the_same_and_writes_nothing(self):
        bad = self.write("bad.txt", "Một\n".encode() + b"\xff\n")
        self.write("good.txt", GREEN_ENTRY)
        result = indexer("check", self.folder)
        self.assertEqual(result.code, 1)
        self.assertIn(f"{bad}:2:1: error: ", result.err)
        self.assertEqual({path.name for path in self.folder.iterdir()}, {"bad.txt", "good.txt"})


    def test_check_says_what_was_made_of_each_entry(self):
        green = self.write("green.txt", GREEN_ENTRY)
        said = indexer("check", self.folder, "-v").err
        self.assertRegex(said, rf"(?m)^{re.escape(str(green))}:1: \d+ bullets?, .*, vi \d\+\d+, en \d\+\d+, \d+ of \d+ linked$")
        self.assertNotIn(" linked", indexer("check", self.folder).err)
        self.write("bare.txt", "Giá gạo đã tăng trong ba tháng liền.\n")
        self.assertRegex(indexer("check", self.folder).err, r"(?m)^1 entry without a URL, \d without a date, 1 without any counterpart$")


class NoCorpus(TempCase):
    def test_empty_folder(self):
        (self.folder / "empty").mkdir()
        self.build(self.folder / "empty", code=2)

    def test_missing_folder(self):
        self.assertIn("nowhere", self.build(self.folder / "nowhere", code=2).err)

    def test_nothing_but_skipped_names(self):
        self.write("README.md", GREEN_ENTRY)
        self.write(".hidden.txt", GREEN_ENTRY)
        self.write("notes.pdf", GREEN_ENTRY)
        self.build(self.folder, code=2)


class Taken(TempCase):
    """Every one of these is a good entry; none is refused."""

    def passages(self, content, name="entry.txt"):
        path = self.write(name, content)
        self.build(path)
        return exported(self.db)

    def texts(self, content, language):
        return [passage["text"] for passage in self.passages(content) if passage["lang"] == language]

    def test_marks_line_ends_and_normal_forms(self):
        plain_texts = self.texts(GREEN_ENTRY, "vi")
        dressed = "\ufeff" + unicodedata.normalize("NFD", GREEN_ENTRY).replace("\n", "\r\n")
        self.db = self.folder / "second.db"
        self.assertEqual([unicodedata.normalize("NFC", text) for text in self.texts(dressed, "vi")], plain_texts)
        self.assertEqual(len(self.ids("trong xanh")), len(self.ids("trong xanh".upper())))
        self.assertTrue(self.ids("hồ nước trong xanh", "--diacritics", "exact"))

    def test_without_english(self):
        vietnamese = "\n".join(GREEN_ENTRY.splitlines()[:7]) + "\n"
        passages = self.passages(vietnamese)
        self.assertEqual({passage["lang"] for passage in passages}, {"vi"})
        for passage in passages:
            if passage["kind"] == "body":
                self.assertIsNone(passage["counterpart"])

    def test_english_only(self):
        english = "\n".join(GREEN_ENTRY.splitlines()[7:]) + "\n"
        passages = self.passages(english)
        self.assertEqual({passage["lang"] for passage in passages}, {"en"})
        self.assertEqual([passage["kind"] for passage in passages], ["heading", "body", "body"])

    def test_bullets_only(self):
        passages = self.passages("- Một hồ nước\n• Hai dòng sông\n* Ba ngọn núi\n1. Bốn cánh rừng\n")
        self.assertEqual([(passage["kind"], passage["text"]) for passage in passages],
                         [("summary", text) for text in
                          ("Một hồ nước", "Hai dòng sông", "Ba ngọn núi", "Bốn cánh rừng")])

    def test_line_of_ten_megabytes(self):
        sentence = "The lake became clear again in 2011. "
        long_line = sentence * ((10 << 20) // len(sentence)) + "It ends with a heliotrope."
        self.write("long.txt", long_line + "\n")
        self.write("good.txt", GREEN_ENTRY)
        self.build(self.folder)
        self.assertEqual(self.ids("heliotrope"), ["long/en/body/1"])
        shown = searcher("--db", self.db, "heliotrope")
        self.assertEqual(shown.code, 0)
        self.assertLess(len(shown.out), 5000)
        self.assertIn("heliotrope", shown.out)

    def test_names_with_any_character(self):
        self.write("thư mục/2025-03-04 hồ & sông's.txt", GREEN_ENTRY)
        self.build(self.folder)
        identifier = self.ids("--lang", "vi", "Người dân tập thể dục")[0]
        self.assertRegex(identifier, r"^[A-Za-z0-9._/%~-]+$")
        hit = searcher("--db", self.db, "--id", identifier, "--format", "json").json()["hits"][0]
        self.assertEqual(hit["date"], "2025-03-04")

    def test_control_characters_never_reach_the_terminal(self):
        evil = GREEN_ENTRY.replace("clear again\n", "clear \x1b]0;owned\x07\x1b[2Jagain\u202e\u009b31m\n")
        self.write("evil.txt", evil)
        self.build(self.folder)
        for more in ((), ("--color", "always"), ("--format", "vimgrep"), ("--entry", "evil")):
            query = () if "--entry" in more else ("lake clear again",)
            out = searcher("--db", self.db, *more, *query).out
            for character in ("\x1b]0", "\x07", "\x1b[2J", "\u202e", "\u009b"):
                self.assertNotIn(character, out)


if __name__ == "__main__":
    songngu_cli.main()
