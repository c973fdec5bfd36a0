"""searcher --like: in either language, through counterparts and, where there is none, word by word."""

import songngu_cli
from songngu_cli import IndexCase

ENTRIES = {
    "2025-03-01-bank.txt": """- Ngân hàng trung ương tăng lãi suất lần thứ ba
📌 Lạm phát vẫn cao
https://www.example.org/bank
#Bank
""",
    "2025-03-02-rates.txt": """https://www.example.org/rates
#Bank
The central bank kept its interest rates unchanged while inflation slowed.
Heavy rain flooded the harbour.
""",
    "2025-03-03-odd.txt": """- Qwxyz zyxwq
📌 Qwxyz
https://www.example.org/odd
#Odd
""",
}


class LikeWithoutDiacritics(IndexCase):
    made_of = {f"{name}.txt": f"- {bullet}\nhttps://www.example.org/{name}\n"
               for name, bullet in (("a", "Nhà vườn trồng hoa hồng"), ("b", "NHA VUON TRONG HOA HONG"), ("c", "Nhà vườn bán đất"))}

    def test_finds_the_words_however_they_are_spelled(self):
        self.assertEqual([hit["id"] for hit in self.hits("--like", "a/vi/summary/1")],
                         ["b/vi/summary/1", "c/vi/summary/1"])


class LikeWithEndings(IndexCase):
    made_of = {f"{name}.txt": f"https://www.example.org/{name}\n{text}.\n"
               for name, text in (("a", "They invested, invest and are investing in zinc and copper, say those who always invest"),
                                  ("b", "One invests here"), ("c", "Copper and zinc were found"),
                                  ("e", "Are and in, in and are"),
                                  ("d", ".\n".join(["Rain fell on the roofs of the town"] * 40)))}

    def test_takes_words_of_one_stem_for_one_and_none_that_says_nothing(self):
        self.assertEqual([hit["id"] for hit in self.hits("--like", "a/en/body/1")], ["c/en/body/1", "b/en/body/1"])


class Like(IndexCase):
    made_of = ENTRIES

    def like(self, identifier, *arguments, **how):
        return [hit["id"] for hit in self.hits("--like", identifier, *arguments, **how)]

    def test_across_languages_without_counterpart(self):
        bullet, sentence = "2025-03-01-bank/vi/summary/1", "2025-03-02-rates/en/body/1"
        self.assertIsNone(self.passage(bullet)["counterpart"])
        self.assertEqual(self.like(bullet, "--lang", "en"), [sentence])
        self.assertEqual(self.like(sentence, "--lang", "vi")[0], bullet)
        self.assertIn(sentence, self.like(bullet))

    def test_what_takes_nothing_out_leaves_what_only_its_translation_finds(self):
        bullet, words = "2025-03-01-bank/vi/summary/1", "central bank interest rates"
        for rest in ("-tag:Odd", "-qwxyz", "NOT tag:Odd", "AND tag:Bank", "tag:Bank tag:Odd", "AND (tag:Bank OR tag:Odd)",
                     "-date:1999", '-"qwxyz abc"', "date:2025-03", "date:2025-03-01 date:2025-03-02"):
            self.assertIn(bullet, [hit["id"] for hit in self.hits(f"{words} {rest}")], rest)
        for rest in ("-ngân", "NOT date:2025-03-01", "-kind:summary"):
            self.assertNotIn(bullet, [hit["id"] for hit in self.hits(f"{words} {rest}")], rest)
        for rest in ("-tag:Bank", "AND tag:Odd"):
            self.assertEqual(self.hits(f"{words} {rest}", code=1), [], rest)

    def test_a_query_finds_what_only_its_translation_finds_below_the_rest(self):
        bullet = "2025-03-01-bank/vi/summary/1"
        found = [hit["id"] for hit in self.hits("central bank interest rates")]
        self.assertEqual(found, ["2025-03-02-rates/en/body/1", bullet])
        by_translation = self.hits("central bank interest rates", "--explain")[1]
        self.assertEqual([part["what"] for part in by_translation["explain"]],
                         ["trung ương (translation of central)", "Ngân hàng (translation of bank)",
                          "lãi suất (translation of interest)", "lãi suất (translation of rate)",
                          "translations near each other"])
        self.assertEqual([hit["id"] for hit in self.hits("central bank interest rates", "--lang", "vi")], [bullet])
        self.assertIn("2025-03-02-rates/en/body/1", [hit["id"] for hit in self.hits("ngân hàng trung ương")])
        self.answer('"central bank interest rates"', "--lang", "vi", code=1)
        self.answer("central bank interest rates", "--lang", "en")

    def test_finding_nothing_is_explained(self):
        result = self.searcher("--like", "2025-03-03-odd/vi/summary/1", "--lang", "en", code=1)
        self.assertIn("has no counterpart in English", result.err)
        answer = self.answer("--like", "2025-03-03-odd/vi/summary/1", "--lang", "en", code=1)
        self.assertEqual(len(answer["notes"]), 1)
        result = self.searcher("--like", "2025-03-02-rates/en/body/2", "--lang", "en", code=1)
        self.assertIn("no other English passage shares a word", result.err)


if __name__ == "__main__":
    songngu_cli.main()
