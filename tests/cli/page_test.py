"""The exported page in a real browser, where Chromium is installed: what lights up, whether it fits the window, how it prints."""

import html
import json
import re
import shutil
import subprocess
import unittest

import songngu_cli
from songngu_cli import PATIENCE, SOURCE, TRAITS, TempCase, environment, indexer

SEVERAL = sorted((SOURCE / "corpus").glob("2025-01*.txt"))[:3]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

# What the probes below have in common. A page is asked once it has loaded; the title holds the answer.
PROBE = """<script>
addEventListener("load", () => {
  const lit = () => [...document.querySelectorAll(".on")].map((one) => one.textContent);
  const words = () => [...document.querySelectorAll(".word")].map((one) => one.textContent);
  const holding = (text) => [...document.querySelectorAll("[data-k]")].find((e) => e.textContent.includes(text));
  const pointed = (e) => { e.dispatchEvent(new PointerEvent("pointerover", { bubbles: true })); return lit(); };
  const clicked = (e) => {
    e.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    e.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    return lit();
  };
  const pressed = (key) => {
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    return lit();
  };
  const focused = () => document.activeElement.textContent;
  const note = () => document.querySelector("[role=status]").firstChild?.textContent;
  document.title = JSON.stringify({ %s });
});
</script>"""

# Points at sentences of both sides and at a bullet.
POINTING = """
    en: pointed(holding("In the 1950s Bell")), vi: pointed(holding("Sang thập niên 1950")), bullet: pointed(holding("35%, chỉ còn")),
    none: pointed(document.body), ink: getComputedStyle(document.body).color,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth"""

# From the one stop of the Tab key by arrows to other sentences and to their counterparts.
KEYS = """
    stops: document.querySelectorAll("[data-k][tabindex='0']").length,
    first: (document.querySelector("[data-k][tabindex='0']").focus(), focused()), firstLit: lit().length,
    down: (pressed("ArrowDown"), focused()), up: (pressed("ArrowUp"), focused()), end: (pressed("End"), focused()),
    home: (pressed("Home"), focused()),
    english: (holding("In the 1950s Bell").focus(), lit()), note: note(),
    heard: [...document.querySelectorAll("[role=status] [lang]")].map((e) => [e.lang, e.textContent]),
    stop: document.querySelector("[data-k][tabindex='0']").textContent,
    stopsNow: document.querySelectorAll("[data-k][tabindex='0']").length,
    other: (pressed("ArrowLeft"), focused()), back: (pressed("ArrowRight"), focused()),
    hovering: pointed(holding("35%, chỉ còn")), escaped: (pressed("Escape"), lit()),
    click: clicked(holding("Sang thập niên 1950")), away: pointed(document.body), again: clicked(holding("Sang thập niên 1950")),
    silent: note() ?? "" """

# Points at a word and goes from word to word, in a page of --level word.
WORDS = """
    pointed: (pointed(document.querySelector("[lang=en] [data-w]")), null),
    word: (pointed([...document.querySelectorAll(".row [lang=en] [data-w]")].find((e) => e.textContent === "engineers")), words()),
    lit: lit(), none: (pointed(document.body), words()),
    focused: (holding("In the 1950s Bell").focus(), words()), first: (pressed("w"), [focused(), words()]),
    second: (pressed("w"), focused()), back: (pressed("b"), focused()), heard: document.querySelector("[role=status] [lang]").textContent,
    other: (pressed("ArrowRight"), focused()), sentence: (pressed("ArrowDown"), document.activeElement.dataset.k !== undefined),
    stops: document.querySelectorAll("[tabindex='0']").length, escaped: (pressed("Escape"), words()),
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth"""

ORDER = """
    order: [...document.querySelectorAll("h1, .legend, nav, article")].slice(0, 4).map((e) => e.localName)"""


@unittest.skipUnless(CHROMIUM, "no Chromium here")
class Page(TempCase):
    def page(self, *corpus, more="", level="sentence"):
        written = indexer("align", "--format", "html", "--level", level, *corpus).out
        return self.write("page.html", written.replace("</body>", more + "</body>"))

    def browse(self, page, *options):
        command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                   "--disable-background-networking", "--disable-component-update", "--disable-sync",
                   f"--user-data-dir={self.folder}/profile", *options, page.as_uri()]
        return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, env=environment(self.folder)).stdout

    def look(self, *options, probe=POINTING, corpus=(TRAITS,), level="sentence"):
        seen = self.browse(self.page(*corpus, more=PROBE % probe, level=level), *options, "--dump-dom")
        return json.loads(html.unescape(re.search("<title[^>]*>(.*?)</title>", seen)[1]))

    def test_pointing_at_a_sentence_lights_its_counterpart(self):
        for options in (("--window-size=1400,900",), ("--window-size=500,900",)):
            with self.subTest(options=options):
                seen = self.look(*options)
                self.assertEqual(len(seen["en"]), 2)
                self.assertTrue(seen["en"][0].startswith("Sang thập niên 1950"))
                self.assertEqual(seen["vi"], seen["en"])
                self.assertTrue(seen["bullet"][-1].startswith("According to Crunchbase"))
                self.assertEqual(seen["none"], [])
                self.assertEqual(seen["overflow"], 0)

    def test_the_keyboard_does_what_the_pointer_does(self):
        seen = self.look(probe=KEYS)
        self.assertEqual((seen["stops"], seen["stopsNow"]), (1, 1))
        self.assertGreater(seen["firstLit"], 1)
        self.assertNotEqual(seen["down"], seen["first"])
        self.assertEqual((seen["up"], seen["home"]), (seen["first"], seen["first"]))
        self.assertNotIn(seen["end"], (seen["first"], seen["down"]))
        vietnamese, english = seen["english"]
        self.assertTrue(english.startswith("In the 1950s Bell"))
        self.assertRegex(seen["note"], r"^translation, confidence (?:0\.\d\d|1\.00)")
        self.assertEqual(seen["heard"], [["vi", " " + vietnamese]])
        self.assertEqual((seen["stop"], seen["other"], seen["back"]), (english, vietnamese, english))
        self.assertEqual(seen["hovering"], seen["english"], "what has the focus stays lit")
        self.assertEqual(seen["escaped"], [])
        self.assertEqual((seen["click"], seen["away"]), (seen["english"], seen["english"]))
        self.assertEqual((seen["again"], seen["silent"]), ([], ""))

    def test_words_light_what_renders_them(self):
        seen = self.look(probe=WORDS, level="word")
        self.assertEqual(seen["word"], ["kỹ sư", "engineers"])
        self.assertEqual(len(seen["lit"]), 2, "the sentences are lit as well")
        self.assertEqual((seen["none"], seen["focused"], seen["escaped"]), ([], [], []))
        word, lit = seen["first"]
        self.assertIn(word, lit)
        self.assertGreater(len(lit), 1)
        self.assertNotEqual(seen["second"], word)
        self.assertEqual(seen["back"], word)
        self.assertEqual(seen["heard"].strip(), seen["other"])
        self.assertIn(seen["other"], lit)
        self.assertTrue(seen["sentence"])
        self.assertEqual((seen["stops"], seen["overflow"]), (1, 0))

    def test_it_is_light_or_dark_as_the_reader_is(self):
        light, dark = (self.look(f"--blink-settings=preferredColorScheme={scheme}")["ink"] for scheme in (1, 0))
        self.assertEqual((light, dark), ("rgb(29, 29, 27)", "rgb(228, 226, 220)"))

    def test_what_is_seen_first_is_read_first(self):
        seen = self.look(probe=ORDER, corpus=SEVERAL)
        self.assertEqual(seen["order"], ["h1", "p", "nav", "article"])

    @unittest.skipUnless(shutil.which("pdftotext"), "no pdftotext here")
    def test_it_prints(self):
        for corpus in ((TRAITS,), SEVERAL):
            with self.subTest(corpus=corpus):
                pdf = self.folder / "page.pdf"
                self.browse(self.page(*corpus), f"--print-to-pdf={pdf}", "--no-pdf-header-footer")
                done = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, timeout=PATIENCE)
                *pages, rest = done.stdout.split("\f")
                self.assertEqual((done.returncode, rest.strip()), (0, ""))
                self.assertGreater(len(pages), 1)
                for number, text in enumerate(pages):
                    # The last may end early, and where a long row does not fit there is room below.
                    self.assertGreater(len(text.split()), 1 if number + 1 == len(pages) else 100, f"page {number + 1}")
                self.assertNotIn("Point at a sentence", done.stdout)
                self.assertNotRegex(done.stdout, r"\d+ entries")


if __name__ == "__main__":
    songngu_cli.main()
