"""What the programs print as JSON against the written schemas: every key described, nothing that is not."""

import json
import re

import songngu_cli
from json_schema import Schema
from songngu_cli import SOURCE, IndexCase, indexer

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

    def test_beads(self):
        for command in (("export", "--db", self.db), ("align", SOURCE / "corpus")):
            lines = indexer(*command, "--format", "jsonl", "--level", "sentence").json_lines()
            self.assertGreater(len(lines), 100)
            for bead in lines:
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
