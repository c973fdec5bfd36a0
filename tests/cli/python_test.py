"""scripts/songngu.py: the searcher from Python."""

import sys
import threading
import typing

import songngu_cli
from songngu_cli import BIN, SOURCE, IndexCase, cut

sys.path.insert(0, str(SOURCE / "scripts"))
import songngu  # noqa: E402


class Client(IndexCase):
    corpus = (SOURCE / "corpus",)

    def setUp(self):
        self.client = songngu.Searcher(self.db, program=BIN / "searcher")
        self.addCleanup(self.client.close)

    def test_search(self):
        answer = self.client.search("dinh kien loi thoi", limit=3)
        hit = answer[0]
        self.assertEqual(" ".join(cut(hit.text, hit.matches)), "định kiến lỗi thời")
        self.assertIn("outworn prejudices", hit.counterpart.text)
        self.assertEqual([each.json for each in answer], self.hits("dinh kien loi thoi", "-n", "3"))
        self.assertEqual((len(answer), answer.query), (len(list(answer)), "dinh kien loi thoi"))
        self.assertGreaterEqual(answer.total, len(answer))

    def test_options_by_their_names(self):
        first, second = self.client.search("radio", no_group=True, lang="vi", offset=1, limit=2)
        self.assertEqual([first.json, second.json],
                         self.hits("radio", "--no-group", "--lang", "vi", "--offset", "1", "-n", "2"))
        self.assertEqual(self.client.search("research lab", into="vi")[0].lang, "vi")
        self.assertEqual(list(self.client.search("radio", facets=["lang", "kind"]).facets), ["lang", "kind"])
        self.assertTrue(self.client.search('"walkman', plain=True).hits)

    def test_what_an_answer_says_of_the_query(self):
        answer = self.client.search("radio zyzzyva", explain=True)
        self.assertEqual((answer.unknown_words, answer.parsed), (["zyzzyva"], "(ANY radio zyzzyva)"))
        self.assertEqual(self.client.search("radio").unknown_words, [])
        self.assertEqual(self.client.search("tag:NoSuchTag").notes, self.answer("tag:NoSuchTag", code=1).get("notes", []))

    def test_passage_entry_and_like(self):
        identifier = "2025-01-31-made-in-japan/vi/body/3"
        self.assertEqual(self.client.passage(identifier).id, identifier)
        self.assertIsNone(self.client.passage("no/such/one/1"))
        self.assertTrue(self.client.like(identifier, limit=2).hits)
        self.assertEqual(self.client.like("no/such/one/1").hits, [])
        self.assertEqual(len(self.client.entry("2025-01-31-made-in-japan")), 38)
        self.assertEqual(self.client.entry("none"), [])

    def test_bad_queries_do_not_end_it(self):
        for query, options in (('"open', {}), ("", {}), ("radio", {"lang": "fr"}), ("radio", {"colour": "red"})):
            with self.subTest(query=query), self.assertRaises(songngu.QueryError) as caught:
                self.client.search(query, **options)
            self.assertTrue(str(caught.exception))
        self.assertTrue(self.client.search("radio").hits)

    def test_line_ends_and_any_character_in_a_query(self):
        self.assertTrue(self.client.search("radio\nwalkman\r\n\t\u2028\0 🌊", plain=True).hits)

    def test_threads_take_turns(self):
        words, got = ["radio", "walkman", "sony", "tokyo"] * 8, {}
        threads = [threading.Thread(target=lambda at=at: got.update({at: self.client.search(words[at]).query}))
                   for at in range(len(words))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual([got[at] for at in range(len(words))], words)

    def test_context_manager_and_end(self):
        with songngu.Searcher(self.db, program=BIN / "searcher") as client:
            self.assertTrue(client.search("radio").hits)
        with self.assertRaises(songngu.SearcherGone):
            client.search("radio")

    def test_no_database_and_no_program(self):
        with songngu.Searcher(self.folder / "none.db", program=BIN / "searcher") as client:
            with self.assertRaisesRegex(songngu.SearcherGone, "none.db"):
                client.search("radio")
        with self.assertRaisesRegex(songngu.SearcherGone, "nowhere"):
            songngu.Searcher(self.db, program=self.folder / "nowhere")

    def test_type_hints_hold(self):
        for thing in (songngu.Hit, songngu.Counterpart, songngu.Answer, songngu.Searcher.search):
            self.assertTrue(typing.get_type_hints(thing, vars(songngu)))


if __name__ == "__main__":
    songngu_cli.main()
