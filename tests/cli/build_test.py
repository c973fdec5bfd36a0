"""Builds that must agree: whatever the number of jobs and shards, the order of files, the way to the database."""

import json
import shutil
import subprocess

import songngu_cli
from songngu_cli import BIN, GREEN_ENTRY, SOURCE, TempCase, indexer, searcher

CORPUS = SOURCE / "corpus"


class Determinism(TempCase):
    def made(self, name, *arguments):
        db = self.folder / name
        result = indexer("build", *arguments, "--db", db)
        self.assertEqual(result.code, 0, result.err)
        stats = indexer("stats", "--db", db, "--format", "json").json()
        exports = [indexer("export", "--db", db, "--level", level, "--format", "jsonl").out
                   for level in ("passage", "sentence")]
        self.assertTrue(stats["fingerprint"] and all(exports))
        return stats["fingerprint"], exports

    def test_jobs(self):
        one = self.made("one", CORPUS, "--jobs", "1")
        self.assertEqual(self.made("four", CORPUS, "--jobs", "4"), one)
        self.assertEqual(self.made("again", CORPUS, "--jobs", "1"), one)

    def test_shards_and_single_file_give_the_same_answers(self):
        plain = self.made("plain", CORPUS)
        self.assertEqual(self.made("shards", CORPUS, "--shards", "3")[1], plain[1])
        self.assertEqual(self.made("single", CORPUS, "--single-file")[1], plain[1])
        self.assertTrue((self.folder / "single").is_file())
        for query in ("định kiến lỗi thời", "$1tn", "walkman -sony", '"phòng thí nghiệm"', "tag:history 1950"):
            out = [searcher("--db", self.folder / name, "--format", "jsonl", "--", query).out
                   for name in ("plain", "shards", "single")]
            self.assertEqual(out[1:], out[:1] * 2, query)

    def test_order_of_files_on_the_command_line(self):
        files = sorted(CORPUS.glob("2025-0*.txt"))
        self.assertEqual(self.made("down", *reversed(files)), self.made("up", *files))

    def test_a_changed_letter_changes_the_fingerprint(self):
        one = self.write("a/x.txt", GREEN_ENTRY)
        first = self.made("one", one.parent)[0]
        one.write_text(GREEN_ENTRY.replace("fish", "dish"), encoding="utf-8")
        self.assertNotEqual(self.made("two", one.parent)[0], first)


class Verify(TempCase):
    def test_whole_and_damaged(self):
        self.build(CORPUS)
        self.assertEqual(indexer("verify", "--db", self.db).code, 0)
        moved = self.folder / "elsewhere.db"
        shutil.move(self.db, moved)
        self.assertEqual(indexer("verify", "--db", moved).code, 0)
        tables = sorted(moved.rglob("postlist.glass")) or sorted(moved.rglob("*.glass"))
        blob = bytearray(tables[0].read_bytes())
        for place in range(len(blob) // 4, len(blob), 997):
            blob[place] ^= 0x55
        tables[0].write_bytes(blob)
        result = indexer("verify", "--db", moved)
        self.assertEqual(result.code, 3, result.err + result.out)


class Update(TempCase):
    def setUp(self):
        super().setUp()
        self.one = self.write("corpus/one.txt", GREEN_ENTRY)
        self.two = self.write("corpus/two.txt", GREEN_ENTRY.replace("fish", "heron"))
        self.build(self.folder / "corpus")

    def update(self, *arguments):
        result = indexer("update", *arguments, "--db", self.db)
        self.assertEqual(result.code, 0, result.err)
        self.assertEqual(indexer("verify", "--db", self.db).code, 0)

    def test_new_edited_deleted(self):
        self.write("corpus/three.txt", GREEN_ENTRY.replace("fish", "otter"))
        self.one.write_text(GREEN_ENTRY.replace("fish", "eel"), encoding="utf-8")
        self.two.unlink()
        self.update()
        self.assertEqual([len(self.ids(word)) for word in ("otter", "eel", "heron", "fish")], [1, 1, 0, 0])

    def test_same_as_a_build_with_its_lexicon(self):
        self.one.write_text(GREEN_ENTRY.replace("fish", "eel"), encoding="utf-8")
        self.update()
        other = self.folder / "other.db"
        self.assertEqual(indexer("build", self.folder / "corpus", "--db", other, "--lexicon-from", self.db).code, 0)
        both = [indexer("export", "--db", db, "--format", "jsonl", "--level", "sentence").out for db in (self.db, other)]
        self.assertEqual(*both)
        both = [searcher("--db", db, "--format", "jsonl", "lake eel hồ").out for db in (self.db, other)]
        self.assertEqual(*both)

    def test_of_one_file_only(self):
        self.one.write_text(GREEN_ENTRY.replace("fish", "eel"), encoding="utf-8")
        self.two.unlink()
        self.update(self.one)
        self.assertEqual([len(self.ids(word)) for word in ("eel", "heron")], [1, 1])
        self.update(self.two)
        self.assertEqual([len(self.ids(word)) for word in ("eel", "heron")], [1, 0])

    def test_stats_tell_what_changed_since(self):
        def changed():
            return json.dumps(indexer("stats", "--db", self.db, "--format", "json").json())
        before = changed()
        self.one.write_text(GREEN_ENTRY.replace("fish", "eel"), encoding="utf-8")
        self.assertNotEqual(changed(), before)
        self.assertIn("indexer update", indexer("stats", "--db", self.db).err)

    def test_stats_know_of_a_deleted_file_that_was_named(self):
        def stale():
            return indexer("stats", "--db", self.db, "--format", "json").json()["stale"]
        self.build(self.one, self.two)
        self.two.unlink()
        self.assertEqual(stale(), {"changed": 0, "gone": 1})
        self.update()
        self.assertEqual(stale(), {"changed": 0, "gone": 0})
        self.update()
        self.two.write_text(GREEN_ENTRY.replace("fish", "heron"), encoding="utf-8")
        self.update()
        self.assertEqual(len(self.ids("heron")), 1)

    def test_if_changed(self):
        def generation():
            return (self.db / "XAPIANDB").read_text()
        before = generation()
        self.build(self.folder / "corpus", "--if-changed")
        self.assertEqual(generation(), before)
        self.one.write_text(GREEN_ENTRY.replace("fish", "eel"), encoding="utf-8")
        self.build(self.folder / "corpus", "--if-changed")
        self.assertNotEqual(generation(), before)
        self.assertTrue(self.ids("eel"))

    def rebuilt(self, *arguments, code=0):
        """Whether a build --if-changed did anything."""
        said = self.build(self.folder / "corpus", "--if-changed", *arguments, code=code).err
        return "is up to date" not in said

    def test_if_changed_notices_another_layout(self):
        self.assertFalse(self.rebuilt())
        self.assertTrue(self.rebuilt("--shards", "2"))
        self.assertFalse(self.rebuilt("--shards", "2"))
        self.assertTrue(self.rebuilt("--shards", "3"))
        self.assertTrue(self.rebuilt())
        single = self.folder / "single.db"
        for expected in ("single.db\n", "single.db is up to date"):
            result = indexer("build", self.folder / "corpus", "--db", single, "--single-file", "--if-changed")
            self.assertEqual(result.code, 0, result.err)
            self.assertIn(expected, result.err)
        self.assertTrue(single.is_file())

    def test_if_changed_notices_another_program(self):
        self.assertFalse(self.rebuilt())
        self.set_metadata("songngu.program", "0.0.1 some other build")
        self.assertTrue(self.rebuilt())
        self.assertFalse(self.rebuilt())

    def test_if_changed_does_not_hide_from_strict_what_was_warned_about(self):
        self.write("corpus/warned.txt", "• A bullet in English about the fish of the lake and the people of the city\n" + GREEN_ENTRY)
        self.assertIn("warning", self.build(self.folder / "corpus").err)
        self.assertFalse(self.rebuilt())
        self.assertTrue(self.rebuilt("--strict", code=1))

    def test_if_changed_tells_again_of_what_was_refused_not_of_what_is_empty(self):
        self.write("corpus/empty.txt", "")
        self.assertIn("warning", self.build(self.folder / "corpus").err)
        self.assertFalse(self.rebuilt())
        (self.folder / "corpus/refused.txt").write_bytes(b"\xff")
        self.build(self.folder / "corpus", code=1)
        self.assertTrue(self.rebuilt(code=1))

    def set_metadata(self, key, value):
        part = self.db / (self.db / "XAPIANDB").read_text().split()[1]
        subprocess.run([BIN / "songngu_set_metadata", part, key, value], check=True)


class Output(TempCase):
    def test_quiet_and_streams(self):
        corpus = self.write("corpus/one.txt", GREEN_ENTRY).parent
        loud = self.build(corpus)
        self.assertEqual(loud.out, "")
        self.assertNotIn("\r", loud.err)
        self.assertNotIn("\x1b", loud.err)
        quiet = self.build(corpus, "--quiet")
        self.assertEqual((quiet.out, quiet.err), ("", ""))

    def test_github_annotations(self):
        self.write("corpus/one.txt", GREEN_ENTRY)
        bad = self.write("corpus/bad.txt", b"\xff\n")
        result = indexer("build", self.folder / "corpus", "--db", self.db, "--annotations", "github")
        self.assertEqual(result.code, 1)
        self.assertRegex(result.out + result.err, rf"(?m)^::error file={bad},line=1,col=1::")


if __name__ == "__main__":
    songngu_cli.main()
