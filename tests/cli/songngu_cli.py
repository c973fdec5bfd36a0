"""Running the built programs as a user does: what the tests of this folder share.

SONGNGU_BIN names the folder of the programs, SONGNGU_SOURCE the source tree, SONGNGU_SHARED a folder with
`sample/`, SONGNGU_SANITIZE the sanitizers in the programs; each has a default for running a file by hand from a
checkout built in build/.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ.get("SONGNGU_SOURCE") or pathlib.Path(__file__).resolve().parents[2])
BIN = pathlib.Path(os.environ.get("SONGNGU_BIN") or SOURCE / "build" / "bin")
SHARED = pathlib.Path(os.environ.get("SONGNGU_SHARED") or SOURCE.parent / "shared")
TRAITS = SOURCE / "corpus" / "2025-01-31-made-in-japan.txt"
SANITIZERS = os.environ.get("SONGNGU_SANITIZE", "")  # that the programs were built with
SKIPPED = 77  # what ctest is told to read as "skipped"
PATIENCE = 300  # seconds: sanitizers on a busy machine are slow
SANITIZER_SHARE = 8 if SANITIZERS else 1  # what is tried again and again is tried so many times less often with them

GREEN_ENTRY = """- Hồ nước trong xanh trở lại sau 12 năm
📌 Hồ sạch hơn nhờ nhà máy xử lý nước thải
https://www.example.org/lake
#Water #Hanoi
Hồ nước trong xanh trở lại
Thành phố xây nhà máy xử lý nước thải năm 2011 và hồ nước dần trong xanh trở lại. Cá cũng quay về.
Người dân lại tập thể dục quanh hồ mỗi sáng.
The lake is clear again
The city built a plant for waste water in 2011 and the lake slowly became clear again. The fish came back too.
Residents exercise around the lake every morning once more.
"""


def times(variable, usual):
    """How often to try what depends on chance: as the environment variable says, else as usual; less often with sanitizers."""
    return max(1, int(os.environ.get(variable) or usual) // SANITIZER_SHARE)


class Result:
    """What a program said: `code`, `out` and `err` as text, `out_bytes` as they came."""

    def __init__(self, done):
        self.code = done.returncode
        self.out_bytes = done.stdout
        self.out = done.stdout.decode("utf-8")
        self.err = done.stderr.decode("utf-8")

    def json(self):
        return json.loads(self.out)

    def lines(self):
        return self.out.splitlines()

    def json_lines(self):
        return [json.loads(line) for line in self.out.split("\n") if line]


def environment(home, **more):
    """An environment in which nothing of the user's own changes what the programs do."""
    kept = {name: os.environ[name] for name in ("PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS")
            if name in os.environ}
    kept.update(HOME=str(home), LC_ALL="C.UTF-8", TERM="xterm-256color")
    kept.update({name: str(value) for name, value in more.items()})
    return kept


def run(program, *arguments, text=None, env=None, cwd=None):
    """Runs build/bin/PROGRAM. `text` is its standard input; `env` is added to a clean environment."""
    given = text.encode("utf-8") if isinstance(text, str) else text
    done = subprocess.run([str(BIN / program), *map(str, arguments)], input=given if given is not None else b"",
                          capture_output=True, timeout=PATIENCE, cwd=cwd,
                          env=environment(tempfile.gettempdir(), **(env or {})))
    return Result(done)


def indexer(*arguments, **how):
    return run("indexer", *arguments, **how)


def searcher(*arguments, **how):
    return run("searcher", *arguments, **how)


def commands():
    """Those of indexer, as its help lists them."""
    return tuple(re.findall(r"^  (\w+) ", indexer("--help").out.split("Commands:\n")[1].split("\n\n")[0], re.M))


def exported(db, level="passage"):
    """The database's passages or beads, in reading order."""
    result = indexer("export", "--db", db, "--level", level, "--format", "jsonl")
    if result.code != 0:
        raise AssertionError(f"indexer export gave {result.code}: {result.err}")
    return result.json_lines()


def plain(text):
    """Without what only a terminal understands: colours and links."""
    return re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b\a]*(?:\x1b\\|\a)", "", text)


def sentences(text):
    """Rough, for texts without abbreviations."""
    return re.split(r"(?<=[.!?”])\s+", text)


def cut(text, spans):
    return [text[begin:end] for begin, end in spans]


class TempCase(unittest.TestCase):
    """Has a folder of its own for each test: `self.folder`."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="songngu-test-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.db = self.folder / "digest.db"

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return path

    def build(self, *arguments, code=0, **how):
        result = indexer("build", *arguments, "--db", self.db, **how)
        self.assertEqual(result.code, code, result.err)
        return result

    def ids(self, *arguments):
        return searcher("--db", self.db, "--format", "ids", *arguments).lines()


class IndexCase(unittest.TestCase):
    """All tests of the class search one database, made of `corpus` (paths), or of `made_of`, texts by file name."""

    corpus = (TRAITS,)
    made_of = {}

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="songngu-test-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.db = cls.folder / "digest.db"
        for name, text in cls.made_of.items():
            cls.corpus = (cls.folder / "corpus",)
            cls.corpus[0].mkdir(exist_ok=True)
            (cls.corpus[0] / name).write_text(text, encoding="utf-8")
        result = indexer("build", *cls.corpus, "--db", cls.db)
        if result.code != 0:
            raise AssertionError(f"indexer build gave {result.code}: {result.err}")

    def searcher(self, *arguments, code=0, **how):
        result = searcher("--db", self.db, *arguments, **how)
        self.assertEqual(result.code, code, f"{arguments}: {result.err}")
        return result

    def answer(self, *arguments, **how):
        return self.searcher("--format", "json", *arguments, **how).json()

    def hits(self, *arguments, **how):
        return self.answer(*arguments, **how)["hits"]

    def passage(self, identifier):
        (hit,) = self.hits("--id", identifier)
        return hit


def main():
    """Runs the tests of the calling file; tells ctest where all of them were skipped."""
    result = unittest.main(module="__main__", exit=False).result
    if not result.wasSuccessful():
        sys.exit(1)
    sys.exit(SKIPPED if result.skipped and result.testsRun <= len(result.skipped) else 0)
