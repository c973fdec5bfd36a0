"""Damaged, foreign and outdated databases: found out, never answered from, and what mends them is said."""

import os
import random
import shutil
import subprocess

import songngu_cli
from songngu_cli import BIN, GREEN_ENTRY, SOURCE, TempCase, environment, exported, indexer, searcher
from versions import Versions

FLIPS = int(os.environ.get("SONGNGU_FLIPS") or 30)
SET_METADATA = BIN / "songngu_set_metadata"


class Damaged(TempCase):
    def setUp(self):
        super().setUp()
        self.corpus = Versions(self.folder / "corpus", files=10)
        self.corpus.write(0)
        self.build(self.corpus.folder)
        self.random = random.Random(9)

    def copy(self):
        other = self.folder / "damaged.db"
        shutil.rmtree(other, ignore_errors=True)
        shutil.copytree(self.db, other)
        return other

    def judge(self, other, whole):
        """Any program may say it is damaged; what `verify` calls whole must be. True if it found the damage."""
        verdict = indexer("verify", "--db", other)
        self.assertIn(verdict.code, (0, 3), verdict.err)
        if verdict.code == 0:
            self.assertEqual(exported(other), whole)
        else:
            self.assertIn("indexer build", verdict.err)
            self.assertIn(str(other), verdict.err)
        for words in (("lake",), ("--format", "json", "hồ nước OR walkman"), ("--facets", "lang", "city"),
                      ("--entry", "sub/f1"), ("--like", "sub/f1/vi/body/1")):
            result = searcher("--db", other, *words)
            self.assertIn(result.code, (0, 1, 3), f"{words}: {result.err}")
            if result.code == 3:
                self.assertIn("indexer", result.err)
        for command in ("export", "stats", "update"):
            result = indexer(command, "--db", other)
            self.assertIn(result.code, (0, 3), f"{command}: {result.err}")
        return verdict.code == 3

    def test_flipped_bytes(self):
        whole = exported(self.db)
        found = 0
        for flip in range(FLIPS):
            other = self.copy()
            table = self.random.choice(sorted(other.rglob("*.glass")))
            blob = bytearray(table.read_bytes())
            for _ in range(self.random.choice((1, 10, 200))):
                blob[self.random.randrange(len(blob))] ^= 1 << self.random.randrange(8)
            table.write_bytes(blob)
            with self.subTest(flip=flip, table=table.name):
                found += self.judge(other, whole)
        print(f"{found} of {FLIPS} damages found; the others touched nothing that is read")
        self.assertGreater(found, FLIPS // 3)

    def test_truncated_tables(self):
        whole = exported(self.db)
        for name in ("postlist.glass", "docdata.glass", "termlist.glass", "iamglass"):
            for share in (0, 0.5, 0.9):
                other = self.copy()
                (table,) = other.rglob(name)
                size = table.stat().st_size
                keep = int(size * share) if size <= 8192 else int(size * share) // 8192 * 8192
                with self.subTest(table=name, keep=keep, size=size):
                    os.truncate(table, keep)
                    self.assertTrue(self.judge(other, whole))

    def test_missing_tables(self):
        whole = exported(self.db)
        for name in ("postlist.glass", "docdata.glass", "termlist.glass", "iamglass"):
            other = self.copy()
            (table,) = other.rglob(name)
            table.unlink()
            with self.subTest(table=name):
                self.assertTrue(self.judge(other, whole))

    def test_a_build_mends_it(self):
        other = self.copy()
        for table in other.rglob("*.glass"):
            table.write_bytes(b"\x2a" * table.stat().st_size)
        self.assertEqual(indexer("build", self.corpus.folder, "--db", other).code, 0)
        self.assertEqual(indexer("verify", "--db", other).code, 0)


class OtherKinds(TempCase):
    def set_metadata(self, part, key, value):
        subprocess.run([SET_METADATA, part, key, value], check=True, env=environment(self.folder))

    def refused(self, path, *sayings):
        """By both programs, with what was found, what is needed and what mends it."""
        results = [searcher("--db", path, "lake"), searcher("--db", path, "--id", "x/vi/body/1")]
        results += [indexer(command, "--db", path) for command in ("stats", "verify", "export", "update")]
        for result in results:
            self.assertEqual((result.code, result.out), (3, ""), result.err)
            for saying in (str(path), "indexer build", *sayings):
                self.assertIn(saying, result.err)

    @songngu_cli.unittest.skipUnless(SET_METADATA.exists(), "needs songngu_set_metadata")
    def test_other_versions(self):
        for key, value, sayings in (("songngu.schema", "99", ("schema 99", "needs schema", "newer program")),
                                    ("songngu.analysis", "99", ("analysis 99", "newer program")),
                                    ("songngu.analysis", "0", ("analysis 0", "needs schema")),
                                    ("songngu.schema", "", ("not one of songngu's",))):
            with self.subTest(key=key, value=value):
                self.build(self.write("good.txt", GREEN_ENTRY))
                part = self.db / (self.db / "XAPIANDB").read_text().split()[1]
                self.set_metadata(part, key, value)
                self.refused(self.db, *sayings)

    @songngu_cli.unittest.skipUnless(SET_METADATA.exists(), "needs songngu_set_metadata")
    def test_a_foreign_database(self):
        foreign = self.folder / "foreign.db"
        self.set_metadata(foreign, "theirs", "1")
        self.refused(foreign, "is a Xapian database, but not one of songngu's")
        self.assertEqual(indexer("build", SOURCE / "corpus", "--db", foreign).code, 2)

    def test_an_empty_folder(self):
        (self.folder / "empty.db").mkdir()
        self.refused(self.folder / "empty.db", "there is no database at")

    def test_a_stub_without_its_generation(self):
        self.build(self.write("good.txt", GREEN_ENTRY))
        for generation in self.db.glob("gen-*"):
            shutil.rmtree(generation)
        self.refused(self.db)


if __name__ == "__main__":
    songngu_cli.main()
