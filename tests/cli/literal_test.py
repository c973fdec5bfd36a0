"""What is asked literally is found literally: phrases, amounts in them, words by their beginning, titles."""

import songngu_cli
from songngu_cli import IndexCase, TempCase, cut

ENTRIES = {
    "2025-01-01-exports.txt": """- Hàng dệt may chiếm 35 phần trăm kim ngạch xuất khẩu
📌 Xuất khẩu tăng
https://www.example.org/exports
#Trade
Dệt may dẫn đầu
Hàng dệt may chiếm 35% kim ngạch xuất khẩu, tương đương 40,2 tỷ USD.
Chỉ 35 doanh nghiệp xuất khẩu có lãi.
Textiles lead
Textiles are 35% of exports, or $40.2bn.
Only 35 of exports firms made a profit.
""",
    "2025-01-02-trading.txt": """- Sàn trading mở cửa
📌 Khách hàng đợi
https://www.example.org/trading
#Trade
Sàn giao dịch mở
Quỹ Happiness Trading mở cửa hôm nay ở Thanh Thủy.
Sàn của những ngân hàng chỉ giao dịch buổi sáng.
Happy clients waited
The fund opened its trading floor and traders were happy.
Happiness is a new floor.
""",
}


class Literally(IndexCase):
    made_of = ENTRIES

    def texts(self, *arguments, **how):
        return [hit["text"] for hit in self.hits("--no-group", "-n", "100", *arguments, **how)]

    def test_an_amount_in_a_phrase_is_no_bare_number(self):
        self.assertEqual(self.texts('"35% of exports"'), ["Textiles are 35% of exports, or $40.2bn."])
        self.assertIn("Only 35 of exports firms made a profit.", self.texts('"35 of exports"'))

    def test_an_amount_in_a_phrase_in_the_other_languages_writing(self):
        self.assertEqual(set(self.texts('"35%"')),
                         {"Textiles are 35% of exports, or $40.2bn.",
                          "Hàng dệt may chiếm 35% kim ngạch xuất khẩu, tương đương 40,2 tỷ USD.",
                          "Hàng dệt may chiếm 35 phần trăm kim ngạch xuất khẩu"})
        hits = self.hits('"chiếm 35 per cent kim ngạch"', "--no-group")
        self.assertEqual({cut(hit["text"], hit["matches"])[0] for hit in hits},
                         {"chiếm 35% kim ngạch", "chiếm 35 phần trăm kim ngạch"})

    def test_an_amount_left_out_is_no_bare_number(self):
        bare = ["Only 35 of exports firms made a profit."]
        self.assertEqual(self.texts('"of exports" -35%'), bare)
        self.assertEqual(self.texts('"of exports" NOT 35%'), bare)

    def test_an_amount_that_the_index_does_not_have_stands_for_its_words(self):
        self.assertEqual(self.texts('"Only 35" AND $35'), ["Only 35 of exports firms made a profit."])
        self.assertEqual(self.texts('"Only 35" -$35', code=1), [])

    def test_near_an_amount(self):
        self.assertEqual(self.texts("$40.2bn NEAR/5 textiles", "--lang", "en", code=1), [])
        self.assertEqual(self.texts('"40,2 tỷ USD" NEAR/8 textiles', "--lang", "en"),
                         ["Textiles are 35% of exports, or $40.2bn."])

    def test_a_beginning_is_that_of_the_word_as_written(self):
        self.assertEqual(set(self.texts("happi*")),
                         {"Happiness is a new floor.", "Quỹ Happiness Trading mở cửa hôm nay ở Thanh Thủy."})
        self.assertEqual(set(self.texts("happy*")),
                         {"Happy clients waited", "The fund opened its trading floor and traders were happy."})
        self.assertEqual(set(self.texts("tradi*")),
                         {"Sàn trading mở cửa", "Quỹ Happiness Trading mở cửa hôm nay ở Thanh Thủy.",
                          "The fund opened its trading floor and traders were happy."})
        self.assertEqual(self.texts("trade*"), ["The fund opened its trading floor and traders were happy."])

    def test_a_beginning_with_diacritics(self):
        found = ["Quỹ Happiness Trading mở cửa hôm nay ở Thanh Thủy."]
        self.assertEqual(self.texts("thuy*"), found)
        self.assertEqual(self.texts("thuý*"), found)  # smart: prefers, but takes others too
        self.assertEqual(self.texts("thuỷ*", "--diacritics", "exact"), found)
        self.assertEqual(self.texts("thuy*", "--diacritics", "exact", code=1), [])
        self.assertEqual(self.texts("thuý*", "--diacritics", "exact", code=1), [])

    def test_a_beginning_left_out(self):
        left = self.texts("floor -happi*")
        self.assertIn("The fund opened its trading floor and traders were happy.", left)
        self.assertEqual(left, [text for text in self.texts("floor") if "Happi" not in text])

    def entries(self, *arguments, **how):
        return {hit["entry"] for hit in self.hits(*arguments, **how)}

    def test_titles_are_held_word_by_word(self):
        self.assertEqual(self.entries('title:"san giao dich"'), {"2025-01-02-trading"})
        self.assertEqual(self.entries('title:"clients waited"'), {"2025-01-02-trading"})
        for query in ('title:"giao sàn"', 'title:"sàn dịch"', 'title:"client waited"', 'floor title:"waited happy"'):
            with self.subTest(query=query):
                self.assertEqual(self.entries(query, code=1), set())
        self.assertEqual(self.entries("title:client"), {"2025-01-02-trading"})
        self.assertEqual(self.entries("title:happi*", code=1), set())
        self.assertEqual(self.texts('floor -title:"giao sàn"', "--lang", "en"), self.texts("floor", "--lang", "en"))

    def test_function_words_beside_a_phrase_are_no_reason_to_match(self):
        for query in ('của "giao sàn"', 'nhung "giao sàn"', 'the "clients happy"'):
            with self.subTest(query=query):
                self.assertEqual(self.texts(query, code=1), [])
        self.assertEqual(self.texts('nhung "giao dịch buổi"'), ["Sàn của những ngân hàng chỉ giao dịch buổi sáng."])

    def test_titles_with_their_very_diacritics(self):
        self.assertEqual(self.entries("title:dẩn"), {"2025-01-01-exports"})
        self.assertEqual(self.entries("title:dẩn", "--diacritics", "exact", code=1), set())
        self.assertEqual(self.entries("title:dẫn", "--diacritics", "exact"), {"2025-01-01-exports"})
        self.assertEqual(self.entries('title:"dệt mãy"', "--diacritics", "exact", code=1), set())


class LongEntry(TempCase):
    def test_titles_of_passages_whose_counterparts_stand_anywhere(self):
        # The distance to a counterpart stands behind the identifier, as any byte.
        for lines in range(20, 30):
            with self.subTest(lines=lines):
                vi = [f"Con tàu số {100 + n} rời cảng vào buổi sáng với {300 + n} hành khách." for n in range(lines)]
                en = [f"Ship number {100 + n} left the port in the morning with {300 + n} passengers." for n in range(lines)]
                self.write("ships.txt", "\n".join(["- Về những con tàu", "Chuyện lạ ở cảng", *vi, "Strange story", *en]))
                self.build(self.folder / "ships.txt")
                self.assertEqual(len(self.ids('title:strange "left the port"', "--no-group", "--limit", "100")), lines)


if __name__ == "__main__":
    songngu_cli.main()
