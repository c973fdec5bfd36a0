"""`searcher --batch`: a co-process that answers line for line, whatever the lines."""

import json
import os
import select
import shutil
import subprocess

import songngu_cli
from songngu_cli import BIN, GREEN_ENTRY, SOURCE, IndexCase, TempCase, environment, indexer


class Batch(IndexCase):
    corpus = (SOURCE / "corpus",)

    def batch(self, *lines, options=()):
        text = "".join((line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)) + "\n" for line in lines)
        return self.searcher("--batch", *options, text=text).json_lines()

    def test_plain_lines_are_numbered(self):
        answers = self.batch("walkman", "zyzzyva", "transistor radio")
        self.assertEqual([answer["id"] for answer in answers], [1, 2, 3])
        self.assertEqual(answers[1]["hits"], [])
        for answer, query in zip(answers, ("walkman", None, "transistor radio")):
            if query:
                self.assertEqual(answer["hits"], self.hits(query))

    def test_a_folder_is_no_input(self):
        folder = os.open(self.db, os.O_RDONLY)
        self.addCleanup(os.close, folder)
        done = subprocess.run([BIN / "searcher", "--db", self.db, "--batch"], stdin=folder, capture_output=True,
                              timeout=songngu_cli.PATIENCE, env=environment(self.db))
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn(b"standard input can't be read: Is a directory", done.stderr)

    def test_json_lines_with_options(self):
        first, second, third, fourth, fifth = self.batch(
            {"id": "a", "query": "walkman", "limit": 2, "lang": "vi"},
            {"id": 7, "query": "research lab", "into": "vi"},
            {"id": None, "query": '"walkman', "plain": True},
            {"id": "d", "query": "radio", "no-group": True, "facets": "lang"},
            {"query": "radio", "all": False, "offset": 1})
        self.assertEqual(first["id"], "a")
        self.assertEqual(first["hits"], self.hits("walkman", "-n", "2", "--lang", "vi"))
        self.assertEqual((second["id"], second["hits"]), (7, self.hits("research lab", "--into", "vi")))
        self.assertTrue(third["hits"])
        self.assertEqual((fourth["hits"], list(fourth["facets"])), (self.hits("radio", "--no-group"), ["lang"]))
        self.assertEqual(fifth["hits"], self.hits("radio", "--offset", "1"))

    def test_renderings_of_what_matched_and_of_any_stretch(self):
        (answer,) = self.batch({"query": '"outworn prejudices"', "renderings": True, "lang": "en"})
        hit = answer["hits"][0]
        (passage,) = [p for p in hit["counterpart"]["passages"] if "renderings" in p]
        (rendering,) = passage["renderings"]
        self.assertEqual(hit["text"][slice(*rendering["of"])], "outworn prejudices")
        ((begin, end),) = rendering["spans"]
        self.assertIn("định kiến lỗi thời", passage["text"][begin:end])
        (asked, none, gone) = self.batch({"id": 1, "passage": hit["id"], "render": [rendering["of"]]},
                                         {"passage": hit["id"], "render": [[100000, 100001]]},
                                         {"passage": "nowhere/en/body/1", "render": [[0, 1]]})
        self.assertEqual(asked, {"id": 1, "schema": 1, "passage": hit["id"], "renderings": [
            {"of": rendering["of"], "id": passage["id"], "spans": rendering["spans"], "confidence": rendering["confidence"]}]})
        self.assertEqual((none["status"], none["error"]),
                         (2, f"[100000, 100001] is not in the passage, which has {len(hit['text'])} code points"))
        self.assertEqual(gone["status"], 1)
        (without,) = self.batch('"outworn prejudices"')
        self.assertNotIn('"renderings":', json.dumps(without))

    def test_renderings_of_what_matched_in_the_counterpart_alone(self):
        (answer,) = self.batch({"query": '"outworn prejudices"', "renderings": True, "into": "vi"})
        hit = answer["hits"][0]
        self.assertEqual((hit["lang"], hit["matches"]), ("vi", []))
        (passage,) = [p for p in hit["counterpart"]["passages"] if "renderings" in p]
        (rendering,) = passage["renderings"]
        self.assertIn("định kiến lỗi thời", hit["text"][slice(*rendering["of"])])
        self.assertEqual([passage["text"][slice(*span)] for span in rendering["spans"]], ["outworn prejudices"])

    def test_passage_like_and_entry(self):
        identifier = "2025-01-31-made-in-japan/vi/body/3"
        passage, like, entry, none = self.batch({"id": 1, "passage": identifier}, {"id": 2, "like": identifier},
                                                {"id": 3, "entry": "2025-01-31-made-in-japan"},
                                                {"id": 4, "passage": "not/there/at/1"})
        self.assertEqual(passage["hits"], [self.passage(identifier)])
        self.assertEqual(like["hits"], self.hits("--like", identifier))
        self.assertEqual(entry["hits"], self.hits("--entry", "2025-01-31-made-in-japan"))
        self.assertEqual((none["id"], none["status"]), (4, 1))
        self.assertFalse(none.get("hits"))

    def test_bad_lines_are_answered_in_their_place(self):
        answers = self.batch("walkman", '"unbalanced', {"id": "x", "query": "date:never"}, '{"id": "y", "query": ',
                             {"id": "z", "query": "radio", "limit": "ten"}, {"id": "w", "query": "radio", "colour": 1},
                             {"id": "v"}, {"id": "u", "query": 5}, '{"query": "radio", "lang": "xx"}', "radio")
        self.assertEqual(len(answers), 10)
        self.assertEqual([answer["id"] for answer in answers if answer["id"] in tuple("xzwvu")], list("xzwvu"))
        for answer in answers[1:9]:
            self.assertIsInstance(answer["error"], str)
            self.assertEqual(answer["status"], 2)
            self.assertNotIn("hits", answer)
        self.assertTrue(answers[0]["hits"] and answers[9]["hits"])
        self.assertEqual((answers[1]["id"], answers[9]["id"]), (2, 10))

    def test_bytes_that_are_no_text(self):
        out = self.searcher("--batch", text=b"walkman\n\xff\xfe\nradio\0walkman\n\nwalkman").json_lines()
        self.assertEqual(len(out), 5)
        self.assertIn("error", out[1])
        self.assertEqual(out[4]["hits"], self.hits("walkman"))

    def test_windows_line_ends_and_empty_input(self):
        self.assertEqual(self.searcher("--batch", text="walkman\r\n").json_lines()[0]["query"], "walkman")
        self.assertEqual(self.searcher("--batch", text="\ufeffwalkman\n").json_lines()[0]["query"], "walkman")
        self.assertEqual(self.searcher("--batch", text='\ufeff{"id": "a", "query": "walkman"}\n').json_lines()[0]["id"], "a")
        self.assertEqual(self.searcher("--batch", text="").out, "")

    def test_options_of_the_command_line_hold_for_all(self):
        (answer,) = self.batch("walkman", options=("-n", "1", "--lang", "en"))
        self.assertEqual([hit["lang"] for hit in answer["hits"]], ["en"])

    def test_many_lines_keep_their_order(self):
        lines = [{"id": number, "query": word} for number, word in enumerate(["radio", "walkman", "sony", "tokyo"] * 100)]
        self.assertEqual([answer["id"] for answer in self.batch(*lines)], list(range(400)))

    def test_trec_run_of_a_batch(self):
        out = self.searcher("--batch", "--format", "trec", text='{"id":"q1","query":"radio"}\nwalkman\n').lines()
        self.assertEqual([line.split()[0] for line in out if line.split()[3] == "1"], ["q1", "2"])

    def test_missing_database_is_no_batch(self):
        self.assertEqual(songngu_cli.searcher("--db", self.folder / "none.db", "--batch", text="x\n").code, 3)


class CoProcess(TempCase):
    def ask(self, query):
        self.process.stdin.write((query + "\n").encode())
        self.process.stdin.flush()
        ready, _, _ = select.select([self.process.stdout], [], [], songngu_cli.PATIENCE)
        self.assertTrue(ready, "no answer while the input is open")
        return json.loads(self.process.stdout.readline())

    def start(self):
        self.process = subprocess.Popen([BIN / "searcher", "--db", self.db, "--batch"], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, env=environment(self.folder))
        self.addCleanup(self.process.stdout.close)
        self.addCleanup(self.process.wait)
        self.addCleanup(self.process.stdin.close)

    def test_answers_line_by_line_and_sees_a_new_database(self):
        entry = self.write("corpus/one.txt", GREEN_ENTRY)
        self.build(self.folder / "corpus")
        self.start()
        self.assertEqual(self.ask("residents")["hits"][0]["id"], "one/en/body/2")
        self.assertEqual(self.ask("kingfisher")["total"], 0)
        entry.write_text(GREEN_ENTRY.replace("The fish", "The kingfisher"), encoding="utf-8")
        for _ in range(3):  # the last generation is kept, the one before it is gone
            self.build(self.folder / "corpus")
        self.assertEqual(self.ask("kingfisher")["hits"][0]["id"], "one/en/body/1")
        shutil.rmtree(self.db)
        self.process.stdin.write(b"fish\n")
        self.process.stdin.close()
        self.assertEqual(self.process.wait(timeout=songngu_cli.PATIENCE), 0)

    def test_a_database_that_is_spoilt_between_two_lines(self):
        self.build(self.write("corpus/one.txt", GREEN_ENTRY).parent)
        self.start()
        self.assertTrue(self.ask("fish")["hits"])
        stub = self.db / "XAPIANDB"
        kept = stub.read_bytes()
        stub.write_text("auto nowhere\n")
        self.assertEqual(self.ask("fish")["status"], 3)
        stub.write_bytes(kept)
        self.assertTrue(self.ask("fish")["hits"])

    def test_update_between_two_lines(self):
        entry = self.write("corpus/one.txt", GREEN_ENTRY)
        self.build(self.folder / "corpus")
        self.start()
        self.assertTrue(self.ask("fish")["hits"])
        entry.write_text(GREEN_ENTRY.replace("The fish", "The heron"), encoding="utf-8")
        self.assertEqual(indexer("update", "--db", self.db).code, 0)
        self.assertEqual(self.ask("heron")["hits"][0]["id"], "one/en/body/1")
        self.assertEqual(self.ask("fish")["total"], 0)


if __name__ == "__main__":
    songngu_cli.main()
