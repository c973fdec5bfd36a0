"""The main job, end to end, on an entry of the corpus."""

import songngu_cli
from must_show import MustShow


class MadeInJapan(MustShow):
    corpus = (songngu_cli.TRAITS,)
    fund_bullet = 8
    irony = (39, 27)
    trillion = (7, 10, 26, 38)
    laboratory = 22
    property = (37, 25)
    emergence = (34, (18, 19))
    headline = 29

    def test_the_passages_are_the_ones_meant(self):
        for line, beginning in ((39, "Ironically,"), (27, "Trớ trêu thay"), (34, "Japan’s emergence"),
                                (18, "Sự vươn lên"), (8, "Vốn đầu tư"), (29, "The imitators")):
            self.assertTrue(self.by_line[line]["text"].startswith(beginning))


del MustShow

if __name__ == "__main__":
    songngu_cli.main()
