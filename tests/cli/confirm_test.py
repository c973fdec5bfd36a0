"""What a passage's counterpart says decides between passages that say the same."""

import songngu_cli
from songngu_cli import IndexCase

ENTRY = """https://www.example.org/{name}
#Sunday
{vi}
The bank was full of people on Sunday morning.
"""


class Confirm(IndexCase):
    made_of = {f"{name}.txt": ENTRY.format(name=name, vi=vi)
               for name, vi in (("2025-03-01-river", "Bờ sông đầy người vào sáng Chủ nhật."),
                                ("2025-03-02-money", "Ngân hàng đầy người vào sáng Chủ nhật."))}

    def test_the_likelier_translation_comes_first(self):
        hits = self.hits("bank", "--lang", "en", "--explain")
        self.assertEqual([hit["entry"] for hit in hits], ["2025-03-02-money", "2025-03-01-river"])
        translated = [sum(part["score"] for part in hit["explain"] if part["what"] == "translated in counterpart")
                      for hit in hits]
        self.assertGreater(translated[0], translated[1])


if __name__ == "__main__":
    songngu_cli.main()
