"""Whatever ends a writer, the old database or the new one is there, whole.

SONGNGU_KILLS says how often each writer is killed (25 unless told).
"""

import os
import random
import signal
import subprocess
import time

import songngu_cli
from pseudo_terminal import Window
from songngu_cli import BIN, TempCase, environment, indexer
from versions import Versions, left_over, verified

KILLS = songngu_cli.times("SONGNGU_KILLS", 25)
SEED = int(os.environ.get("SONGNGU_SEED") or 8)


class Writers(TempCase):
    def setUp(self):
        super().setUp()
        self.corpus = Versions(self.folder / "corpus")
        self.random = random.Random(SEED)

    def command(self, what, *more):
        operands = [self.corpus.folder] if what == "build" else []
        return [BIN / "indexer", what, *operands, "--db", self.db, *more]

    def start(self, what, *more, **how):
        return subprocess.Popen(self.command(what, *more), stderr=subprocess.PIPE, env=environment(self.folder), **how)

    def finish(self, what, *more):
        began = time.monotonic()
        result = indexer(*self.command(what, *more)[1:])
        self.assertEqual(result.code, 0, result.err)
        return time.monotonic() - began


class Killed(Writers):
    def kill_again_and_again(self, what, *more):
        self.corpus.write(0)
        self.finish("build", *more)
        took = 0.0
        survived = 0
        for version in range(1, KILLS + 1):
            self.corpus.write(version)
            process = self.start(what, *(more if what == "build" else ()))
            time.sleep(self.random.uniform(0, 1.1 * (took or 0.3)))
            process.kill()
            process.communicate()
            with self.subTest(version=version, seed=SEED):
                verified(self.db)
                there = self.corpus.in_database(self.db)
                self.assertIn(there, (version - 1, version))
                survived += there == version
                took = self.finish(what, *(more if what == "build" else ()))
                self.assertEqual(self.corpus.in_database(self.db), version)
                self.assertEqual(left_over(self.db), set())
        verified(self.db)
        print(f"{what} {' '.join(more)}: killed {KILLS} times, {survived} of them after it had published")

    def test_build(self):
        self.kill_again_and_again("build")

    def test_update(self):
        self.kill_again_and_again("update")

    def test_first_build_of_all(self):
        self.corpus.write(1)
        process = self.start("build")
        time.sleep(0.05)
        process.kill()
        process.communicate()
        self.finish("build")
        self.assertEqual((self.corpus.in_database(self.db), left_over(self.db)), (1, set()))

    def test_single_file(self):
        self.corpus.write(0)
        took = self.finish("build", "--single-file")
        for version in range(1, 6):
            self.corpus.write(version)
            process = self.start("build", "--single-file")
            time.sleep(self.random.uniform(0, took))
            process.kill()
            process.communicate()
            verified(self.db)
            self.assertIn(self.corpus.in_database(self.db), (version - 1, version))
            self.finish("build", "--single-file")
            self.assertFalse((self.folder / "digest.db.building").exists())


class KilledOfParts(Killed):
    def test_build(self):
        self.kill_again_and_again("build", "--shards", "3")

    def test_update(self):
        self.kill_again_and_again("update", "--shards", "3")


class Interrupted(Writers):
    def interrupt(self, what, number):
        """After the first message, when the program is listening."""
        process = self.start(what)
        first = process.stderr.readline()
        time.sleep(self.random.uniform(0, 0.2))
        process.send_signal(number)
        rest = process.communicate(timeout=songngu_cli.PATIENCE)[1]
        return process.returncode, (first + rest).decode()

    def test_says_so_and_leaves_the_old_database(self):
        for what in ("build", "update"):
            self.corpus.write(0)
            self.finish("build")
            codes = set()
            for version, number in enumerate((signal.SIGINT, signal.SIGTERM, signal.SIGHUP) * 4, 1):
                self.corpus.write(version)
                code, told = self.interrupt(what, number)
                codes.add(code)
                self.assertIn(code, (0, 130), told)
                self.assertEqual("error: interrupted; nothing was published" in told, code == 130, told)
                self.assertEqual(self.corpus.in_database(self.db), version - 1 if code else version)
                self.assertEqual(left_over(self.db), set())
                self.finish(what)
            verified(self.db)
            if what == "build":
                self.assertIn(130, codes)

    def test_a_terminal_that_is_closed_interrupts(self):
        """It sends SIGHUP, as its shell does once more, and takes no more text."""
        self.corpus = Versions(self.folder / "corpus", files=400)
        self.corpus.write(0)
        self.finish("build")
        for how in ("window", "signals"):
            with self.subTest(how=how):
                self.corpus.write(1)
                with Window(self.command("build"), environment(self.folder)) as window:
                    window.wait_for("learning")
                    if how == "window":
                        window.close()
                    for _ in range(3 if how == "signals" else 0):
                        window.process.send_signal(signal.SIGHUP)
                    self.assertEqual(window.finish(), 130)
                self.assertEqual((self.corpus.in_database(self.db), left_over(self.db)), (0, set()))
        verified(self.db)

    def test_nohup_is_respected(self):
        self.corpus.write(0)
        process = self.start("build", preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
        process.stderr.readline()
        process.send_signal(signal.SIGHUP)
        process.communicate(timeout=songngu_cli.PATIENCE)
        self.assertEqual((process.returncode, self.corpus.in_database(self.db)), (0, 0))


class InterruptedInOneEntry(TempCase):
    def test_however_long_it_is(self):
        entry = f"https://www.example.org/long\n#Long\n{'Kinh tế tăng. ' * 40000}\n{'The economy grows. ' * 40000}\n"
        (self.folder / "long.txt").write_text(entry, encoding="utf-8")
        process = subprocess.Popen([BIN / "indexer", "check", self.folder / "long.txt"], stderr=subprocess.PIPE,
                                   stdout=subprocess.DEVNULL, env=environment(self.folder))
        process.stderr.readline()
        time.sleep(1)
        process.send_signal(signal.SIGTERM)
        self.assertIn(b"error: interrupted\n", process.communicate(timeout=songngu_cli.PATIENCE)[1])
        self.assertEqual(process.returncode, 130)


class TwoWriters(Writers):
    def test_the_second_is_told_to_try_again(self):
        self.corpus.write(0)
        self.finish("build")
        self.corpus.write(1)
        first = self.start("build")
        self.assertIn(b"learning", first.stderr.readline())
        os.kill(first.pid, signal.SIGSTOP)
        for what in ("build", "update"):
            result = indexer(*self.command(what)[1:])
            self.assertEqual(result.code, 4, result.err)
            self.assertIn("try again", result.err)
        self.assertEqual(self.corpus.in_database(self.db), 0)
        os.kill(first.pid, signal.SIGCONT)
        first.communicate(timeout=songngu_cli.PATIENCE)
        self.assertEqual((first.returncode, self.corpus.in_database(self.db)), (0, 1))
        self.finish("update")

    def test_many_at_once(self):
        self.corpus.write(0)
        for _ in range(5):
            writers = [self.start("build") for _ in range(4)]
            told = [writer.communicate(timeout=songngu_cli.PATIENCE)[1].decode() for writer in writers]
            codes = {writer.returncode for writer in writers}
            self.assertLessEqual(codes, {0, 4}, told)
            self.assertIn(0, codes, told)
            self.assertEqual(left_over(self.db), set())
        verified(self.db)


if __name__ == "__main__":
    songngu_cli.main()
