"""Makes a corpus of any size: python3 tests/bench/generate.py FOLDER PASSAGES [vi|both] [ENTRIES-A-FILE]

Digest entries of about 33 passages (20 with one language). Words are those of the project's corpus/, by rank of
frequency, then coined names; they are drawn with Zipf's frequencies, so that the vocabulary grows with the text. A
sentence is a list of things said: the Vietnamese says each with one or two syllables, the English with one word, some
neighbours swapped, so that there is something to align and a lexicon to learn. Names and amounts are the same on both
sides. The same arguments give the same bytes.
"""

import collections
import itertools
import pathlib
import random
import re
import sys
import unicodedata

CORPUS = pathlib.Path(__file__).resolve().parents[2] / "corpus"
NAMES = 150_000  # coined, after the corpus' own words
EXPONENT = 1.12  # of Zipf's law
SHIFT = 2.7  # Mandelbrot's: the first ranks are not as frequent as the law says
WORD = re.compile(r"[^\W\d_]+")
VIETNAMESE = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
TAGS = ("Economy", "Science", "Health", "Japan", "Energy", "History", "Technology", "Water")


def words_by_rank(folder):
    """(Vietnamese, English), most frequent first; a line is Vietnamese if a letter in it is."""
    counts = (collections.Counter(), collections.Counter())
    for file in sorted(folder.glob("*.txt")):
        for line in unicodedata.normalize("NFC", file.read_text(encoding="utf-8")).splitlines():
            if not line.startswith(("http", "#")):
                words = [word.lower() for word in WORD.findall(line)]
                counts[0 if VIETNAMESE.search(line.lower()) else 1].update(words)
    return [[word for word, _ in sorted(count.items(), key=lambda item: (-item[1], item[0]))] for count in counts]


class Vocabulary:
    """What can be said: pairs of a Vietnamese and an English wording, by rank."""

    def __init__(self, dice):
        vietnamese, english = words_by_rank(CORPUS)
        things = []
        for rank, word in enumerate(english):
            syllable = vietnamese[rank % len(vietnamese)]
            second = vietnamese[(7 * rank + 3) % len(vietnamese)]
            things.append((f"{syllable} {second}" if rank % 3 == 0 else syllable, word))
        beginnings = [word[:4] for word in english if len(word) > 5]
        for name in (("".join(dice.choices(beginnings, k=2))).capitalize() for _ in range(NAMES)):
            things.append((name, name))
        self.things = things
        weights = (1 / (rank + SHIFT) ** EXPONENT for rank in range(len(things)))
        self.cumulated = list(itertools.accumulate(weights))

    def draw(self, dice, count):
        return dice.choices(self.things, cum_weights=self.cumulated, k=count)


def sentence(vocabulary, dice):
    """(Vietnamese, English) of the same things."""
    said = vocabulary.draw(dice, dice.randint(7, 19))
    english = [word for _, word in said]
    swapped = dice.randrange(len(english) - 1)
    english[swapped], english[swapped + 1] = english[swapped + 1], english[swapped]
    vietnamese = [wording for wording, _ in said]
    if dice.random() < 0.15:
        whole, tenth = dice.randint(2, 900), dice.randint(1, 9)
        vietnamese.append(f"{whole},{tenth} tỷ USD")
        english.append(f"${whole}.{tenth}bn")
    return tuple(text[0].upper() + text[1:] + "." for text in (" ".join(vietnamese), " ".join(english)))


def paragraph(vocabulary, dice):
    sentences = [sentence(vocabulary, dice) for _ in range(dice.randint(2, 5))]
    return tuple(" ".join(side) for side in zip(*sentences))


def entry(vocabulary, dice, number, both):
    """(text, passages)"""
    body = [paragraph(vocabulary, dice) for _ in range(dice.randint(9, 15))]
    headline = sentence(vocabulary, dice)
    bullets = [dice.choice(body)[0].split(". ")[0] for _ in range(dice.randint(4, 8))]
    lines = ["- " + bullet.rstrip(".") for bullet in bullets]
    lines.append("📌 " + dice.choice(body)[0].split(". ")[0])
    lines.append(f"https://www.example.org/{number}")
    lines.append(" ".join(f"#{tag}" for tag in dice.sample(TAGS, 2)))
    for side in range(2 if both else 1):
        lines.append(headline[side].rstrip("."))
        lines += [texts[side] for texts in body]
    return "\n".join(lines) + "\n", len(lines) - 2


def generate(folder, passages, both=True, entries_a_file=1):
    dice = random.Random(20250131)
    vocabulary = Vocabulary(dice)
    made = number = 0
    while made < passages:
        texts = []
        while len(texts) < entries_a_file and made < passages:
            text, count = entry(vocabulary, dice, number, both)
            texts.append(text)
            made += count
            number += 1
        date = f"{2000 + number // 10000 % 26:04}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"
        path = folder / date[:7] / f"{date}-{number:07}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("---\n".join(texts), encoding="utf-8")


def main():
    if len(sys.argv) not in (3, 4, 5):
        sys.exit(__doc__)
    folder, passages, languages, entries = (sys.argv[1:] + ["both", "1"][len(sys.argv) - 3:])
    generate(pathlib.Path(folder), int(passages), languages == "both", int(entries))


if __name__ == "__main__":
    main()
