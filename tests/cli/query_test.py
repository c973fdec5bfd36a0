"""The query language at its edges, as typed in a shell."""

import pathlib
import shutil
import tempfile

import songngu_cli
from songngu_cli import SOURCE, IndexCase, cut


def read_as_text(answer):
    return [note for note in answer.get("notes", []) if note["kind"] == "read-as-text"]


class Queries(IndexCase):
    corpus = (SOURCE / "corpus",)

    def ids(self, *arguments, **how):
        return self.searcher("--format", "ids", "-n", "1000", *arguments, **how).lines()

    def refused(self, *arguments):
        result = self.searcher(*arguments, code=2)
        self.assertEqual(result.out, "")
        self.assertTrue(result.err.strip())
        return result.err

    def test_what_makes_no_sense_is_refused(self):
        for query in ('"unbalanced', "“chưa đóng", "(a OR b", "a)", "AND", "date:yesterday", "date:2025-13", "lang:fr",
                      "kind:poem", "a*"):
            with self.subTest(query=query):
                self.refused(query)

    def test_a_field_misspelt_by_one_letter(self):
        self.assertIn("tag", self.refused("tga:Japan"))
        self.assertIn("site", self.refused("sites:example.org"))

    def test_colons_in_text_are_text(self):
        for query in ("Sony: Walkman", "3:1 transistor", "10:30 transistor", "https://www.example.org transistor"):
            with self.subTest(query=query):
                self.assertTrue(self.ids(query))

    def test_words_that_begin_with_a_hyphen(self):
        without = self.ids("transistor -Sony")
        self.assertTrue(without)
        self.assertEqual(self.ids("--", "transistor", "-Sony"), without)
        self.assertLess(len(without), len(self.ids("transistor")))
        error = self.refused("transistor", "-Sony")
        self.assertIn("--", error)
        self.assertRegex(error, "quote|inside quotes|after --")
        self.refused("chip", "-not")
        self.ids("--", "chip", "-not")

    def test_brackets_reach_the_query_as_typed(self):
        self.assertEqual(self.answer("[AI]", "(transistor", "OR", "radio)")["query"], "[AI] (transistor OR radio)")
        self.assertEqual(self.answer("--", "[a, transistor]")["query"], "[a, transistor]")

    def test_plain_takes_every_character_as_itself(self):
        self.assertTrue(self.ids("--plain", '"transistor'))
        self.assertTrue(self.ids("--plain", "transistor (AND"))
        self.assertEqual(self.ids("--plain", "radio +transistor"), self.ids("radio transistor"))

    def test_must_and_must_not(self):
        texts = [hit["text"].lower() for hit in self.hits("+walkman yên", "--no-group")]
        self.assertTrue(all("walkman" in text for text in texts))
        ids = set(self.ids("--no-group", "walkman"))
        self.assertEqual(set(self.ids("--no-group", "walkman -walkman", code=1)), set())
        self.assertLess(set(self.ids("--no-group", "walkman AND apple")), ids)
        self.assertGreater(set(self.ids("--no-group", "walkman OR betamax")), ids)
        self.assertEqual(set(self.ids("--no-group", "walkman NOT apple")),
                         ids - set(self.ids("--no-group", "walkman AND apple")))

    def test_phrase(self):
        for hit in self.hits('"phòng thí nghiệm"', "--no-group", "-n", "50"):
            self.assertIn("phòng thí nghiệm", hit["text"].lower())
        for quotes in ("“{}”", "«{}»"):
            self.assertEqual(self.ids(quotes.format("phong thi nghiem")), self.ids('"phong thi nghiem"'))

    def test_wildcard(self):
        ids = set(self.ids("--no-group", "transist*"))
        self.assertGreaterEqual(ids, set(self.ids("--no-group", "transistor")))

    def test_fields(self):
        self.assertTrue(all("Japan" in hit["tags"] for hit in self.hits("tag:japan", "-n", "50")))
        self.assertEqual({hit["lang"] for hit in self.hits("radio lang:en", "-n", "50")}, {"en"})
        self.assertEqual({hit["kind"] for hit in self.hits("kind:takeaway", "-n", "50")}, {"takeaway"})
        self.assertEqual({hit["entry"] for hit in self.hits("entry:2025-01-31-made-in-japan", "-n", "50")},
                         {"2025-01-31-made-in-japan"})
        self.assertTrue(all(hit["date"].startswith("2025-01") for hit in self.hits("date:2025-01", "-n", "50")))
        self.assertEqual(self.ids("site:example.org"), self.ids("site:EXAMPLE.org"))
        self.assertLess(len(self.ids("site:www.example.org")), len(self.ids("site:example.org")) + 1)

    def test_date_ranges(self):
        dates = sorted({hit["date"] for hit in self.hits("date:2025-01..2025-03", "-n", "1000")})
        self.assertTrue(dates and dates[0] >= "2025-01-01" and dates[-1] <= "2025-03-31")
        dates = {hit["date"] for hit in self.hits("date:2025-11..", "-n", "1000")}
        self.assertTrue(dates and min(dates) >= "2025-11-01")

    def test_diacritics(self):
        self.assertEqual(self.ids("duong", "--no-group", "--lang", "vi") != [], True)
        exact = self.hits("đường", "--diacritics", "exact", "--lang", "vi", "-n", "50", "--no-group")
        for hit in exact:
            self.assertEqual({word.lower() for word in cut(hit["text"], hit["matches"])}, {"đường"})
        smart = self.hits("đường", "--lang", "vi", "-n", "1")
        self.assertIn("đường", smart[0]["text"].lower())
        self.assertEqual(set(self.ids("đường", "--diacritics", "ignore", "--no-group")),
                         set(self.ids("duong", "--diacritics", "ignore", "--no-group")))

    def test_lang_into_and_paging(self):
        self.assertEqual({hit["lang"] for hit in self.hits("radio", "--lang", "vi")}, {"vi"})
        into = self.hits("transistor radio", "--into", "en", "-n", "20")
        languages = [hit["lang"] for hit in into]
        self.assertEqual(languages, sorted(languages))  # "en" first: those without counterpart come last
        self.assertEqual(len({hit["id"] for hit in into}), len(into))
        everything = self.ids("radio transistor")
        self.assertEqual(self.searcher("--format", "ids", "-n", "3", "--offset", "2", "radio transistor").lines(),
                         everything[2:5])
        self.assertEqual(self.answer("radio transistor", "-n", "2")["total"], len(everything))
        self.assertEqual(self.answer("radio transistor", "-n", "0")["hits"], [])

    def test_all(self):
        for hit in self.hits("--all", "walkman apple", "--no-group"):
            self.assertTrue({"walkman", "apple"} <= {word.lower().removesuffix("’s")
                                                     for word in cut(hit["text"], hit["matches"])})

    def test_sort_by_date(self):
        dates = [hit["date"] or "" for hit in self.hits("--sort", "date", "năm", "-n", "100")]
        self.assertEqual(dates, sorted(dates, reverse=True))

    def test_grouping(self):
        grouped, apart = self.hits("walkman", "-n", "100"), self.hits("walkman", "-n", "100", "--no-group")
        self.assertLess(len(grouped), len(apart))
        shown = set()
        for hit in grouped:
            self.assertNotIn(hit["id"], shown)
            if hit["counterpart"]:
                shown |= {passage["id"] for passage in hit["counterpart"]["passages"]}

    def test_like(self):
        identifier = self.ids("walkman")[0]
        similar = self.hits("--like", identifier)
        self.assertTrue(similar)
        self.assertNotIn(identifier, [hit["id"] for hit in similar])
        self.assertEqual({hit["lang"] for hit in self.hits("--like", identifier, "-n", "30")} | {"vi", "en"}, {"vi", "en"})

    def test_facets(self):
        answer = self.answer("năm", "--facets", "tag,site,lang,kind,year", "-n", "1")
        self.assertEqual(list(answer["facets"]), ["tag", "site", "lang", "kind", "year"])
        for counts in answer["facets"].values():
            self.assertTrue(counts)
            values = [each["count"] for each in counts]
            self.assertEqual(values, sorted(values, reverse=True))
        for each in answer["facets"]["year"]:
            self.assertRegex(each["value"], r"^20\d\d$")

    def test_tags_of_another_spelling_are_one(self):
        with tempfile.TemporaryDirectory() as folder:
            corpus = pathlib.Path(folder) / "corpus"
            corpus.mkdir()
            for number, tag in enumerate(("#FT", "#ft", "#FT")):
                (corpus / f"{number}.txt").write_text(f"- Giá gạo tăng {number}\nhttps://example.org/{number}\n{tag}\n")
            db = f"{folder}/tags.db"
            self.assertEqual(songngu_cli.indexer("build", "-q", corpus, "--db", db).code, 0)
            answer = songngu_cli.searcher("--db", db, "--format", "json", "--facets", "tag", "gạo").json()
            self.assertEqual(answer["facets"]["tag"], [{"value": "FT", "count": 3}])

    def test_explain(self):
        answer = self.answer("định kiến", "--explain", "-n", "1")
        self.assertTrue(answer["parsed"])
        parts = answer["hits"][0]["explain"]
        self.assertTrue(parts)

    def test_what_explain_names_adds_up_to_the_score(self):
        for arguments in (("walkman",), ("walkman của sony",), ("walkman của sony", "--into", "en"), ("phong thi nghiem",),
                          ("sony 1979",), ("walkman", "--into", "vi"), ("moi nguoi mot may", "-n", "50"), ("mỗi mới",)):
            for hit in self.answer(*arguments, "--explain")["hits"]:
                with self.subTest(arguments=arguments, hit=hit["id"]):
                    self.assertAlmostEqual(sum(part["score"] for part in hit["explain"]), hit["score"], places=4)

    def test_words_that_did_not_count_are_not_named(self):
        hits = 0
        for query in ('"gold standard" dollar', "gold NEAR/3 standard price", '"1.000 tỷ USD" apple', 'title:"vàng" giá',
                      "(title:vàng AND giá) OR dầu", "-title:vàng giá", "+gold price -standard", "37% giá", "gold gold price",
                      "(gold AND price) OR (oil -date:2024)", "research lab AND date:2024..", "đổi* -vàng"):
            for diacritics in ("smart", "exact"):
                answer = songngu_cli.searcher("--db", self.db, "--explain", "--diacritics", diacritics, "-n", "60", "--format",
                                              "json", "--", query)
                self.assertLess(answer.code, 2, answer.err)
                for hit in answer.json()["hits"]:
                    hits += 1
                    named = sum(part["score"] for part in hit.get("explain", ()))
                    self.assertAlmostEqual(named, hit["score"], places=4, msg=f"{query} {diacritics}: {hit['id']}")
        self.assertGreater(hits, 300)

    def test_context(self):
        hit = self.hits("--id", "2025-01-31-made-in-japan/vi/body/3", "-C", "1")[0]
        self.assertEqual([[passage["id"].rsplit("/", 1)[1] for passage in hit[side]] for side in ("before", "after")],
                         [["2"], ["4"]])

    def test_several_databases_are_merged(self):
        twice = self.searcher("--db", self.db, "--format", "ids", "-n", "1000", "walkman", "--no-group").lines()
        self.assertEqual(set(twice), set(self.ids("walkman", "--no-group")))

    def test_what_stands_in_two_databases_is_found_once(self):
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / "copy.db"
            shutil.copytree(self.db, copy)
            for arguments in (("walkman", "--no-group"), ("walkman",), ("năm", "--into", "en"), ('"điện thoại"',),
                              ("kind:body", "-n", "5"), ("--entry", "2025-01-31-made-in-japan"),
                              ("--like", "2025-01-31-made-in-japan/vi/body/3"), ("năm", "--facets", "kind")):
                with self.subTest(arguments=arguments):
                    one = self.answer(*arguments)
                    both = self.answer("--db", copy, *arguments)
                    self.assertEqual(both["total"], one["total"])
                    ids = [hit["id"] for hit in both["hits"]]
                    self.assertEqual(len(ids), len(set(ids)))
                    if "-n" not in arguments and both["total"] <= 10:
                        self.assertEqual(set(ids), {hit["id"] for hit in one["hits"]})
                    self.assertEqual(both.get("facets"), one.get("facets"))

    def test_values_that_no_passage_has(self):
        for query, better in (("tag:japna", "tag:japan"), ("site:exmple.org radio", "site:example.org radio"),
                              ("entry:2025-01-31-made-in-japn", "entry:2025-01-31-made-in-japan"),
                              ("title:transitsor", None)):
            with self.subTest(query=query):
                answer = self.answer(query, code=1)
                self.assertEqual(len(answer["unknown_words"]), 1)
                if better:
                    self.assertEqual(answer["suggestion"], better)
                    self.assertTrue(self.ids(better))
        answer = self.answer("walkmannn*", code=1)
        self.assertEqual(answer["unknown_words"], ["walkmannn"])
        self.assertEqual(answer["notes"], [{"kind": "unknown-word", "text": "no passage contains: walkmannn", "at": [0, 9]}])
        for query, lack in (("tag:japna", "no entry has the tag japna"), ("entry:1999*", "there is no entry 1999*"),
                            ("SITE:nowhere.example", "no entry is from the site nowhere.example")):
            self.assertIn(f"\n  {lack}\n", self.searcher(query, code=1).err)
            self.assertEqual([note["text"] for note in self.answer(query, code=1)["notes"]], [lack])

    def test_a_suggestion_keeps_capitals(self):
        self.assertEqual(self.answer("Transitsor", code=1)["suggestion"], "Transistor")
        self.assertEqual(self.answer("TRANSITSOR", code=1)["suggestion"], "TRANSISTOR")
        self.assertEqual(self.answer("SITE:exmple.org", code=1)["suggestion"], "site:example.org")

    def test_a_field_without_a_value_is_text_and_a_note_says_so(self):
        for query in ("tag: transistor", "transistor tag:"):
            with self.subTest(query=query):
                self.assertIn("note: tag: has no value", self.searcher(query).err)
        (note,) = read_as_text(self.answer("radio tag: transistor"))
        self.assertIn("tag: has no value", note["text"])
        self.assertEqual((note["kind"], note["at"]), ("read-as-text", [6, 10]))
        self.assertNotIn("no value", self.searcher("--plain", "tag: transistor").err)
        self.assertNotIn("no value", self.searcher("Sony: transistor").err)

    def test_a_field_that_a_space_separates_from_its_value(self):
        for query, better in (("tag: japan", "tag:japan"), ("radio tag: Japna", "radio tag:japan"), ("site: example.org", "site:example.org"),
                              ('title: "transistor"', 'title:"transistor"'), ("date: 2025", "date:2025"), ("Lang: VI", "Lang:VI"),
                              ("date: see below", None), ("tag: qqqqqqqqq", None), ("tag:", None)):
            with self.subTest(query=query):
                (line,) = songngu_cli.searcher("--db", self.db, "--batch", text=query).json_lines()
                self.assertEqual(line.get("suggestion"), better)
        self.assertNotIn("did you mean", self.searcher("--plain", "tag: japan").err)

    def test_entries_by_the_beginning_of_their_names(self):
        everything = self.ids("lang:vi OR lang:en", "--no-group", "-n", "100000")
        for beginning in ("2025-01*", "2025-0", "2*", "2025-01-31-made-in-japan"):
            beginning = beginning.rstrip("*")
            wanted = sorted(name for name in everything if name.startswith(beginning))
            self.assertTrue(wanted)
            self.assertEqual(sorted(self.ids("--no-group", "-n", "100000", f"entry:{beginning}*")), wanted)
        some = [name for name in self.ids("năm") if name.startswith("2025-01")]
        for query in ("năm entry:2025-01*", "+năm AND entry:2025-01*", "năm (entry:2025-01* OR entry:none)"):
            self.assertEqual(sorted(self.ids(query)), sorted(some), query)
        self.assertEqual(self.ids("năm -entry:2025-01*"), [name for name in self.ids("năm") if not name.startswith("2025-01")])
        # A phrase is checked passage by passage, and so is what is beside it.
        phrase = [name for name in self.ids('"của Nhật"') if name.startswith("2025-01")]
        self.assertTrue(phrase)
        self.assertEqual(sorted(self.ids('"của Nhật" AND (entry:2025-01* OR entry:none)')), sorted(phrase))
        self.assertIn("entry:2025-01*", self.answer("entry:2025-01*", "--explain")["parsed"])
        self.answer("entry:1999*", code=1)
        self.assertEqual(self.answer("entry:1999*", code=1)["unknown_words"], ["entry:1999*"])
        self.assertEqual(self.answer("entry:2025-01-31", code=1)["suggestion"], "entry:2025-01-31*")
        self.assertIn("entry: takes a wildcard only at the end of a value", self.refused("entry:*"))

    def test_a_field_that_does_not_exist_is_text_and_a_note_says_so(self):
        for query, field, at in (("radio language:en", "language", [6, 17]), ("from:xe* radio", "from", [0, 8]),
                                 ("(radio OR ngôn-ngữ:vi)", "ngôn-ngữ", [10, 21]), ("radio nguồn:\"F T\"", "nguồn", [6, 17])):
            with self.subTest(query=query):
                self.assertIn(f"was read as text: unknown field {field}:; the fields are title: tag: site: lang: kind: entry: date:",
                              self.searcher(query).err)
                (note,) = read_as_text(self.answer(query))
                self.assertEqual((note["kind"], note["at"]), ("read-as-text", at))
                (line,) = songngu_cli.searcher("--db", self.db, "--batch", text=query).json_lines()
                self.assertEqual(read_as_text(line), [note])
        for query in ("year:2025", "năm:2025 radio"):
            self.assertIn("; a year is date:2025\n", self.searcher(query).err)
        for query in ("radio 3:1", "radio 10:30", "radio https://example.org/x", "radio: transistor", "radio x:y"):
            self.assertEqual(read_as_text(self.answer(query)), [], query)
        self.assertEqual(read_as_text(self.answer('"radio language:en"', code=1)), [])
        self.assertNotIn("note", self.searcher("--plain", "radio language:en").err)
        self.assertIn("did you mean lang:?", self.searcher("lan:en", code=2).err)  # one letter away is an error


if __name__ == "__main__":
    songngu_cli.main()
