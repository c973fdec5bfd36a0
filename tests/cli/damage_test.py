"""Damaged, foreign and outdated databases: found out, never answered from, and what mends them is said."""

import os
import random
import shutil
import signal
import subprocess

import songngu_cli
from songngu_cli import BIN, GREEN_ENTRY, SOURCE, TempCase, environment, exported, indexer, searcher
from versions import Versions

FLIPS = int(os.environ.get("SONGNGU_FLIPS") or 30)
SET_METADATA = BIN / "songngu_set_metadata"
CRASH_IN_ZSTD = BIN / "songngu_crash_in_zstd.so"
READING = (("searcher", "lake"), ("searcher", "--id", "good/vi/body/1"), ("indexer", "export"), ("indexer", "stats"),
           ("indexer", "verify"), ("indexer", "update"))


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
            result = searcher("--db", other, "--timeout", "20", *words)
            # Damaged tables may lead Xapian in circles: then the deadline ends it.
            self.assertIn(result.code, (0, 1, 2, 3), f"{words}: {result.err}")
            if result.code == 2:
                self.assertIn("indexer verify", result.err)
            if result.code == 3:
                self.assertIn(str(other), result.err)
                self.assertIn("indexer build", result.err)
        for command in ("export", "stats", "update"):
            result = indexer(command, "--db", other)
            self.assertIn(result.code, (0, 3), f"{command}: {result.err}")
        return verdict.code == 3

    @songngu_cli.unittest.skipIf("address" in songngu_cli.SANITIZERS, "Xapian reads beyond damaged blocks: the sanitizer ends it there")
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
        for name in ("postlist.glass", "termlist.glass", "iamglass"):
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
        for name in ("postlist.glass", "termlist.glass", "iamglass"):
            other = self.copy()
            (table,) = other.rglob(name)
            table.unlink()
            with self.subTest(table=name):
                self.assertTrue(self.judge(other, whole))

    def test_verify_tells_what_it_found_and_how_much_more(self):
        for number in range(120):
            self.write(f"many/f{number}.txt", GREEN_ENTRY)
        self.db = self.folder / "many.db"
        self.build(self.folder / "many")
        (table,) = self.db.rglob("termlist.glass")
        os.truncate(table, table.stat().st_size // 2 // 8192 * 8192)
        result = indexer("verify", "--db", self.db, "--quiet")
        self.assertEqual((result.code, result.out), (3, ""), result.err)
        self.assertRegex(result.err, r"(?m)^indexer: \S+: Xapian can't check the tables: ")
        self.assertRegex(result.err, r"(?m)^indexer: f\d+: can't be read: ")
        self.assertRegex(result.err, r"(?m)^indexer: … and \d+ more$")
        self.assertRegex(result.err, f"(?m)^indexer: error: {self.db} is damaged: \\d\\d problems\\nhint: build it again: ")

    def test_a_build_mends_it(self):
        other = self.copy()
        for table in other.rglob("*.glass"):
            table.write_bytes(b"\x2a" * table.stat().st_size)
        self.assertEqual(indexer("build", self.corpus.folder, "--db", other).code, 0)
        self.assertEqual(indexer("verify", "--db", other).code, 0)


@songngu_cli.unittest.skipIf("address" in songngu_cli.SANITIZERS, "a sanitizer reports crashes")
class Crashes(TempCase):
    def setUp(self):
        super().setUp()
        self.build(self.write("good.txt", GREEN_ENTRY))

    def test_inside_xapian_is_damage(self):
        """Xapian 1.4.22 believes how many levels of blocks a table has, and prepares a place for each in an array of ten; 1.4.29 looks."""
        (file,) = self.db.rglob("iamglass")
        blob = bytearray(file.read_bytes())
        level = 0x22  # behind magic, version, UUID, revision and root block: levels * 4, and two flags
        self.assertIn(blob[level] >> 2, range(3), "the format of Xapian's version file has changed")
        blob[level:level + 1] = bytes((0x80, 0xea, 0x30))  # 200,000
        file.write_bytes(blob)
        for program, *words in READING:
            with self.subTest(words=words):
                result = songngu_cli.run(program, *words, "--db", self.db)
                self.assertEqual((result.code, result.out), (3, ""), result.err)
                self.assertRegex(result.err, f"^{program}: error: {self.db} is damaged: "
                                 "(Xapian crashed while reading it|DatabaseCorruptError: .+)\nhint: check it: indexer verify ")

    @songngu_cli.unittest.skipUnless(CRASH_IN_ZSTD.exists(), "needs songngu_crash_in_zstd")
    def test_of_ours_is_an_internal_error_and_ends_by_the_signal(self):
        for program, *words in (("searcher", "lake"), ("indexer", "export"), ("indexer", "verify")):
            with self.subTest(words=words):
                result = songngu_cli.run(program, *words, "--db", self.db, env={"LD_PRELOAD": str(CRASH_IN_ZSTD)}, cwd=self.folder)
                self.assertEqual((result.code, result.out), (-signal.SIGSEGV, ""), result.err)
                self.assertRegex(result.err, f"^{program}: error: internal error: segmentation fault\nhint: please report it: send this message, ")
                self.assertNotIn("damaged", result.err)


class NoDatabase(TempCase):
    """What is there, but is no database that may be read."""

    def run_by_another(self, program, *arguments):
        """Than root, who may read everything."""
        who = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        try:
            return subprocess.run([BIN / program, *arguments], capture_output=True, text=True, env=environment(self.folder), **who)
        except PermissionError:
            self.skipTest("nobody cannot run the program here")

    def said(self, path, message, hint):
        for program, *words in READING:
            with self.subTest(words=words, path=path):
                done = self.run_by_another(program, *words, "--db", path)
                self.assertEqual((done.returncode, done.stdout), (3, ""), done.stderr)
                self.assertEqual(done.stderr, f"{program}: error: {message}\nhint: {hint}\n")

    def test_folders_that_can_not_be_listed(self):
        self.build(self.write("good.txt", GREEN_ENTRY))
        self.folder.chmod(0o755)
        files = (self.db / "XAPIANDB", *self.db.glob("gen-*/*glass"))
        for folder in (self.db, *self.db.glob("gen-*")):
            self.addCleanup(folder.chmod, 0o755)
            folder.chmod(0o311)
        for program, *words in READING[:4]:
            with self.subTest(words=words):
                self.assertEqual(self.run_by_another(program, *words, "--db", self.db).returncode, 0)
        for file in files:
            mode = file.stat().st_mode
            file.chmod(0)
            self.said(self.db, f"permission denied: {file}", "ask its owner to let you read it, or name another database with --db")
            file.chmod(mode)

    def test_unreadable(self):
        self.build(self.write("good.txt", GREEN_ENTRY))
        single = self.folder / "single.db"
        self.assertEqual(indexer("build", self.folder / "good.txt", "--db", single, "--single-file").code, 0)
        stub = self.write("all.stub", f"auto {self.db}\n")
        (generation,) = self.db.glob("gen-*")
        self.folder.chmod(0o755)
        for path, part in ((self.db, self.db), (self.db, self.db / "XAPIANDB"), (self.db, generation), (single, single),
                           (stub, stub), (stub, self.db), *((self.db, file) for file in generation.glob("*glass"))):
            mode = part.stat().st_mode
            part.chmod(0)
            self.addCleanup(part.chmod, mode)
            self.said(path, f"permission denied: {part}", "ask its owner to let you read it, or name another database with --db")
            part.chmod(mode)

    def test_in_an_unreadable_folder(self):
        self.build(self.write("good.txt", GREEN_ENTRY))
        self.folder.chmod(0o700)
        closed = self.folder / "closed"
        closed.mkdir()
        self.db = self.db.rename(closed / "digest.db")
        self.folder.chmod(0o755)
        closed.chmod(0)
        self.addCleanup(closed.chmod, 0o755)
        self.said(self.db, f"permission denied: {self.db}", "ask its owner to let you read it, or name another database with --db")

    def test_texts(self):
        text = self.write("corpus/2025/01/good.txt", GREEN_ENTRY)
        self.folder.chmod(0o755)
        for path, what in ((self.folder / "corpus", "a folder of texts"), (text, "a text")):
            self.said(path, f"{path} is {what}, not a database",
                      f"make a database of it: indexer build {path} --db DATABASE; then name DATABASE with --db")

    def test_other_folders(self):
        self.write("photos/lake.jpeg", "\xff")
        result = searcher("--db", self.folder / "photos", "lake")
        self.assertEqual(result.code, 3)
        self.assertIn("photos can't be opened: ", result.err)
        self.assertNotIn("texts", result.err)


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
        for key, value, sayings in (("songngu.schema", "99", ("has schema 99 and", "this program needs schema", "use the newer program that made it")),
                                    ("songngu.analysis", "99", ("analysis 99", "newer program")),
                                    ("songngu.analysis", "0", ("analysis 0", "needs schema")),
                                    ("songngu.schema", "", ("not a songngu database",))):
            with self.subTest(key=key, value=value):
                self.build(self.write("good.txt", GREEN_ENTRY))
                part = self.db / (self.db / "XAPIANDB").read_text().split()[1]
                self.set_metadata(part, key, value)
                self.refused(self.db, *sayings)

    @songngu_cli.unittest.skipUnless(SET_METADATA.exists(), "needs songngu_set_metadata")
    def test_a_foreign_database(self):
        foreign = self.folder / "foreign.db"
        self.set_metadata(foreign, "theirs", "1")
        self.refused(foreign, "is a Xapian database, but not a songngu database")
        self.assertEqual(indexer("build", SOURCE / "corpus", "--db", foreign).code, 2)

    def test_an_empty_folder(self):
        (self.folder / "empty.db").mkdir()
        self.refused(self.folder / "empty.db", "no database at")

    def test_a_first_build_that_was_killed(self):
        (self.folder / "killed.db" / "building").mkdir(parents=True)
        self.refused(self.folder / "killed.db", "no database at")

    def test_a_stub_without_its_generation(self):
        self.build(self.write("good.txt", GREEN_ENTRY))
        for generation in self.db.glob("gen-*"):
            shutil.rmtree(generation)
        self.refused(self.db)

    def test_a_stub_that_names_another_file(self):
        self.build(self.write("good.txt", GREEN_ENTRY))
        (self.db / "XAPIANDB").write_text("auto /nowhere/at/all\n")
        self.refused(self.db)


class NotOurs(TempCase):
    """What somebody else made is never overwritten, however much it looks like ours."""

    def kept(self, path, *options):
        before = snapshot(path)
        result = indexer("build", SOURCE / "corpus" / "2025-02-11-unicode.txt", "--db", path, *options)
        self.assertEqual(result.code, 2, result.err)
        self.assertIn(str(path), result.err)
        self.assertIn("--db", result.err)
        self.assertEqual(snapshot(path), before)

    def test_folders(self):
        for name, content in (("XAPIANDB", "auto /srv/other/database\n"), ("XAPIANDB", "remote localhost:7777\n"),
                              ("gen-1/thesis.tex", "text"), ("building/plan.dwg", "text"), ("letter.txt", "text"),
                              ("building/chunk-0/thesis.tex", "text"), ("gen-1", "text"), ("building/gen-1", "text"),
                              ("gen-1/corpus", "text"), ("building/chunk-notes.txt", "text"), ("building/shard-plan/iamglass", "text")):
            with self.subTest(name=name, content=content):
                shutil.rmtree(self.db, ignore_errors=True)
                self.write(f"digest.db/{name}", content)
                self.kept(self.db)

    def test_a_damaged_place_of_the_corpus(self):
        """It is of a size that a build writes, and next to tables."""
        good = self.write("good.txt", GREEN_ENTRY)
        for content in (b"\xff\n" * (64 << 9), b"dear diary\n"):
            self.build(good)
            (generation,) = sorted(self.db.glob("gen-*"))[-1:]
            (generation / "corpus").write_bytes(content + b"x")
            if len(content) == 64 << 10:
                self.kept(self.db)
                (generation / "corpus").write_bytes(content)
            result = indexer("update", "--db", self.db)
            self.assertEqual(result.code, 2)
            self.assertIn(f"does not say where its corpus is\nhint: build it again: indexer build CORPUS --db {self.db}\n", result.err)
        self.build(good)
        self.assertEqual(indexer("update", "--db", self.db).code, 0)

    def test_a_folder_of_ours_with_something_else_in_it(self):
        self.build(self.write("good.txt", GREEN_ENTRY))
        self.write("digest.db/letter.txt", "dear")
        self.kept(self.db)

    def test_files(self):
        self.build(self.write("good.txt", GREEN_ENTRY))
        stub = self.write("all.stub", f"auto {self.db}\n")
        self.assertEqual(searcher("--db", stub, "lake").code, 0)
        for file in (stub, self.write("letter.txt", "dear"), self.write("binary", b"\x0f\x0dXapian Glass, or not")):
            self.kept(file, "--single-file")
            self.kept(file)

    def test_a_folder_beside_a_single_file(self):
        self.write("digest.db.building/plan.dwg", "text")
        self.kept(self.folder / "digest.db.building")
        result = indexer("build", SOURCE / "corpus" / "2025-02-11-unicode.txt", "--db", self.db, "--single-file")
        self.assertEqual(result.code, 2, result.err)
        self.assertTrue((self.folder / "digest.db.building" / "plan.dwg").exists())

    @songngu_cli.unittest.skipUnless(SET_METADATA.exists(), "needs songngu_set_metadata")
    def test_a_foreign_single_file(self):
        made = self.folder / "made"
        subprocess.run([SET_METADATA, made, "theirs", "1"], check=True, env=environment(self.folder))
        foreign = self.folder / "foreign.db"
        subprocess.run(["xapian-compact", "-F", made, foreign], check=True, capture_output=True)
        self.kept(foreign, "--single-file")

    def test_a_damaged_single_file_of_ours_may_be_replaced(self):
        good = self.write("good.txt", GREEN_ENTRY)
        self.build(good, "--single-file")
        blob = bytearray(self.db.read_bytes())
        blob[60:90] = b"\x2a" * 30
        self.db.write_bytes(blob)
        self.assertEqual(searcher("--db", self.db, "lake").code, 3)
        self.build(good, "--single-file")
        self.assertEqual(searcher("--db", self.db, "lake").code, 0)


def snapshot(path):
    if path.is_file():
        return path.read_bytes()
    return {file.relative_to(path): file.read_bytes() for file in path.rglob("*") if file.is_file()}


if __name__ == "__main__":
    songngu_cli.main()
