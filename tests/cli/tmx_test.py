"""The translation memory against the rules of TMX 1.4b, written out here, and as a reader of others takes it."""

import re
import subprocess
import unittest
import xml.etree.ElementTree as xml

import songngu_cli
from songngu_cli import SOURCE, IndexCase, TempCase, exported, indexer

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
CHANGES = {"creationdate", "creationid", "changedate", "changeid"}
USE = {"usagecount", "lastusagedate", "creationtool", "creationtoolversion", "o-tmf", "o-encoding", "datatype"} | CHANGES
# Of each element: its children in order as a pattern over their names, the attributes it must and those it may have.
RULES = {
    "tmx": ("header body ", {"version"}, set()),
    "header": ("((note|prop|ude) )*", {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang",
                                       "datatype"}, {"o-encoding"} | CHANGES),
    "body": ("(tu )*", set(), set()),
    "tu": ("((note|prop) )*(tuv )+", set(), {"tuid", "segtype", "srclang"} | USE),
    "tuv": ("((note|prop) )*seg ", {LANGUAGE}, USE),
    "seg": ("((bpt|ept|it|ph|hi|sub|ut) )*", set(), set()),
    "prop": ("", {"type"}, {LANGUAGE, "o-encoding"}),
    "note": ("", set(), {LANGUAGE, "o-encoding"}),
}
HOLDS_TEXT = {"seg", "prop", "note"}


def breaches(element):
    """What of the element and all below it breaks the rules."""
    if element.tag not in RULES:
        yield f"<{element.tag}> is unknown"
        return
    children, needed, allowed = RULES[element.tag]
    names = "".join(child.tag + " " for child in element)
    if not re.fullmatch(children, names):
        yield f"<{element.tag}> holds {names}"
    if needed - set(element.keys()) or set(element.keys()) - needed - allowed:
        yield f"<{element.tag}> has {sorted(element.keys())}"
    texts = [element.text, *(child.tail for child in element)]
    if element.tag not in HOLDS_TEXT and any((text or "").strip() for text in texts):
        yield f"<{element.tag}> holds text"
    for child in element:
        yield from breaches(child)


class Memory(IndexCase):
    corpus = (SOURCE / "corpus",)

    def memory(self, level="sentence"):
        result = indexer("export", "--db", self.db, "--format", "tmx", "--level", level)
        self.assertEqual(result.code, 0, result.err)
        return result.out_bytes

    def test_structure_and_attributes(self):
        for level in ("sentence", "passage"):
            tree = xml.fromstring(self.memory(level))
            self.assertEqual(list(breaches(tree)), [])
            header = tree.find("header")
            self.assertEqual(tree.get("version"), "1.4")
            self.assertEqual(header.get("segtype"), {"sentence": "sentence", "passage": "paragraph"}[level])
            self.assertIn(header.get("datatype"), ("plaintext", "xml", "html", "unknown"))
            self.assertRegex(header.get("adminlang"), "^[a-z]{2}$")
            for unit in tree.iter("tu"):
                languages = [variant.get(LANGUAGE) for variant in unit.iter("tuv")]
                self.assertEqual(languages, ["en", "vi"], "each once, the source first")
                self.assertEqual(languages[0], header.get("srclang"))

    def test_declarations(self):
        lines = self.memory().decode("utf-8").split("\n")
        self.assertEqual(lines[:2], ['<?xml version="1.0" encoding="UTF-8"?>', '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'])

    def test_the_rules_are_not_empty(self):
        good = self.memory()
        for before, after in ((b' srclang="en"', b""), (b"<body>", b"<body>text"), (b"<tu>", b'<tu colour="red">'),
                              (b"<seg>", b"<seg></seg><seg>"), (b"<tuv xml:lang", b"<tuv lang")):
            spoilt = good.replace(before, after, 1)
            self.assertNotEqual(spoilt, good)
            self.assertTrue(list(breaches(xml.fromstring(spoilt))), before)

    def test_it_holds_what_the_beads_say(self):
        pairs = [tuple(" ".join(segment["text"] for segment in bead[side]) for side in ("en", "vi"))
                 for bead in exported(self.db, "sentence") if bead["relation"] == "translation" and bead["vi"] and bead["en"]]
        units = [tuple(variant.find("seg").text for variant in unit.iter("tuv")) for unit in xml.fromstring(self.memory()).iter("tu")]
        self.assertEqual(units, pairs)

    def test_a_translators_tool_reads_it(self):
        """Debian's translate-toolkit, where it is installed."""
        path = self.folder / "memory.tmx"
        path.write_bytes(self.memory())
        program = ("import sys; from translate.storage import tmx; "
                   "print(len([unit for unit in tmx.tmxfile.parsefile(sys.argv[1]).units if unit.source and unit.target]))")
        done = subprocess.run(["/usr/bin/python3", "-c", program, path], capture_output=True, text=True)
        if done.returncode != 0 and "No module named 'translate'" in done.stderr:
            self.skipTest("no translate-toolkit here")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(int(done.stdout), self.memory().count(b"<tu>"))


class Hostile(TempCase):
    def test_text_that_looks_like_markup(self):
        text = songngu_cli.GREEN_ENTRY.replace("The fish came", "The <seg>&amp; ]]> fish \x01came").replace("lake", "lake’s \U0001f30a")
        entry = self.write("a&b/one.txt", text)
        result = indexer("align", entry.parent, "--format", "tmx")
        self.assertEqual(result.code, 0, result.err)
        tree = xml.fromstring(result.out_bytes)
        self.assertEqual(list(breaches(tree)), [])
        self.assertIn("The <seg>& ]]> fish \ufffdcame back too.", [segment.text for segment in tree.iter("seg")])


if __name__ == "__main__":
    songngu_cli.main()
