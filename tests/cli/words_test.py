"""Everyday queries: names, amounts, dates and addresses as people type them."""

import songngu_cli
from songngu_cli import IndexCase


def entries(*texts, tag="Báo"):
    """A digest entry of one bullet for each text: a.txt, b.txt …"""
    return {f"{chr(97 + i)}.txt": f"- {text}\nhttps://news.example.org/{chr(97 + i)}\n#{tag}\n" for i, text in enumerate(texts)}


class WordsCase(IndexCase):
    def entries(self, query, *options):
        """The entries that are found, in their order."""
        ids = self.searcher("--format", "ids", query, *options, code=None).lines()
        return "".join(identifier[0] for identifier in ids)

    def searcher(self, *arguments, code=0, **how):
        return songngu_cli.searcher("--db", self.db, *arguments, **how) if code is None else super().searcher(
            *arguments, code=code, **how)

    def lit(self, query):
        """What is lit in the first hit."""
        hit = self.hits(query)[0]
        return songngu_cli.cut(hit["text"], hit["matches"])


class Capitals(WordsCase):
    made_of = entries("Nhà máy lắp robot dùng AI cho khâu kiểm tra.", "Nhà máy vắng, ai cũng về quê.", "Quan hệ với Ý và Bỉ ấm lên.",
                      "Tôi có ý kiến về quan hệ với xóm giềng.", "The US cut rates.", "Rates hurt us all.",
                      "GIÁ GẠO TĂNG MẠNH Ở MIỀN TÂY.", "Giá gạo tăng mạnh ở miền Tây.")

    def test_a_word_in_capitals_prefers_what_writes_it_so(self):
        for query in ("nhà máy AI", "AI nhà máy", "+AI nhà máy"):
            self.assertEqual(self.entries(query)[0], "a", query)
        self.assertEqual(self.entries("nhà máy AI", "--all")[0], "a")
        self.assertEqual(self.entries("rates US")[0], "e")
        self.assertEqual(self.lit("rates US"), ["US", "rates"])

    def test_so_does_one_that_is_capitalised_within_the_query(self):
        self.assertEqual(self.entries("quan hệ với Ý")[0], "c")
        self.assertEqual(self.entries("quan hệ với ý kiến")[0], "d")

    def test_a_query_all_in_capitals_says_nothing(self):
        self.assertEqual(set(self.entries("GIÁ GẠO TĂNG")[:2]), {"g", "h"})


class JoinedNames(WordsCase):
    made_of = entries("Sân bay đón chuyến Su-30 đầu tiên.", "Sân bay đón chuyến Su30 thứ hai.", "Sân bay đón chuyến Su 30 thứ ba.",
                      "Sàn giao dịch Wall-Street mở cửa.", "Cửa hàng tạp hóa vắng khách.", "Chủ tịch UBND Q.Tân Bình họp.",
                      "Hãng H&M đóng cửa hàng.", "Tiệm L’Oréal khai trương.", "Chuyến bay tới New York bị hủy.", "Dây dài 12km.")

    def test_signs_spaces_and_digits(self):
        for query in ("Su-30", "Su30", "Su 30", "su30", "su-30"):
            self.assertEqual(set(self.entries(query)[:3]), set("abc"), query)
            self.assertEqual(set(self.entries(query, "--all")), set("abc"), query)

    def test_names_written_as_one(self):
        self.assertEqual(self.entries("wallstreet"), "d")
        self.assertEqual(self.entries("newyork"), "i")
        self.assertEqual(self.entries("loreal"), "h")
        self.assertEqual(self.entries("oréal"), "h")

    def test_in_phrases(self):
        for query in ('"chuyến Su-30"', '"Su-30"', "+Su-30", '"Su30"'):
            self.assertEqual(set(self.entries(query)), set("abc"), query)
        self.assertEqual(self.entries('"Su-30 thứ hai"'), "b")
        self.assertEqual(self.entries('bay -"Su-30"'), "i")
        self.assertEqual(self.entries('title:"Su-30"'), "")
        self.assertEqual(self.lit('"Su-30 thứ hai"'), ["Su30 thứ hai"])
        self.assertEqual(self.lit('"newyork"'), ["New York"])
        self.assertEqual(self.entries('"New-York bị hủy"'), "i")
        self.assertNotIn("notes", self.answer('"chuyến Su-30"'))
        self.assertNotIn("suggestion", [key for key, value in self.answer('"Wall-Street mở"').items() if value])

    def test_a_phrase_after_a_full_stop(self):
        self.assertEqual(self.entries('"Tân Bình"'), "f")

    def test_they_are_lit_whole(self):
        self.assertEqual(self.lit("H&M"), ["H&M"])
        self.assertEqual(self.lit("newyork"), ["New York"])
        self.assertIn("Su30", self.lit("Su30") + self.lit("Su 30 thứ hai"))

    def test_units(self):
        for query in ("12 km", "12km"):
            self.assertEqual(self.entries(query)[0], "j", query)


class SpellingsOfOneWord(WordsCase):
    made_of = entries("Công ti mỹ phẩm.", "Bác sỹ giỏi.", "Kĩ thuật cao.", "Máy tính.")

    def test_i_and_y(self):
        for query, found in (("công ty mĩ phẩm", "a"), ("bác sĩ", "b"), ("kỹ thuật", "c"), ("ky thuat", "c")):
            self.assertEqual(self.entries(query, "--all"), found, query)

    def test_beginnings(self):
        self.assertEqual(self.entries("kĩ*"), "c")
        self.assertEqual(self.entries("my*"), "a")
        self.assertEqual(self.entries("tí*")[0], "d")


class Amounts(WordsCase):
    made_of = entries("Quỹ có 3,5 tỷ USD.", "Dự án cần 3.500 triệu đồng.", "The fund lost $2tn.", "Around 6.5m workers left.",
                      "Chỉ 3 người đến.", "Giảm ４０％ trong năm.")

    def test_without_a_currency(self):
        for query in ("3.5 tỷ", "3,5 tỷ", "3,5 ty", "3.5 billion"):
            self.assertEqual(set(self.entries(query)), {"a", "b"}, query)
        self.assertEqual(self.entries("2 trillion"), "c")
        self.assertEqual(self.entries("3,5 tỷ USD"), "a")

    def test_millions_of_people(self):
        self.assertEqual(self.entries("6,5 triệu"), "d")

    def test_full_width_figures(self):
        self.assertEqual(self.entries("40%"), "f")
        self.assertEqual(self.entries("４０％"), "f")


class Dates(WordsCase):
    made_of = entries("Lễ hội mở ngày 9/4/2016.", "Lễ hội mở ngày 4/9/2016.", "Lễ hội mở ngày 9 tháng 4 năm 2016.",
                      "The fair opens on 9 April 2016.", "Thu ngân sách quý II/2016 tăng.", "Thu ngân sách quý III/2016 giảm.")

    def test_in_all_forms(self):
        for query in ("9/4/2016", "09-04-2016", "9.4.2016", "ngày 9 tháng 4 năm 2016", "9 April 2016", "April 9, 2016"):
            self.assertEqual(set(self.entries(query)[:3]), set("acd"), query)
            self.assertNotIn("b", self.entries(query, "--all"), query)

    def test_quarters(self):
        for query in ("quý 2/2016", "Q2 2016", "quý II năm 2016"):
            self.assertEqual(self.entries(query)[0], "e", query)
        self.assertEqual(self.entries("second quarter 2016", "--all"), "e")


class TagsAndAddresses(WordsCase):
    made_of = entries("Cà phê được giá.", "Hạt tiêu mất giá.", tag="NôngSản")

    def test_hashtags(self):
        self.assertEqual(set(self.entries("#NongSan")), {"a", "b"})
        self.assertEqual(self.entries("#tiêu"), "b")
        self.assertEqual(self.entries("+#NôngSản tiêu")[0], "b")

    def test_what_is_a_tag_or_a_host_is_not_an_unknown_word(self):
        for query in ("#NongSan", "#nôngsản tiêu", "+#NongSan", "news.example.org", "example.org giá", "https://news.example.org/b"):
            answer = self.answer(query)
            self.assertEqual((answer.get("notes"), answer.get("unknown_words"), answer["suggestion"]), (None, None, None), query)
        self.assertEqual(self.answer("#NôngThôn", code=1)["unknown_words"], ["NôngThôn"])

    def test_addresses(self):
        for query in ("https://news.example.org/b", "https://news.example.org/b/", "http://www.news.example.org/b#top"):
            self.assertEqual(self.entries(query), "b", query)
        for query in ("https://example.org", "news.example.org", "example.org"):
            self.assertEqual(set(self.entries(query)), {"a", "b"}, query)


class WrittenSo(WordsCase):
    made_of = entries("Khóa học C# cho người mới.", "Vitamin C, C và C.", "Thư viện .NET miễn phí.", "Đồ chơi net và net.",
                      "Hàng rào dài.", "Hãng tăng giá gói Disney+.")

    def test_words_with_signs(self):
        for options in ((), ("--plain",)):
            self.assertEqual(self.entries("C#", *options)[0], "a")
            self.assertEqual(self.entries(".NET", *options)[0], "c")
            self.assertEqual(self.entries("Disney+", *options), "f")


class UnusedWords(WordsCase):
    """Few passages have "hiện tại", and many have one of its words."""

    made_of = {"a.txt": "".join(f"- {text}\n" for text in [
        *3 * ["mây trôi bay cao đồi xanh gió mát hiện tại"], *7 * ["mây trôi bay cao đồi xanh gió mát hiện"],
        *[f"mây trôi bay cao đồi xanh gió {word} tại" for word in "an anh ba bi ca da em ga ha la ma na".split()],
        *38 * ["mây trôi qua bay cao đồi xanh gió mát lành"], "sông dài nước xiết thuyền trôi"]) + "https://news.example.org/a\n"}

    def test_a_note_names_a_word_that_was_not_used_and_mattered(self):
        query = "sông dài nước xiết hiện tại"
        text = 'not searched for, as it is a common word: tại; to require it: "hiện tại"'
        self.assertEqual(self.answer(query, "-n", "1")["notes"], [{"kind": "unused", "text": text, "at": [24, 27]}])
        self.assertIn(f"note: {text}\n", self.searcher(query, "-n", "1").err)
        self.assertNotIn("notes", self.answer(query, "-n", "60"))
        self.assertNotIn("notes", self.answer('sông dài nước xiết "hiện tại"', "-n", "1"))


class Wildcards(WordsCase):
    made_of = entries("Trường học mới xây.", "Truonghoc là tên miền.", "Bến xe, bến cảng, bến tàu, bén duyên.", "Bến tàu.")

    def test_a_half_typed_syllable_prefers_its_marks(self):
        self.assertEqual(self.entries("trươ*"), "ab")

    def test_a_wildcard_is_one_word(self):
        explained = [part["what"] for part in self.hits("bê*", "--explain")[0]["explain"]]
        self.assertEqual(len([what for what in explained if "vi word" in what]), 1)


if __name__ == "__main__":
    songngu_cli.main()
