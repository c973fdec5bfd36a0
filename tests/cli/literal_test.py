"""What is asked literally is found literally: phrases, amounts in them, words by their beginning, titles."""

import pathlib
import tempfile

import songngu_cli
from songngu_cli import IndexCase, cut

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
}


class Literally(IndexCase):
    @classmethod
    def setUpClass(cls):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="songngu-test-"))
        cls.addClassCleanup(songngu_cli.shutil.rmtree, folder, ignore_errors=True)
        for name, text in ENTRIES.items():
            (folder / name).write_text(text, encoding="utf-8")
        cls.corpus = (folder,)
        super().setUpClass()

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

    def test_near_an_amount(self):
        self.assertEqual(self.texts("$40.2bn NEAR/5 textiles", "--lang", "en", code=1), [])
        self.assertEqual(self.texts('"40,2 tỷ USD" NEAR/8 textiles', "--lang", "en"),
                         ["Textiles are 35% of exports, or $40.2bn."])


if __name__ == "__main__":
    songngu_cli.main()
