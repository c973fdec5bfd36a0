"""Facets count hits: what the whole list of hits holds, as one database, in shards and over servers."""

import collections
import json

import songngu_cli
from shard_cases import HAVE_SERVER, PASSAGE, QUERIES, Server, Shards, as_options
from songngu_cli import searcher

FACETS = "tag,site,lang,kind,year"
MORE_QUERIES = ("năm", "walkman", "lang:vi OR lang:en", "kind:heading", "the", "hơi OR water", "Sony NOT Walkman", "title:ja*")
OPTIONS = ({}, {"into": "vi"}, {"into": "en"}, {"no-group": True}, {"sort": "date"}, {"lang": "vi"}, {"lang": "en", "all": True})


def counted(hits):
    """What --facets should say of these hits, spellings of tags apart."""
    counts = {name: collections.Counter() for name in FACETS.split(",")}
    for hit in hits:
        counts["lang"][hit["lang"]] += 1
        counts["kind"][hit["kind"]] += 1
        counts["tag"].update(tag.casefold() for tag in hit["tags"])
        counts["site"].update([hit["site"]] if hit["site"] else [])
        counts["year"].update([hit["date"][:4]] if hit["date"] else [])
    return {name: dict(count) for name, count in counts.items()}


class Facets(Shards):
    def expect_counts_of_hits(self, queries, *databases):
        asked = [{"query": query, **options, "limit": 1000000} for query in queries for options in OPTIONS]
        asked.append({"like": PASSAGE, "limit": 1000000})

        def answers(more):
            lines = (json.dumps({**line, **more}, ensure_ascii=False) for line in asked)
            return searcher(*databases, "--batch", text="\n".join(lines)).json_lines()

        for line, whole, brief in zip(asked, answers({}), answers({"facets": FACETS, "limit": 1})):
            with self.subTest(**line):
                facets = {name: {each["value"].casefold(): each["count"] for each in values}
                          for name, values in brief["facets"].items()}
                self.assertEqual(facets, counted(whole["hits"]))
                self.assertEqual((brief["total"], sum(facets["lang"].values())), (len(whole["hits"]),) * 2)

    def test_of_one_database(self):
        self.expect_counts_of_hits(QUERIES + MORE_QUERIES, "--db", self.db)

    def test_of_shards(self):
        self.expect_counts_of_hits(QUERIES + MORE_QUERIES, "--db", self.sharded)

    def test_over_servers(self):
        if not HAVE_SERVER:
            self.skipTest("there is no xapian-tcpsrv")
        servers = [Server(self, shard) for shard in self.shards]
        self.expect_counts_of_hits(QUERIES[:4] + MORE_QUERIES[:2], *as_options(server.address for server in servers))

    def test_a_passage_and_its_counterpart_count_once(self):
        apart, grouped = (self.answer("walkman", "--facets", "lang", "-n", "1", *more) for more in (("--no-group",), ()))
        self.assertLess(grouped["total"], apart["total"])
        self.assertEqual(sum(each["count"] for each in grouped["facets"]["lang"]), grouped["total"])

    def test_formats_without_facets_say_so(self):
        for format in ("tsv", "ids", "vimgrep", "jsonl", "trec"):
            result = searcher("--db", self.db, "--format", format, "--facets", "tag", "walkman")
            self.assertIn(f"note: --format {format} does not show --facets; text and json do\n", result.err)
        for format in ("text", "json"):
            self.assertEqual(searcher("--db", self.db, "--format", format, "--facets", "tag", "walkman").err, "")


if __name__ == "__main__":
    songngu_cli.main()
