"""Both programs start, build, search and verify without a wrong access or a leak, as valgrind sees it."""

import shutil
import subprocess

import songngu_cli
from songngu_cli import BIN, GREEN_ENTRY, TempCase, environment

VALGRIND = shutil.which("valgrind")


@songngu_cli.unittest.skipUnless(VALGRIND, "needs valgrind")
@songngu_cli.unittest.skipIf(songngu_cli.SANITIZERS, "valgrind runs no program with sanitizers")
class Clean(TempCase):
    def clean(self, program, *arguments, code=0):
        done = subprocess.run([VALGRIND, "-q", "--error-exitcode=99", "--leak-check=full", BIN / program, *arguments],
                              capture_output=True, text=True, env=environment(self.folder), timeout=songngu_cli.PATIENCE)
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertNotIn("==", done.stderr)

    def test_start_build_search_and_verify(self):
        self.write("corpus/good.txt", GREEN_ENTRY)
        self.clean("indexer", "--version")
        self.clean("searcher", "--help")
        self.clean("searcher", "--db", self.db, "lake", code=3)
        self.clean("indexer", "build", "-q", self.folder / "corpus", "--db", self.db)
        self.clean("searcher", "--db", self.db, "--format", "json", "trong xanh OR \"the lake\"")
        self.clean("indexer", "verify", "-q", "--db", self.db)


if __name__ == "__main__":
    songngu_cli.main()
