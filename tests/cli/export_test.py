"""The entries side by side, in each format, from files and from a database."""

import xml.etree.ElementTree as xml

import songngu_cli
from songngu_cli import SOURCE, TRAITS, IndexCase, cut, exported, indexer


class Export(IndexCase):
    corpus = (SOURCE / "corpus",)

    def export(self, *arguments):
        result = indexer("export", "--db", self.db, *arguments)
        self.assertEqual(result.code, 0, result.err)
        return result

    def test_passages_are_the_hits_less_what_a_query_adds(self):
        passages = exported(self.db)
        for passage in passages[::17]:
            hit = self.passage(passage["id"])
            for key in ("rank", "score", "matches"):
                hit.pop(key)
                self.assertNotIn(key, passage)
            self.assertEqual(list(passage)[:13], list(hit)[:13])
            for part in [*hit["counterpart"]["passages"], *passage["counterpart"]["passages"]] if hit["counterpart"] else ():
                part.pop("focus")  # of a query there is none
            self.assertEqual(passage, hit)

    def test_reading_order(self):
        passages = exported(self.db)
        places = [(passage["file"], passage["line"]) for passage in passages]
        self.assertEqual(places, sorted(places))
        self.assertEqual(len({passage["id"] for passage in passages}), len(passages))

    def test_beads(self):
        texts = {passage["id"]: passage["text"] for passage in exported(self.db)}
        for bead in exported(self.db, "sentence"):
            self.assertEqual(list(bead), ["entry", "relation", "confidence", "vi", "en"])
            self.assertTrue(bead["vi"] or bead["en"])
            self.assertTrue(0 <= bead["confidence"] <= 1)
            for language in ("vi", "en"):
                for segment in bead[language]:
                    self.assertIn(f"/{language}/", segment["id"])
                    self.assertEqual(cut(texts[segment["id"]], [segment["span"]]), [segment["text"]])

    def test_every_sentence_stands_in_one_translation_bead(self):
        covered = {}
        for bead in exported(self.db, "sentence"):
            if bead["relation"] == "translation":
                for segment in bead["vi"] + bead["en"]:
                    covered.setdefault(segment["id"], []).append(segment["span"])
        for passage in exported(self.db):
            if passage["kind"] in ("heading", "body"):
                text = passage["text"]
                for begin, end in covered[passage["id"]]:
                    text = text[:begin] + " " * (end - begin) + text[end:]
                self.assertEqual(text.strip(), "", passage["id"])

    def test_tsv(self):
        for level in ("passage", "sentence"):
            rows = [line.split("\t") for line in self.export("--level", level, "--format", "tsv").out.split("\n") if line]
            self.assertTrue(rows)
            for row in rows:
                self.assertEqual(len(row), 3, row)
                self.assertTrue(0 <= float(row[2] or 0) <= 1)

    def test_tmx(self):
        tree = xml.fromstring(self.export("--format", "tmx").out_bytes)
        self.assertEqual((tree.tag, tree.get("version")), ("tmx", "1.4"))
        self.assertEqual([child.tag for child in tree], ["header", "body"])
        for name in ("creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"):
            self.assertTrue(tree[0].get(name), name)
        language = "{http://www.w3.org/XML/1998/namespace}lang"
        self.assertGreater(len(tree[1]), 100)
        for unit in tree[1]:
            variants = unit.findall("tuv")
            self.assertEqual({variant.get(language) for variant in variants}, {"vi", "en"})
            for variant in variants:
                self.assertTrue(variant.find("seg").text.strip())

    def test_html_needs_nothing_else(self):
        page = self.export("--format", "html").out
        self.assertTrue(page.lower().startswith("<!doctype html>"))
        self.assertNotRegex(page, r"(?i)<(script|img|link|iframe)[^>]*\b(src|href)\s*=\s*[\"']?https?:")
        self.assertIn("định kiến lỗi thời", page)

    def test_align_needs_no_database(self):
        direct = indexer("align", TRAITS, "--format", "jsonl", "--level", "sentence")
        self.assertEqual(direct.code, 0, direct.err)
        self.assertEqual({bead["entry"] for bead in direct.json_lines()}, {"2025-01-31-made-in-japan"})
        text = indexer("align", TRAITS)
        self.assertEqual(text.code, 0, text.err)
        self.assertIn("định kiến lỗi thời", text.out)

    def test_stats(self):
        stats = indexer("stats", "--db", self.db, "--format", "json")
        self.assertEqual(stats.code, 0)
        self.assertGreater(stats.json()["passages"], 100)
        self.assertEqual(indexer("stats", "--db", self.db).code, 0)


if __name__ == "__main__":
    songngu_cli.main()
