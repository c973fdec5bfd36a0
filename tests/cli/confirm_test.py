"""What a passage's counterpart says decides between passages that say the same."""

import pathlib
import tempfile

import songngu_cli
from songngu_cli import IndexCase

ENTRY = """https://www.example.org/{name}
#Sunday
{vi}
The bank was full of people on Sunday morning.
"""


class Confirm(IndexCase):
    @classmethod
    def setUpClass(cls):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="songngu-test-"))
        cls.addClassCleanup(songngu_cli.shutil.rmtree, folder, ignore_errors=True)
        for name, vi in (("2025-03-01-river", "Bờ sông đầy người vào sáng Chủ nhật."),
                         ("2025-03-02-money", "Ngân hàng đầy người vào sáng Chủ nhật.")):
            (folder / f"{name}.txt").write_text(ENTRY.format(name=name, vi=vi), encoding="utf-8")
        cls.corpus = (folder,)
        super().setUpClass()

    def test_the_likelier_translation_comes_first(self):
        hits = self.hits("bank", "--lang", "en", "--explain")
        self.assertEqual([hit["entry"] for hit in hits], ["2025-03-02-money", "2025-03-01-river"])
        translated = [sum(part["score"] for part in hit["explain"] if part["what"] == "translated in counterpart")
                      for hit in hits]
        self.assertGreater(translated[0], translated[1])


if __name__ == "__main__":
    songngu_cli.main()
