"""The main job on one entry, indexed alone: the same expectations for every entry that has the same traits.

Passages are named by their line in the entry's file, so that no text of an entry stands here.
"""

from songngu_cli import IndexCase, cut, exported, plain, sentences


class MustShow(IndexCase):
    """A subclass names the entry and the lines of its traits."""

    fund_bullet = 0  # a bullet on venture capital, in the words of the last sentence of `irony`
    irony = (0, 0)  # (English, Vietnamese) line of a paragraph
    trillion = ()  # lines that hold a sum of a thousand thousand million dollars
    laboratory = 0  # Vietnamese line
    property = (0, 0)  # (English, Vietnamese): sentences 3 and 4 of the one render the last of the other
    emergence = (0, ())  # (English line, Vietnamese lines that render it)
    headline = 0  # English line without counterpart

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        passages = exported(cls.db)
        cls.by_line = {passage["line"]: passage for passage in passages}
        cls.line_of = {passage["id"]: passage["line"] for passage in passages}

    def at(self, line):
        return self.passage(self.by_line[line]["id"])

    def lines_of(self, passages):
        return [self.line_of[passage["id"]] for passage in passages]

    def test_words_without_diacritics(self):
        hit = self.hits("dinh kien loi thoi")[0]
        self.assertIn("định kiến lỗi thời", hit["text"])
        self.assertEqual(" ".join(cut(hit["text"], hit["matches"])).lower(), "định kiến lỗi thời")
        self.assertIn("outworn prejudices", hit["counterpart"]["text"])

    def test_highlights_on_a_terminal(self):
        out = self.searcher("dinh kien loi thoi", "--color", "always", "-n", "1", env={"COLUMNS": "400"}).out
        self.assertIn("định kiến lỗi thời", plain(out))
        before = out.split("định", 1)[0]
        self.assertRegex(before, r"\x1b\[[0-9;]*[1-9][0-9;]*m$")

    def test_english_paragraph_with_its_translation(self):
        hit = self.hits("venture capital fell")[0]
        self.assertEqual(hit["line"], self.irony[0])
        self.assertEqual(self.lines_of(hit["counterpart"]["passages"]), [self.irony[1]])

    def test_a_quantity_however_it_is_written(self):
        found = [{hit["line"] for hit in self.hits("--no-group", "-n", "100", query)}
                 for query in ("$1tn", "1.000 tỷ USD", "1000 ty usd")]
        for lines in found:
            self.assertEqual(lines, set(self.trillion))

    def test_into_vietnamese(self):
        hit = self.hits("--into", "vi", "research lab")[0]
        self.assertEqual((hit["lang"], hit["line"]), ("vi", self.laboratory))
        self.assertIn("phòng thí nghiệm nghiên cứu", hit["text"])

    def test_phrase_and_the_focus_of_its_counterpart(self):
        hits = self.hits('"so huu tri tue"')
        for hit in hits:
            self.assertIn("sở hữu trí tuệ", hit["text"])
        (hit,) = [hit for hit in hits if hit["line"] == self.property[1]]
        (passage,) = hit["counterpart"]["passages"]
        self.assertEqual(self.line_of[passage["id"]], self.property[0])
        parts = sentences(passage["text"])
        self.assertEqual(" ".join(cut(passage["text"], passage["focus"])), " ".join(parts[2:4]))
        self.assertIn(parts[2], hit["counterpart"]["text"])
        self.assertNotIn(parts[0], hit["counterpart"]["text"])

    def test_bullet_and_the_sentence_it_sums_up(self):
        hit = self.at(self.fund_bullet)
        self.assertEqual((hit["kind"], hit["counterpart"]["relation"]), ("summary", "summary"))
        self.assertEqual(hit["counterpart"]["text"], sentences(self.by_line[self.irony[0]]["text"])[-1])
        self.assertTrue(hit["counterpart"]["text"].startswith("According to "))
        self.assertIn(hit["id"], [bullet["id"] for bullet in self.at(self.irony[0])["summaries"]])

    def test_one_paragraph_rendered_by_two(self):
        counterpart = self.at(self.emergence[0])["counterpart"]
        self.assertEqual(counterpart["relation"], "translation")
        self.assertEqual(self.lines_of(counterpart["passages"]), list(self.emergence[1]))

    def test_headline_without_counterpart_says_so(self):
        hit = self.at(self.headline)
        self.assertEqual(hit["kind"], "heading")
        self.assertIsNone(hit["counterpart"])
        self.assertIn("no counterpart", plain(self.searcher("--id", hit["id"]).out))
