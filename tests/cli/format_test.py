"""What scripts read: every format of the searcher, to the letter of the contract."""

import pathlib
import re
import subprocess
import unicodedata

import songngu_cli
from songngu_cli import BIN, SOURCE, IndexCase, cut, environment

HIT = ["rank", "id", "entry", "lang", "kind", "score", "text", "matches", "title", "url", "site", "tags", "date", "file",
       "line", "counterpart"]
COUNTERPART = ["lang", "relation", "confidence", "text", "passages"]
COUNTERPART_PASSAGE = ["id", "kind", "text", "spans", "focus", "matches"]


def source_line(file, number):
    return pathlib.Path(file).read_bytes().split(b"\n")[number - 1]


class Formats(IndexCase):
    corpus = (SOURCE / "corpus",)

    def check_spans(self, text, spans):
        end = 0
        for begin, stop in spans:
            self.assertLessEqual(end, begin)
            self.assertLess(begin, stop)
            self.assertLessEqual(stop, len(text))
            end = stop

    def check_hit(self, hit):
        self.assertEqual(list(hit)[:len(HIT)], HIT)
        self.assertLessEqual(set(hit) - set(HIT), {"summaries", "before", "after", "explain"})
        self.assertRegex(hit["id"], rf"^{re.escape(hit['entry'])}/{hit['lang']}/{hit['kind']}/[1-9][0-9]*$")
        self.check_spans(hit["text"], hit["matches"])
        self.assertIn(hit["text"], source_line(hit["file"], hit["line"]).decode("utf-8"))
        for summary in hit.get("summaries", []):
            self.assertLessEqual({"id", "text"}, set(summary))
        if hit["counterpart"] is not None:
            self.check_counterpart(hit)

    def check_counterpart(self, hit):
        counterpart = hit["counterpart"]
        self.assertEqual(list(counterpart), COUNTERPART)
        self.assertNotEqual(counterpart["lang"], hit["lang"])
        self.assertIn(counterpart["relation"], ("translation", "summary"))
        self.assertTrue(0 <= counterpart["confidence"] <= 1)
        spans_text = []
        for passage in counterpart["passages"]:
            self.assertEqual(list(passage), COUNTERPART_PASSAGE)
            for spans in ("spans", "focus", "matches"):
                self.check_spans(passage["text"], passage[spans])
            spans_text += cut(passage["text"], passage["spans"])
            for begin, end in passage["focus"]:
                self.assertTrue(any(first <= begin and end <= last for first, last in passage["spans"]))
        self.assertEqual(counterpart["text"], " ".join(spans_text))

    def test_json(self):
        answer = self.answer("định kiến lỗi thời", "-n", "50")
        self.assertEqual(list(answer), ["schema", "query", "total", "suggestion", "hits"])
        self.assertEqual((answer["schema"], answer["query"]), (1, "định kiến lỗi thời"))
        self.assertEqual([hit["rank"] for hit in answer["hits"]], list(range(1, len(answer["hits"]) + 1)))
        scores = [hit["score"] for hit in answer["hits"]]
        self.assertEqual(scores, sorted(scores, reverse=True))
        for hit in answer["hits"]:
            self.check_hit(hit)

    def test_every_passage_of_the_corpus_has_the_shape(self):
        queries = "\n".join(songngu_cli.json.dumps({"id": passage["id"], "passage": passage["id"]})
                            for passage in songngu_cli.exported(self.db))
        for answer in self.searcher("--batch", text=queries + "\n").json_lines():
            (hit,) = answer["hits"]
            self.assertEqual(hit["id"], answer["id"])
            self.check_hit(hit)

    def test_offsets_count_code_points_outside_the_basic_plane(self):
        folder = self.folder / "emoji"
        folder.mkdir()
        (folder / "emoji.txt").write_text("- 🌊🌊 Hồ nước 𝟙 trong xanh 🏞️ trở lại\n", encoding="utf-8")
        songngu_cli.indexer("build", folder, "--db", folder / "db")
        hit = songngu_cli.searcher("--db", folder / "db", "--format", "json", "nước xanh").json()["hits"][0]
        self.assertEqual(cut(hit["text"], hit["matches"]), ["nước", "xanh"])

    def test_absent_facts_are_null(self):
        folder = self.folder / "bare"
        folder.mkdir()
        (folder / "bare.txt").write_text("- Hồ nước trong xanh trở lại\n", encoding="utf-8")
        songngu_cli.indexer("build", folder, "--db", folder / "db")
        hit = songngu_cli.searcher("--db", folder / "db", "--format", "json", "trong xanh").json()["hits"][0]
        self.assertEqual([hit[key] for key in ("title", "url", "site", "tags", "date", "counterpart")],
                         [None, None, None, [], None, None])

    def test_jsonl_is_the_same_hits(self):
        lines = self.searcher("--format", "jsonl", "radio").json_lines()
        self.assertEqual(lines, self.hits("radio"))

    def test_text_for_people(self):
        out = self.searcher("định kiến lỗi thời", "-n", "3", env={"COLUMNS": "72"}).out
        self.assertNotIn("\x1b", out)
        columns = lambda line: sum(not unicodedata.combining(c) for c in line)
        self.assertTrue(all(columns(line) <= 72 for line in out.splitlines()), out)

    def test_tsv(self):
        hits = self.hits("radio")
        rows = [line.split("\t") for line in self.searcher("--format", "tsv", "radio").lines()]
        for row, hit in zip(rows, hits, strict=True):
            self.assertEqual(len(row), 7)
            self.assertEqual([row[0], *row[2:6]], [str(hit["rank"]), hit["id"], hit["lang"], hit["kind"], hit["text"]])
            self.assertAlmostEqual(float(row[1]), hit["score"], places=2)
            self.assertEqual(row[6], hit["counterpart"]["text"] if hit["counterpart"] else "")

    def test_trec(self):
        hits = self.hits("radio")
        for line, hit in zip(self.searcher("--format", "trec", "radio").lines(), hits, strict=True):
            query, zero, identifier, rank, score, name = line.split(" ")
            self.assertEqual((zero, identifier, rank, name), ("Q0", hit["id"], str(hit["rank"]), "songngu"))
            self.assertAlmostEqual(float(score), hit["score"], places=2)
            self.assertTrue(query)

    def test_ids(self):
        ids = [hit["id"] for hit in self.hits("radio")]
        self.assertEqual(self.searcher("--format", "ids", "radio").lines(), ids)
        self.assertEqual(self.searcher("--format", "ids", "-0", "radio").out_bytes,
                         b"".join(identifier.encode() + b"\0" for identifier in ids))

    def test_vimgrep_points_at_the_match(self):
        lines = self.searcher("--format", "vimgrep", "walkman").lines()
        for line, hit in zip(lines, self.hits("walkman"), strict=True):
            file, number, column, text = line.split(":", 3)
            self.assertEqual((file, int(number), text), (hit["file"], hit["line"], hit["text"]))
            rest = source_line(file, int(number))[int(column) - 1:].decode("utf-8")
            begin, end = hit["matches"][0]
            self.assertTrue(rest.startswith(hit["text"][begin:end]), line)

    def test_entry_shows_both_sides_in_reading_order(self):
        hits = self.hits("--entry", "2025-01-31-made-in-japan")
        self.assertEqual([hit["line"] for hit in hits], sorted(hit["line"] for hit in hits))
        self.assertEqual({hit["lang"] for hit in hits}, {"vi", "en"})
        out = self.searcher("--entry", "2025-01-31-made-in-japan").out
        self.assertIn("Bell Labs", out)

    def test_closed_pipe_is_success(self):
        many = [BIN / "searcher", "--db", self.db, "--format", "jsonl", "-n", "1000", "năm", "the"]
        for restore in (True, False):
            process = subprocess.Popen(many, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                       env=environment(self.folder), restore_signals=restore)
            process.stdout.close()
            with process.stderr:
                self.assertEqual((process.stderr.read(), process.wait()), (b"", 0))
        shell = f"set -o pipefail; '{BIN}/searcher' --db '{self.db}' -n 1000 năm the | head -n 1"
        done = subprocess.run(["bash", "-c", shell], capture_output=True, env=environment(self.folder))
        self.assertEqual((done.returncode, done.stderr), (0, b""))

    def test_full_disk_is_reported(self):
        try:
            full = open("/dev/full", "wb")
        except OSError:
            self.skipTest("no /dev/full")
        with full:
            done = subprocess.run([BIN / "searcher", "--db", self.db, "năm"], stdout=full, stderr=subprocess.PIPE,
                                  env=environment(self.folder))
        self.assertEqual(done.returncode, 2)
        self.assertTrue(done.stderr)


if __name__ == "__main__":
    songngu_cli.main()
