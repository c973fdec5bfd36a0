"""Readers while the database is rebuilt and updated: never an error, never a mixture."""

import subprocess
import threading

import songngu_cli
from songngu_cli import BIN, TempCase, environment, indexer, searcher
from versions import BATCH_LINE, Versions, verified

ROUNDS = songngu_cli.times("SONGNGU_ROUNDS", 50)


class Readers(TempCase):
    def setUp(self):
        super().setUp()
        self.corpus = Versions(self.folder / "corpus", files=12)
        self.corpus.write(0)
        self.build(self.corpus.folder)
        self.done = threading.Event()
        self.wrong = []

    def ask_batch(self):
        """One process that is asked all the time. What it says must never go back to an older version."""
        with subprocess.Popen([BIN / "searcher", "--db", self.db, "--batch"], stdin=subprocess.PIPE, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(self.folder)) as process:
            newest = 0
            while not self.done.is_set():
                process.stdin.write(BATCH_LINE + "\n")
                process.stdin.flush()
                answer = songngu_cli.json.loads(process.stdout.readline())
                self.asked[0] += 1
                version = None if "error" in answer else self.corpus.whole(answer["hits"])
                if version is None or version < newest:
                    self.wrong.append(("batch", newest, version, answer.get("error") or self.corpus.found(answer["hits"])))
                newest = version or newest
            process.stdin.close()
            self.newest = newest

    def ask_fresh(self):
        """A new process for every question."""
        while not self.done.is_set():
            try:
                self.asked[1] += 1
                if self.corpus.in_database(self.db) is None:
                    self.wrong.append(("fresh", "a mixture"))
            except AssertionError as error:
                self.wrong.append(("fresh", str(error)))

    def test_never_see_an_error_or_a_mixture(self):
        self.asked = [0, 0]
        self.newest = None
        readers = [threading.Thread(target=ask) for ask in (self.ask_batch, self.ask_fresh)]
        for reader in readers:
            reader.start()
        try:
            for version in range(1, ROUNDS + 1):
                self.corpus.write(version)
                words = ("build", self.corpus.folder) if version % 3 == 0 else ("update",)
                result = indexer(*words, "--db", self.db)
                self.assertEqual(result.code, 0, result.err)
        finally:
            self.done.set()
            for reader in readers:
                reader.join()
        print(f"{ROUNDS} writes; {self.asked[0]} questions to one process, {self.asked[1]} to new ones")
        self.assertEqual(self.wrong, [])
        self.assertGreater(min(self.asked), 5)
        verified(self.db)

    def test_an_open_reader_sees_the_next_version(self):
        with subprocess.Popen([BIN / "searcher", "--db", self.db, "--batch"], stdin=subprocess.PIPE, text=True,
                              stdout=subprocess.PIPE, env=environment(self.folder)) as process:
            for version in range(1, 8):
                self.corpus.write(version)
                words = ("build", self.corpus.folder) if version % 3 == 0 else ("update",)
                self.assertEqual(indexer(*words, "--db", self.db).code, 0)
                process.stdin.write(BATCH_LINE + "\n")
                process.stdin.flush()
                answer = songngu_cli.json.loads(process.stdout.readline())
                self.assertEqual(self.corpus.whole(answer["hits"]), version)
            process.stdin.close()


if __name__ == "__main__":
    songngu_cli.main()
