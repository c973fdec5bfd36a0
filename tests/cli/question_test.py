"""Of passages that fit a question about as well, those that may hold its answer come first."""

import songngu_cli
from songngu_cli import IndexCase

QUESTIONED = "https://www.example.org/{}\n#Water\n{}\n"


class Questions(IndexCase):
    """Of passages that hold the words equally well, the one that may hold the answer comes first."""

    made_of = {f"{name}.txt": QUESTIONED.format(name, text) for name, text in {
        "a": "Nhà máy xử lý nước thải của thành phố giúp hồ nước trong xanh trở lại.",
        "b": "Nhà máy xử lý nước thải của thành phố giúp hồ nước trong xanh năm 2011.",
        "c": "Nhà máy xử lý nước thải của thành phố giúp 12 hồ nước trong xanh."}.items()}

    def first(self, query):
        return self.hits(query)[0]["entry"]

    def test_a_time(self):
        for query in ("nhà máy giúp hồ nước trong xanh khi nào", "nha may giup ho nuoc trong xanh khi nao"):
            self.assertEqual(self.first(query), "b")

    def test_a_number(self):
        self.assertEqual({hit["entry"] for hit in self.hits("nhà máy giúp bao nhiêu hồ nước trong xanh")[:2]}, {"b", "c"})
        explained = self.hits("nhà máy giúp bao nhiêu hồ nước trong xanh", "--explain")
        told = {hit["entry"]: [part["what"] for part in hit["explain"]] for hit in explained}
        self.assertIn("what is asked for", told["c"])
        self.assertNotIn("what is asked for", told["a"])


class CloseToTheBest(IndexCase):
    """Ten passages that fit equally well, one that hardly does, and many that don't."""

    made_of = {f"{n}.txt": QUESTIONED.format(n, f"Hồ {n} trong xanh trở lại.") for n in range(10, 20)} | {
        "20.txt": QUESTIONED.format(20, "Năm 1999 mưa to, đường sá ngập, và người ta đi lại bằng thuyền quanh hồ.")} | {
        f"{n}.txt": QUESTIONED.format(n, f"Chợ {n} bán rau củ quả.") for n in range(30, 70)}

    def test_what_fits_as_well_is_looked_at(self):
        hits = self.hits("hồ trong xanh trở lại có bao nhiêu", "--explain", "-n", "20")
        asked = [hit["entry"] for hit in hits if any(part["what"] == "what is asked for" for part in hit["explain"])]
        self.assertEqual(asked, [str(n) for n in range(10, 20)])

    def test_what_fits_less_stays_behind(self):
        hits = self.hits("hồ trong xanh trở lại năm nào", "--explain", "-n", "20")
        self.assertEqual(hits[-1]["entry"], "20")
        self.assertNotIn("what is asked for", [part["what"] for hit in hits for part in hit["explain"]])

    def test_words_that_quotes_part_ask_nothing(self):
        for query, asks in (("hồ trong xanh trở lại có bao nhiêu", True), ('hồ trong xanh trở lại có bao "nhiêu"', False)):
            hits = self.hits(query, "--explain")
            self.assertTrue(hits)
            told = [part["what"] for hit in hits for part in hit["explain"]]
            self.assertEqual("what is asked for" in told, asks, query)


if __name__ == "__main__":
    songngu_cli.main()
