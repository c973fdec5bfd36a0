"""What the programs print as JSON against the written schemas: every key described, nothing that is not."""

import json
import re
import shutil

import songngu_cli
from json_schema import Schema
from songngu_cli import SOURCE, TRAITS, IndexCase, indexer

ANSWER = Schema(SOURCE / "searcher" / "render" / "answer.schema.json")
INDEXER = Schema(SOURCE / "indexer" / "render" / "indexer.schema.json")
PASSAGE = "2025-01-31-made-in-japan/vi/body/3"


class Schemas(IndexCase):
    corpus = (SOURCE / "corpus",)

    def conforms(self, schema, value, definition):
        self.assertEqual(schema.wrong(value, definition), [], json.dumps(value, ensure_ascii=False)[:300])

    def test_answers(self):
        for arguments in (("research lab",), ("--into", "vi", "-C", "2", "--explain", "radio"), ("--like", PASSAGE),
                          ("--facets", "tag,site,lang,kind,year", "--no-group", "-n", "50", "--all", "vaccine"),
                          ("--id", PASSAGE), ("--entry", "2025-01-31-made-in-japan"), ("venture capitol",),
                          ("--sort", "date", "--offset", "3", "chip")):
            with self.subTest(arguments=arguments):
                answer = self.answer(*arguments)
                self.assertTrue(answer["hits"])
                self.conforms(ANSWER, answer, "answer")
        self.conforms(ANSWER, self.answer("zyzzyva", code=1), "answer")

    def test_hits_a_line(self):
        lines = self.searcher("--format", "jsonl", "-C", "1", "--explain", "radio").json_lines()
        self.assertTrue(lines)
        for hit in lines:
            self.conforms(ANSWER, hit, "hit")

    def test_batch(self):
        lines = ["radio", '"open', '{"id":"a","query":"chip","facets":"tag","explain":true}', '{"id":7.5,"passage":"none/vi/body/1"}',
                 '{"id":18446744073709551616,"like":"' + PASSAGE + '"}', "{}", '{"id":null,"entry":"none"}', "\x00", ""]
        answers = self.searcher("--batch", text="\n".join(lines) + "\n").json_lines()
        self.assertEqual(len(answers), len(lines))
        self.assertEqual([answer["status"] for answer in answers if "error" in answer], [2, 1, 2, 1, 2, 2])
        for answer in answers:
            self.conforms(ANSWER, answer, "failure" if "error" in answer else "answer")

    def test_stats(self):
        self.conforms(INDEXER, indexer("stats", "--db", self.db, "--format", "json").json(), "stats")

    def test_check(self):
        clean = indexer("check", SOURCE / "corpus", "--format", "json")
        self.conforms(INDEXER, clean.json(), "check")
        self.assertEqual((clean.code, clean.json()["errors"]), (0, 0))
        bad = self.folder / "bad"
        bad.mkdir()
        (bad / "bad.txt").write_bytes(b"\xff\n")
        shutil.copy(TRAITS, bad)
        report = indexer("check", bad, "--format", "json")
        self.conforms(INDEXER, report.json(), "check")
        self.assertEqual(report.code, 1)
        self.assertEqual([(one["file"], one["line"], one["column"], one["severity"]) for one in report.json()["diagnostics"] if one["severity"] != "info"],
                         [(str(bad / "bad.txt"), 1, 1, "error")])
        self.assertIn(report.json()["diagnostics"][-1]["message"], report.err)
        figures = [one["figure"] for one in report.json()["diagnostics"] if "figure" in one]
        self.assertIn({"kind": "years", "here": "1951"}, figures)
        strict = indexer("check", TRAITS, "--facts", "strict", "--strict")
        self.assertEqual((strict.code, '"1951" is nowhere in the article' in strict.err), (1, True))
        self.assertNotIn("1951", indexer("check", TRAITS, "--facts", "off").err)
        for arguments in (("check", bad), ("build", bad, "--db", self.folder / "bad.db"), ("update", "--db", self.folder / "bad.db")):
            report = indexer(*arguments, "--annotations", "gitlab")
            self.assertEqual(report.code, 1)
            self.conforms(INDEXER, report.json(), "code_quality")
            self.assertEqual([one["location"]["path"] for one in report.json() if one["severity"] != "info"], [str(bad / "bad.txt")], arguments)
        self.assertEqual({one["severity"] for one in indexer("check", TRAITS, "--annotations", "gitlab").json()}, {"info"})
        self.assertEqual(indexer("check", TRAITS, "--facts", "off", "--annotations", "gitlab").json(), [])

    def test_a_report_at_a_time(self):
        refused = indexer("check", TRAITS, "--format", "json", "--annotations", "gitlab")
        self.assertEqual((refused.code, refused.out), (2, ""))
        self.assertIn("--format json and --annotations gitlab both write to standard output\nhint: give one of them", refused.err)
        for command in ("align", "export"):  # their results go there
            self.assertIn("'gitlab' is not one of none, github", indexer(command, "--annotations", "gitlab").err)

    def test_beads(self):
        for command in (("export", "--db", self.db), ("align", SOURCE / "corpus")):
            lines = indexer(*command, "--format", "jsonl", "--level", "sentence").json_lines()
            self.assertGreater(len(lines), 100)
            for bead in lines:
                self.conforms(INDEXER, bead, "bead")
        for bead in indexer("align", TRAITS, "--format", "jsonl", "--level", "word").json_lines():
            self.conforms(INDEXER, bead, "bead")

    def test_the_man_pages_speak_of_every_key(self):
        def keys(rule):
            if isinstance(rule, dict):
                yield from rule["properties"] if isinstance(rule.get("properties"), dict) else ()
                for part in rule.values():
                    yield from keys(part)
            elif isinstance(rule, list):
                for part in rule:
                    yield from keys(part)

        for schema, page in ((ANSWER, "songngu-searcher.1"), (INDEXER, "songngu-indexer.1")):
            text = re.sub(r"\\f[A-Z]", " ", (SOURCE / "scripts" / "man" / page).read_text(encoding="utf-8"))
            self.assertEqual({key for key in keys(schema.root) if not re.search(rf"\b{key}\b", text)}, set(), page)

    def test_a_wrong_value_does_not_pass(self):
        answer = self.answer("research lab")
        for spoil in (lambda a: a.pop("total"), lambda a: a.update(schema=2), lambda a: a["hits"][0].update(lang="fr"),
                      lambda a: a["hits"][0]["matches"].append([1]), lambda a: a["hits"][0].update(surprise=1),
                      lambda a: a["hits"][0]["counterpart"].update(confidence=1.5), lambda a: a.update(total="3")):
            spoilt = json.loads(json.dumps(answer))
            spoil(spoilt)
            self.assertTrue(ANSWER.wrong(spoilt, "answer"))


if __name__ == "__main__":
    songngu_cli.main()
