"""The exported page in a real browser, where Chromium is installed: what lights up, and whether it fits the window."""

import html
import json
import re
import shutil
import subprocess
import unittest

import songngu_cli
from songngu_cli import PATIENCE, TRAITS, TempCase, environment, indexer

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

# Points at sentences of both sides and at a bullet, and leaves what it saw in the title.
PROBE = """<script>
addEventListener("load", () => {
  const lit = (e) => {
    e.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
    return [...document.querySelectorAll(".on")].map((one) => one.textContent);
  };
  const holding = (text) => [...document.querySelectorAll("[data-k]")].find((e) => e.textContent.includes(text));
  document.title = JSON.stringify({
    en: lit(holding("In the 1950s Bell")), vi: lit(holding("Sang thập niên 1950")), bullet: lit(holding("35%, chỉ còn")),
    none: lit(document.body), ink: getComputedStyle(document.body).color,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth });
});
</script>"""


@unittest.skipUnless(CHROMIUM, "no Chromium here")
class Page(TempCase):
    def look(self, *options):
        page = self.write("page.html", indexer("align", "--format", "html", TRAITS).out.replace("</body>", PROBE + "</body>"))
        command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                   "--disable-background-networking", "--disable-component-update", "--disable-sync",
                   f"--user-data-dir={self.folder}/profile", *options, "--dump-dom", page.as_uri()]
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, env=environment(self.folder))
        return json.loads(html.unescape(re.search("<title>(.*?)</title>", done.stdout)[1]))

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

    def test_it_is_light_or_dark_as_the_reader_is(self):
        light, dark = (self.look(f"--blink-settings=preferredColorScheme={scheme}")["ink"] for scheme in (1, 0))
        self.assertEqual((light, dark), ("rgb(29, 29, 27)", "rgb(228, 226, 220)"))


if __name__ == "__main__":
    songngu_cli.main()
