"""Databases of one corpus are the same, byte for byte; corpora and databases that were moved are found, or missed with a word."""

import os
import shutil

import songngu_cli
from songngu_cli import GREEN_ENTRY, SOURCE, TempCase, exported, indexer, searcher

SHAPES = ((), ("--shards", "3"), ("--single-file",))
IDENTIFIER = "a/one/vi/body/1"


def tables(db):
    """The bytes of what a build made, by name, but for what says where the corpus is."""
    if db.is_file():
        return {"": db.read_bytes()}
    return {str(path.relative_to(db)): path.read_bytes() for path in db.rglob("*") if path.is_file() and path.name != "corpus"}


class Same(TempCase):
    def corpus_at(self, place):
        folder = self.folder / place
        folder.mkdir(parents=True)
        for path in sorted((SOURCE / "corpus").glob("2025-01*.txt")):
            shutil.copy(path, folder)
        (folder / "bad.txt").write_bytes(b"\xff\n")
        return folder

    def made(self, db, *arguments, code=1, **how):
        db.parent.mkdir(parents=True, exist_ok=True)
        result = indexer("build", *arguments, "--db", db, **how)
        self.assertEqual(result.code, code, result.err)
        return db

    def expect_same(self, one, other):
        left, right = tables(one), tables(other)
        self.assertEqual(set(left), set(right))
        for name, table in left.items():
            self.assertTrue(table == right[name], f"{name} of {one} and {other} differ")

    def test_wherever_whenever_and_with_however_many_threads(self):
        here, there = self.corpus_at("here/corpus"), self.corpus_at("far/away/digests")
        for path in there.iterdir():
            os.utime(path, (1e9, 1e9))
        for shape in SHAPES:
            with self.subTest(shape=shape):
                name = "-".join(("made", *shape)) + ".db"
                one = self.made(self.folder / name, here, *shape, "--jobs", "1")
                other = self.made(self.folder / "x" / "y" / name, ".", *shape, "--jobs", "4", cwd=there)
                self.expect_same(one, other)
                self.assertEqual(indexer("verify", "--db", other).code, 0)

    def test_files_named_in_any_order(self):
        folder = self.corpus_at("corpus")
        self.write("more/last.txt", GREEN_ENTRY)
        files = [*sorted(folder.glob("2025-01*.txt")), self.folder / "more" / "last.txt"]
        one = self.made(self.folder / "one.db", *files, code=0)
        self.expect_same(one, self.made(self.folder / "two.db", *reversed(files), code=0))

    def test_a_build_over_another_differs_in_the_name_of_its_generation_alone(self):
        folder = self.corpus_at("corpus")
        for shape in SHAPES[:2]:
            db = self.made(self.folder / "again.db", folder, *shape)
            first = tables(db)
            self.made(db, folder, *shape)
            second = tables(db)
            for name in set(first) - {"XAPIANDB"}:
                self.assertTrue(first[name] == second[name.replace("gen-1", "gen-2")], name)
            shutil.rmtree(db)

    def test_two_corpora_have_two_uuids(self):
        uuids = set()
        for text in (GREEN_ENTRY, GREEN_ENTRY.replace("12", "13")):
            db = self.made(self.folder / "one.db", self.write("corpus/one.txt", text), "--shards", "2", code=0)
            uuids |= {table[16:32] for name, table in tables(db).items() if name.endswith("iamglass")}
        self.assertGreaterEqual(len(uuids), 3)


class Moved(TempCase):
    def setUp(self):
        super().setUp()
        self.home = self.folder / "home"
        self.write("home/corpus/a/one.txt", GREEN_ENTRY)
        self.write("home/corpus/two.txt", GREEN_ENTRY.replace("12", "13"))
        self.editor = self.folder / "editor"
        self.editor.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
        self.editor.chmod(0o755)

    def make(self, *shape):
        db = self.home / "digest.db"
        self.assertEqual(indexer("build", self.home / "corpus", "--db", db, *shape).code, 0)
        return db

    def move(self, path, place):
        target = self.folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        return shutil.move(path, target)

    def file_shown(self, db, *options, **how):
        line = searcher("--db", db, *options, "--format", "vimgrep", "entry:a/one", "Hồ nước", **how).lines()[0]
        if not options and not how:
            self.assertEqual(exported(db)[0]["file"], line.split(":")[0])
        return line.split(":")[0]

    def open(self, db, *options, code=0, env=None, **how):
        result = searcher("--db", db, *options, "--open", IDENTIFIER, env={"EDITOR": self.editor, **(env or {})}, **how)
        self.assertEqual(result.code, code, result.err)
        return result.err if code else result.out

    def expect_update(self, db, said, **how):
        result = indexer("update", "--db", db, **how)
        self.assertEqual(result.code, 0, result.err)
        self.assertIn(said, result.err)

    def stale(self, db):
        return indexer("stats", "--db", db, "--format", "json").json()["stale"]

    def test_database_and_corpus_together(self):
        for number, shape in enumerate(((), ("--shards", "2"))):
            with self.subTest(shape=shape):
                self.make(*shape)
                new = self.folder / f"elsewhere{number}" / "deep"
                self.move(self.home, new)
                db = new / "digest.db"
                self.assertEqual(self.file_shown(db), str(new / "corpus" / "a" / "one.txt"))
                self.assertIn(str(new / "corpus" / "a" / "one.txt"), self.open(db))
                self.expect_update("deep/digest.db", "nothing has changed", cwd=new.parent)
                (new / "corpus" / "two.txt").write_text(GREEN_ENTRY.replace("12", str(14 + number)), encoding="utf-8")
                self.assertEqual(self.stale(db), {"changed": 1, "gone": 0})
                self.expect_update(db, "1 edited", cwd="/")
                self.expect_update(db, "nothing has changed")
                self.assertEqual(indexer("verify", "--db", db).code, 0)
                self.move(new, self.home)

    def test_a_copy_of_both_is_on_its_own(self):
        self.make()
        shutil.copytree(self.home, self.folder / "copy")
        (self.folder / "copy" / "corpus" / "two.txt").unlink()
        self.expect_update(self.folder / "copy" / "digest.db", "1 deleted")
        self.expect_update(self.home / "digest.db", "nothing has changed")

    def test_the_database_alone(self):
        for shape in SHAPES:
            db = self.move(self.make(*shape), "alone.db")
            if shape == ("--single-file",):
                self.move(self.home / "digest.db.corpus", "alone.db.corpus")
            self.assertEqual(self.file_shown(db), str(self.home / "corpus" / "a" / "one.txt"))
            self.assertEqual(self.stale(db), {"changed": 0, "gone": 0})
            if shape != ("--single-file",):
                self.expect_update(db, "nothing has changed")
                shutil.rmtree(db)

    def test_the_corpus_alone(self):
        db = self.make()
        new = self.move(self.home / "corpus", "new place")
        gone = f"the corpus of this database was at {self.home}/corpus, which does not exist\nhint: "
        self.assertIn(gone + "if it was moved, or is elsewhere on this machine: "
                      f"searcher --db {db} --corpus DIR --open {IDENTIFIER}\n", self.open(db, code=1))
        result = indexer("update", "--db", db)
        self.assertEqual(result.code, 2)
        self.assertIn(gone + f"if it was moved: indexer build DIR --db {db}, with its new place as DIR\n", result.err)
        self.assertEqual(indexer("update", new, "--db", db).err, result.err)
        self.assertIn(f"{new}/a/one.txt\n", self.open(db, "--corpus", new))
        self.assertIn(f"{new}/a/one.txt\n", self.open(db, env={"SONGNGU_CORPUS": new}))
        self.assertIn("no such file: /nowhere/a/one.txt\nhint: name the folder that the database was built from: "
                      f"searcher --db {db} --corpus DIR --open {IDENTIFIER}\n",
                      self.open(db, "--corpus", "/nowhere", code=1))
        self.assertIsNone(self.stale(db))
        self.assertEqual(indexer("build", new, "--db", db).code, 0)
        self.assertIn(f"{new}/a/one.txt\n", self.open(db))
        self.expect_update(db, "nothing has changed")

    def test_a_single_file_that_was_downloaded(self):
        self.make("--single-file")
        db = self.folder / "downloaded.db"
        shutil.copy(self.home / "digest.db", db)
        self.assertEqual(self.file_shown(db), "a/one.txt")
        self.assertEqual(self.file_shown(db, "--corpus", "/checkout"), "/checkout/a/one.txt")
        self.assertEqual(self.file_shown(db, env={"SONGNGU_CORPUS": "checkout"}), "checkout/a/one.txt")
        self.assertEqual(self.file_shown(db, "--corpus", "."), "a/one.txt")
        self.assertIn("the database does not say where its corpus is; the passage's file is a/one.txt\nhint: name the folder that it was "
                      f"built from: searcher --db {db} --corpus DIR --open {IDENTIFIER}\n", self.open(db, code=1, cwd=self.home / "corpus"))
        self.assertIn("a/one.txt\n", self.open(db, "--corpus", ".", cwd=self.home / "corpus"))
        result = indexer("update", "--db", db)
        self.assertEqual(result.code, 2)
        self.assertIn("is a single file or remote: it can be searched, not updated\nhint: build a folder on the machine that has the corpus: ",
                      result.err)
        self.assertIn("unknown: the corpus is not there", indexer("stats", "--db", db).out)
        made_here = indexer("build", self.home / "corpus", "--db", db, "--single-file", "--if-changed")
        self.assertIn("is up to date", made_here.err)
        self.assertEqual(self.stale(db), {"changed": 0, "gone": 0})
        self.assertEqual(self.file_shown(db), f"{self.home}/corpus/a/one.txt")

    def test_a_single_file_whose_place_is_lost(self):
        self.make("--single-file")
        target, link, place = self.home / "digest.db", self.home / "link.db", self.home / "digest.db.corpus"
        link.symlink_to(target)
        written = place.read_bytes()
        for db in (target, link):
            place.write_bytes(b"")
            self.assertEqual(self.file_shown(db), "a/one.txt")
            with place.open("rb") as reader:
                result = indexer("build", self.home / "corpus", "--db", db, "--single-file", "--if-changed")
                self.assertEqual(reader.read(), b"", "renamed over, not written to")
            self.assertEqual(result.code, 0, result.err)
            self.assertIn("is up to date", result.err)
            self.assertEqual(place.read_bytes(), written)
            self.assertEqual(self.file_shown(db), f"{self.home}/corpus/a/one.txt")
        self.assertEqual({path.name for path in self.home.iterdir()}, {"corpus", "digest.db", "digest.db.corpus", "link.db"})

    def test_a_single_file_whose_place_can_not_be_written(self):
        self.make("--single-file")
        place = self.home / "digest.db.corpus"
        (self.home / "digest.db.building").write_text("in the way of the workspace\n")
        for lost in (place.unlink, lambda: place.write_text("dear diary\n")):
            lost()
            result = indexer("build", self.home / "corpus", "--db", self.home / "digest.db", "--single-file", "--if-changed")
            self.assertEqual(result.code, 0, result.err)
            self.assertIn("is up to date", result.err)
        self.assertEqual(place.read_text(), "dear diary\n")

    def test_a_database_that_lost_the_place(self):
        db = self.make()
        (db / "gen-1" / "corpus").unlink()
        self.assertEqual(self.file_shown(db), "a/one.txt")
        result = indexer("update", "--db", db)
        self.assertEqual(result.code, 2)
        self.assertIn(f"{db} does not say where its corpus is\nhint: build it again: indexer build CORPUS --db {db}\n", result.err)
        rebuilt = indexer("build", self.home / "corpus", "--db", db, "--if-changed")
        self.assertEqual((rebuilt.code, "is up to date" in rebuilt.err), (0, False), rebuilt.err)
        self.assertEqual(self.file_shown(db), f"{self.home}/corpus/a/one.txt")
        self.expect_update(db, "nothing has changed")

    def test_the_command_to_copy_names_what_was_named(self):
        self.make()
        db = self.move(self.home / "digest.db", "it's here.db")
        shutil.copytree(db, self.folder / "two.db")
        self.move(self.home / "corpus", "new")
        hint = "if it was moved, or is elsewhere on this machine: searcher"
        quoted = f"'{self.folder}/it'\\''s here.db'"
        self.assertIn(f"{hint} --db {quoted} --db two.db --corpus DIR --open {IDENTIFIER}\n",
                      self.open(db, "--db", "two.db", code=1, cwd=self.folder))
        default = searcher("--open", IDENTIFIER, env={"SONGNGU_DB": db})
        self.assertEqual(default.code, 1, default.err)
        self.assertIn(f"{hint} --corpus DIR --open {IDENTIFIER}\n", default.err)
        self.assertIn(f"indexer build DIR --db {quoted}, with", indexer("update", "--db", db).err)

    def test_a_file_that_is_gone(self):
        for shape, mend in (((), "indexer update --db {db}"), (("--single-file",), "indexer build {home}/corpus --single-file --db {db}")):
            file = self.write("home/corpus/a/one.txt", GREEN_ENTRY)
            db = self.make(*shape)
            file.unlink()
            hint = mend.format(db=db, home=self.home)
            self.assertIn(f"the passage's file does not exist any more: {file}\nhint: the database is older than its corpus: {hint}\n", self.open(db, code=1))
            if not shape:
                shutil.rmtree(db)

    def test_a_file_that_became_a_folder(self):
        file = self.write("home/notes.txt", GREEN_ENTRY)
        db = self.home / "digest.db"
        self.assertEqual(indexer("build", file, "--db", db).code, 0)
        file.unlink()
        self.write("home/notes.txt/new.txt", GREEN_ENTRY)
        result = indexer("update", "--db", db)
        self.assertEqual(result.code, 2)
        self.assertIn(f"{file} was a file when the database was built\nhint: build it again: ", result.err)

    def test_another_file_where_the_place_goes(self):
        kept = self.write("home/digest.db.corpus", "dear diary\n")
        result = indexer("build", self.home / "corpus", "--db", self.home / "digest.db", "--single-file")
        self.assertEqual((result.code, kept.read_text(), (self.home / "digest.db").exists()), (2, "dear diary\n", False))
        self.assertIn(f"{kept} is not from a build", result.err)

    def test_folders_of_one_name_keep_their_files_apart(self):
        for name in ("x", "y"):
            self.write(f"home/{name}/{name}{name}.txt", GREEN_ENTRY)
        db = self.home / "digest.db"
        self.assertEqual(indexer("build", self.home / "y", self.home / "x", "--db", db).code, 0)
        self.assertEqual({passage["entry"]: passage["file"] for passage in exported(db)},
                         {name * 2: f"{self.home}/{name}/{name}{name}.txt" for name in ("x", "y")})
        both = ("--corpus", self.folder, "--corpus", self.home / "x")
        hits = searcher("--db", db, *both, "--format", "json", "entry:xx").json()["hits"]
        self.assertEqual({hit["file"] for hit in hits}, {f"{self.home}/x/xx.txt"})


if __name__ == "__main__":
    songngu_cli.main()
