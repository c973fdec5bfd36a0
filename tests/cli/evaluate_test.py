"""The gold fits the corpus; scripts/evaluate measures right; and the guard: no figure is below its floor."""

import collections
import importlib.machinery
import importlib.util
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import songngu_cli
from songngu_cli import BIN, PATIENCE, SOURCE, IndexCase, TempCase, exported

EVALUATE = SOURCE / "scripts" / "evaluate"
GOLD = SOURCE / "corpus" / "gold"


def loaded():
    loader = importlib.machinery.SourceFileLoader("evaluate", str(EVALUATE))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("evaluate", loader))
    loader.exec_module(module)
    return module


evaluate = loaded()


def run_evaluate(*arguments):
    return subprocess.run([sys.executable, "-B", str(EVALUATE), "--bin", str(BIN), *map(str, arguments)],
                          capture_output=True, text=True, encoding="utf-8", timeout=PATIENCE)


class Guard(TempCase):
    def test_no_figure_is_below_its_floor(self):
        done = run_evaluate("--check", "--trec", self.folder / "trec")
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
        for name, fields in (("run", 6), ("qrels", 4)):
            lines = (self.folder / "trec" / name).read_text().splitlines()
            self.assertGreater(len(lines), 300)
            self.assertEqual({len(line.split(" ")) for line in lines}, {fields})

    def test_a_figure_below_its_floor_fails(self):
        (self.folder / "corpus").mkdir()
        self.write("corpus/lake.txt", songngu_cli.GREEN_ENTRY)
        query = {"id": "1", "query": "nhà máy", "lang": "vi", "relevant": {"lake/vi/body/1": 2, "lake/vi/body/9": 1}}
        self.write("queries.jsonl", json.dumps(query) + "\n")
        self.write("floors.json", '{"all queries": {"recall@10": 0.6}}')
        self.assertEqual(run_evaluate(self.folder).returncode, 0)
        done = run_evaluate("--check", self.folder)
        self.assertEqual(done.returncode, 1)
        self.assertIn("all queries: recall@10 is 0.5", done.stderr)

    def test_floors_are_two_standard_errors_under_the_means(self):
        (self.folder / "corpus").mkdir()
        self.write("corpus/lake.txt", songngu_cli.GREEN_ENTRY)
        queries = [{"id": str(number), "group": "words", "query": query, "lang": "vi", "relevant": {"lake/vi/body/1": 2}}
                   for number, query in enumerate(("nhà máy", "nhà máy", "nhà máy", "zzzz"))]
        self.write("queries.jsonl", "".join(json.dumps(query) + "\n" for query in queries))
        self.write("floors.json", '{"a former group": {"recall@10": 1.0}, "words": {"recall@10": 1.0}}')
        self.assertEqual(run_evaluate("--check", self.folder).returncode, 1)
        self.assertEqual(run_evaluate("--floors", self.folder).returncode, 0)
        floors = json.loads((self.folder / "floors.json").read_text())
        self.assertEqual({name: least["recall@10"] for name, least in floors.items()}, {"words": 0.25, "all queries": 0.25})
        self.assertEqual(run_evaluate("--check", self.folder).returncode, 0)
        self.assertEqual(run_evaluate("--check", "--floors", self.folder).returncode, 2)

    def test_a_folder_without_gold_is_refused(self):
        self.assertEqual(run_evaluate(self.folder).returncode, 2)


class Figures(unittest.TestCase):
    def test_of_one_ranked_list(self):
        relevant = {"a": 2, "b": 1, "z": 0}
        self.assertEqual(evaluate.ranking.score_query(["a", "b"], relevant), (1, 1, 1, 1))
        success, reciprocal, gain, recall = evaluate.ranking.score_query(["z", "b"], relevant)
        self.assertEqual((success, reciprocal, recall), (0, 0.5, 0.5))
        self.assertAlmostEqual(gain, 0.6309 / (2 + 0.6309), places=3)
        self.assertEqual(evaluate.ranking.score_query([], relevant), (0, 0, 0, 0))

    def test_of_groups(self):
        groups = evaluate.ranking.score_groups(
            [{"id": "1", "group": "a", "relevant": {"x": 1}}, {"id": "2", "group": "b", "relevant": {"x": 2, "y": 2}}],
            {"1": ["x"], "2": ["z", "x"]})
        figures = evaluate.ranking.means(groups)
        self.assertEqual(list(figures), ["a", "b", "all queries"])
        self.assertEqual((figures["a"]["recall@10"], figures["b"]["recall@10"]), (1, 0.5))
        self.assertEqual((figures["all queries"]["MRR@10"], figures["all queries"]["queries"]), (0.75, 2))

    def test_floors(self):
        floor = evaluate.ranking.floor
        self.assertEqual(floor([1, 1, 1, 0]), 0.25)  # a mean of 0.75 and a standard error of 0.25
        self.assertEqual(floor([0.5] * 7), 0.5)
        self.assertEqual((floor([0, 0, 1]), floor([1])), (0, 0))

    def test_floors_that_no_query_sets_stay(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "floors.json"
            path.write_text('{"bullet links": {"recall": 0.43}, "words": {"nDCG@10": 0.9}, "former": {"MRR@10": 0.9}}')
            evaluate.write_floors(path, {"words": {}, "bullet links": {}}, {"words": {"nDCG@10": 0.8}})
            self.assertEqual(json.loads(path.read_text()), {"words": {"nDCG@10": 0.8}, "bullet links": {"recall": 0.43}})

    def test_of_links(self):
        gold = [{"entry": "e", "sentences": [{"vi": [3, 0, 10], "en": [5, 0, 10]}, {"vi": [3, 11, 20], "en": [6, 0, 10]}],
                 "alone": {"vi": [], "en": [[7, 0, 10]]},
                 "summary": [{"line": 1, "in_body": True, "en": [[5, 0, 10]]}, {"line": 2, "in_body": False, "en": []}]}]
        passages = [{"id": str(line), "line": line} for line in range(1, 8)]
        segment = lambda line, begin, end: [{"id": str(line), "span": [begin, end]}]
        bead = lambda relation, confidence, vi, en: {"entry": "e", "relation": relation, "confidence": confidence,
                                                     "vi": vi, "en": en}
        figures, tenths = evaluate.links.score_alignment(gold, passages, [
            bead("translation", 0.95, segment(3, 0, 10), segment(5, 0, 9)),
            bead("translation", 0.55, segment(3, 11, 20), segment(7, 0, 10)),
            bead("summary", 1.0, segment(1, 0, 9), segment(5, 0, 10)),
            bead("summary", 0.5, segment(2, 0, 9), segment(6, 0, 4))])
        self.assertEqual(figures["sentence links"], {"precision": 0.5, "recall": 0.5, "F1": 0.5, "gold": 2})
        self.assertEqual(figures["bullet links"]["F1"], 1)
        self.assertEqual(figures["sentences left alone"]["share"], 0)
        self.assertEqual(figures["bullets left alone"]["share"], 1)
        self.assertEqual(tenths, {9: [(0.95, True), (1.0, True)], 5: [(0.55, False)]})
        self.assertAlmostEqual(figures["reliability"]["share"], 1 - (0.05 + 0.55) / 3)


class Gold(IndexCase):
    corpus = (SOURCE / "corpus",)

    def test_names_passages_and_sentences_that_exist(self):
        passages = exported(self.db)
        known = {passage["id"] for passage in passages}
        length = {(passage["entry"], passage["lang"], passage["line"]): len(passage["text"]) for passage in passages}
        collection = evaluate.Collection(SOURCE / "corpus")
        for query in collection.queries:
            self.assertLessEqual(set(query["relevant"]), known, query["id"])
            languages = {identifier.split("/")[-3] for identifier in query["relevant"]}
            self.assertLessEqual(languages, {query.get("into") or query.get("lang") or "en"}, query["id"])
        units = evaluate.links.Gold(collection.alignments).units
        for place, found in units.items():
            self.assertLessEqual(max(unit[4] for unit in found), length.get(place, 0), place)

    def test_is_as_large_as_said(self):
        collection = evaluate.Collection(SOURCE / "corpus")
        queries = collection.queries
        self.assertEqual((len(queries), len({query["id"] for query in queries})), (500, 500))
        self.assertEqual(len({(query["query"], query.get("lang"), query.get("into")) for query in queries}), 500)
        self.assertGreater(sum(len(query["query"].split()) <= 3 for query in queries), 300)
        self.assertEqual(len(collection.alignments), 12)
        self.assertTrue(all(any(query["relevant"].values()) for query in queries))
        self.assertLessEqual({grade for query in queries for grade in query["relevant"].values()}, {1, 2})

    def test_the_table_names_every_group(self):
        rows = re.findall(r"^\| ([^|`]+) \| (\d+) \|", (GOLD / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
        groups = collections.Counter(query["group"] for query in evaluate.Collection(SOURCE / "corpus").queries)
        self.assertEqual({name: int(number) for name, number in rows}, dict(groups))
        floors = json.loads((GOLD / "floors.json").read_text(encoding="utf-8"))
        self.assertLessEqual({*groups, "all queries"}, set(floors))


if __name__ == "__main__":
    songngu_cli.main()
