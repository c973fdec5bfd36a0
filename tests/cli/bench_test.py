"""scripts/bench measures what it says, on very little text."""

import json
import os
import subprocess
import sys
import unittest

import songngu_cli
from songngu_cli import BIN, SOURCE, TempCase, indexer

ENGINES = ("xapian-2000", "songngu")
GENERATE = SOURCE / "tests" / "bench" / "generate.py"


def bench(*arguments):
    done = subprocess.run([sys.executable, "-B", str(SOURCE / "scripts" / "bench"), "--bin", str(BIN),
                           *map(str, arguments)], capture_output=True, text=True, env=dict(os.environ, LC_ALL="C.UTF-8"))
    return done.returncode, done.stdout, done.stderr


def generate(folder, *arguments):
    subprocess.run([sys.executable, "-B", str(GENERATE), str(folder), *map(str, arguments)], check=True)
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.txt")}


@unittest.skipUnless((BIN / "songngu_query_bench").exists(), "built without SONGNGU_BENCHMARK")
class Bench(TempCase):
    def test_measures_every_engine_on_the_same_text(self):
        figures = self.folder / "figures.json"
        code, out, err = bench("--passages", 150, "--rounds", 1, "--questions", 4, "--passes", 2,
                               "--engines", ",".join(ENGINES), "--json", figures, "--keep", self.folder / "kept")
        self.assertEqual(code, 0, err)
        found = json.loads(figures.read_text())
        text = sum(path.stat().st_size for path in (self.folder / "kept" / "corpus-150").rglob("*.txt"))
        self.assertEqual(found["text bytes"], text)
        for name in ENGINES:
            for figure in ("wall", "cpu", "peak", "size"):
                self.assertGreater(found["build"][name][figure], 0, (name, figure))
            for kind in ("any", "folded", "all", "phrase"):
                self.assertGreater(found["query"][name][kind]["cpu"]["p50"], 0)
            self.assertEqual(found["query"][name]["all"]["found"], 1)  # the words come from a passage
            self.assertGreater(found["fresh"][name]["wall"], 0)
        self.assertEqual(found["query"]["songngu"]["cross-vi"]["found"], 1)
        self.assertGreater(found["update"]["whole corpus"]["wall"], 0)
        self.assertRegex(out, r"(?m)^xapian-2000 +\S+ +1\.00 ")
        # What was changed for the update is as it was.
        stats = json.loads(indexer("stats", "--db", self.folder / "kept" / "songngu", "--format", "json").out)
        self.assertEqual(stats["stale"], {"changed": 0, "gone": 0})

    def test_an_unknown_engine_is_refused(self):
        code, _, err = bench("--engines", "songngu,grep")
        self.assertEqual(code, 2)
        self.assertIn("no engine grep", err)

    def test_a_users_folder_is_left_alone(self):
        folder = self.folder / "mine"
        before = generate(folder, 60)
        stamps = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
        code, _, err = bench("--text", folder, "--update", "--rounds", 1, "--engines", "songngu")
        self.assertEqual(code, 0, err)
        self.assertEqual(stamps, {path: path.stat().st_mtime_ns for path in folder.rglob("*")})
        self.assertEqual(before, {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.txt")})

    def test_a_folder_without_text_is_refused(self):
        code, _, err = bench("--text", self.folder, "--build")
        self.assertEqual(code, 2)
        self.assertIn("no text", err)


class Generator(TempCase):
    def test_the_same_arguments_give_the_same_bytes(self):
        first = generate(self.folder / "a", 200)
        self.assertEqual(first, generate(self.folder / "b", 200))
        self.assertGreater(len(first), 3)

    def test_passages_are_as_many_as_asked_and_aligned(self):
        generate(self.folder / "corpus", 200)
        self.build(self.folder / "corpus")
        stats = json.loads(indexer("stats", "--db", self.db, "--format", "json").out)
        self.assertGreaterEqual(stats["passages"], 200)
        self.assertLess(stats["passages"], 250)
        with_both = [passage for passage in songngu_cli.exported(self.db) if passage["counterpart"]]
        self.assertGreater(len(with_both), 0.9 * stats["passages"])

    def test_one_language(self):
        files = generate(self.folder / "corpus", 60, "vi")
        self.build(self.folder / "corpus")
        self.assertEqual({passage["lang"] for passage in songngu_cli.exported(self.db)}, {"vi"})
        self.assertTrue(files)


if __name__ == "__main__":
    songngu_cli.main()
