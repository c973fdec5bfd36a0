"""The main job on a real entry, where the machine has it."""

import unittest

import songngu_cli
from must_show import MustShow

SAMPLE = songngu_cli.SHARED / "sample" / "deepseek.txt"


@unittest.skipUnless(SAMPLE.exists(), f"no {SAMPLE}: name its folder with SONGNGU_SHARED")
class RealEntry(MustShow):
    corpus = (SAMPLE,)
    fund_bullet = 8
    irony = (43, 29)
    trillion = (2, 10, 16, 36)
    laboratory = 20
    property = (41, 26)
    emergence = (38, (18, 19))
    headline = 32


del MustShow

if __name__ == "__main__":
    songngu_cli.main()
