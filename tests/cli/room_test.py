"""A full disk, a limit, a place that can't be written, a corpus that is gone: a message, and the old database whole."""

import os
import pathlib
import resource
import subprocess

import songngu_cli
from crash_test import Writers
from songngu_cli import indexer
from versions import Versions, verified

# What writes, and how the database was built.
WRITERS = (("build", ()), ("build", ("--single-file",)), ("build", ("--shards", "3")), ("update", ()), ("update", ("--shards", "3")))
NOBODY = 65534
if "address" in songngu_cli.SANITIZERS:
    # Xapian loses what it holds when a write fails.
    os.environ["ASAN_OPTIONS"] = os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"


class Disk(Writers):
    """Has a file system of its own at `disk`, where whoever runs the tests may mount one."""

    def setUp(self):
        super().setUp()
        self.disk = self.folder / "disk"
        self.disk.mkdir()
        if os.geteuid() != 0 or self.mount("size=64m").returncode != 0:
            self.skipTest("only root may mount a small disk, and not everywhere")
        self.addCleanup(subprocess.run, ["umount", self.disk], check=True)
        self.db = self.disk / "digest.db"
        self.corpus = Versions(self.folder / "small", files=10)

    def mount(self, options):
        return subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", self.disk], capture_output=True)

    def on_disk(self):
        return sorted(path.relative_to(self.disk) for path in self.disk.rglob("*"))


class FullDisk(Disk):
    def leave(self, free):
        """Fills the disk up to so many bytes."""
        facts = os.statvfs(self.disk)
        with open(self.disk / "filler", "xb") as filler:
            os.posix_fallocate(filler.fileno(), 0, max(1, facts.f_bavail * facts.f_frsize - free))

    def told_of_no_room(self, result):
        self.assertEqual((result.code, result.out), (2, ""), result.err)
        self.assertIn("indexer: error: no space left while writing ", result.err)
        self.assertIn("\nhint: make room and run the same command again; the old database is untouched\n", result.err)

    def test_leaves_the_old_database_and_nothing_else(self):
        for what, more in WRITERS:
            self.corpus.write(0)
            self.finish("build", *more)
            self.corpus.write(1)
            refused = 0
            before = self.on_disk()
            for free in (0, 50_000, 150_000, 300_000, 600_000):
                with self.subTest(what=what, more=more, free=free):
                    self.leave(free)
                    result = indexer(*self.command(what, *(more if what == "build" else ()))[1:])
                    (self.disk / "filler").unlink()
                    verified(self.db)
                    if result.code == 0:  # it fitted
                        self.assertGreater(free, 50_000)
                        break
                    refused += 1
                    self.told_of_no_room(result)
                    self.assertEqual(self.corpus.in_database(self.db), 0)
                    self.assertEqual(self.on_disk(), before)
            self.assertGreaterEqual(refused, 2)
            self.finish(what, *(more if what == "build" else ()))
            self.assertEqual(self.corpus.in_database(self.db), 1)
            subprocess.run(["rm", "-r", self.db], check=True)

    def test_leaves_nothing_of_a_first_build(self):
        self.corpus.write(0)
        for more in ((), ("--single-file",), ("--shards", "3")):
            for free in (0, 20_000):
                with self.subTest(more=more, free=free):
                    self.leave(free)
                    self.told_of_no_room(indexer(*self.command("build", *more)[1:]))
                    self.assertEqual(self.on_disk(), [pathlib.Path("filler")])
                (self.disk / "filler").unlink()
        self.finish("build")
        verified(self.db)

    def test_output_that_finds_no_room(self):
        self.corpus.write(0)
        self.finish("build")
        for program, *words in (("indexer", "export"), ("indexer", "stats"), ("searcher", "lake"),
                                ("searcher", "--format", "json", "lake")):
            with self.subTest(words=words), open("/dev/full", "wb") as full:
                done = subprocess.run([songngu_cli.BIN / program, *words, "--db", self.db], stdout=full,
                                      stderr=subprocess.PIPE, env=songngu_cli.environment(self.folder))
                self.assertEqual(done.returncode, 2)
                self.assertRegex(done.stderr.decode(), "error: no space left while writing the results\nhint: make room")


class ReadOnly(Disk):
    def test_a_disk_that_became_read_only_is_searched_and_not_written(self):
        self.corpus.write(0)
        self.finish("build")
        self.corpus.write(1)
        self.assertEqual(self.mount("remount,ro").returncode, 0)
        for what, more in WRITERS[:1] + WRITERS[3:4]:
            result = indexer(*self.command(what, *more)[1:])
            self.assertEqual((result.code, result.out), (2, ""), result.err)
            self.assertIn(f"error: can't write {self.db}", result.err)
            self.assertIn("hint: name another place with --db PATH", result.err)
        self.assertEqual(self.corpus.in_database(self.db), 0)
        result = indexer("verify", "--db", self.db)
        self.assertEqual(result.code, 0, result.err)
        self.assertIn("is read-only: its contents were checked, but not its tables\n", result.err.split("contents whole, tables not checked")[0])


class Limited(Writers):
    def run_with_limit(self, what, limit, *more):
        def set_limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        process = self.start(what, *more, preexec_fn=set_limit)
        told = process.communicate(timeout=songngu_cli.PATIENCE)[1].decode()
        return process.returncode, told

    def test_leaves_the_old_database(self):
        for what, more in (WRITERS[0], WRITERS[1], WRITERS[3]):
            db, self.db = self.db, self.folder / f"{what}{len(more)}.db"
            self.corpus.write(0)
            self.finish("build", *more)
            self.corpus.write(1)
            largest = max(path.stat().st_size for path in [*self.db.rglob("*.glass"), *self.folder.glob(self.db.name)]
                          if path.is_file())
            for limit in (0, 100, 8192, 20000, largest // 2, largest - 8192):
                with self.subTest(what=what, more=more, limit=limit):
                    code, told = self.run_with_limit(what, limit, *more)
                    if code != 0:  # it may fit
                        self.assertEqual(code, 2, told)
                        self.assertIn("error: no space left while writing ", told)
                        self.assertEqual(self.corpus.in_database(self.db), 0)
                    else:
                        self.assertGreater(limit, 20000)
                    verified(self.db)
            self.finish(what, *more)
            self.assertEqual(self.corpus.in_database(self.db), 1)
            self.db = db


class NoAccess(Writers):
    def test_a_place_that_can_not_be_written(self):
        self.corpus.write(0)
        result = indexer("build", self.corpus.folder, "--db", "/proc/songngu/digest.db")
        self.assertEqual(result.code, 2, result.err)
        self.assertIn("/proc/songngu", result.err)

    def test_a_folder_of_somebody_else(self):
        self.corpus.write(0)
        self.finish("build")
        self.corpus.write(1)
        self.folder.chmod(0o755)
        self.db.chmod(0o555)
        self.addCleanup(self.db.chmod, 0o755)
        as_nobody = {"user": NOBODY} if os.geteuid() == 0 else {}
        for what in ("build", "update"):
            try:
                process = self.start(what, **as_nobody)
            except PermissionError:
                self.skipTest("the programs lie where nobody else may run them")
            told = process.communicate(timeout=songngu_cli.PATIENCE)[1].decode()
            self.assertEqual(process.returncode, 2, told)
            self.assertIn(f"error: can't write {self.db}", told)
            self.assertIn("hint: name another place with --db PATH, or make this one writable\n", told)
        self.assertEqual(self.corpus.in_database(self.db), 0)

    def test_a_vanished_corpus(self):
        self.corpus.write(0)
        self.finish("build")
        self.corpus.folder.rename(self.folder / "unmounted")
        for what in ("build", "update"):
            result = indexer(*self.command(what)[1:])
            self.assertEqual(result.code, 2, result.err)
            self.assertIn(str(self.corpus.folder), result.err)
        self.assertEqual(self.corpus.in_database(self.db), 0)
        verified(self.db)


if __name__ == "__main__":
    songngu_cli.main()
