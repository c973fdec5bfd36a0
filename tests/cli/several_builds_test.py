"""A stub file that names the databases of several builds: verified, counted and exported build by build."""

import json
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import songngu_cli
from shard_cases import SET_METADATA, shards_of
from songngu_cli import BIN, GREEN_ENTRY, TempCase, environment, indexer, searcher


class SeveralBuilds(TempCase):
    """A stub file that names one database, the three shards of another and a copy of the first."""

    @classmethod
    def setUpClass(cls):
        cls.made = pathlib.Path(tempfile.mkdtemp(prefix="songngu-test-"))
        cls.addClassCleanup(shutil.rmtree, cls.made, ignore_errors=True)
        for folder, files in (("green", 1), ("lakes", 6)):
            (cls.made / folder).mkdir()
            for number in range(files):
                (cls.made / folder / f"{folder}{number}.txt").write_text(GREEN_ENTRY.replace("12", f"{number + 3}"), "utf-8")
        for folder, *shards in (("green",), ("lakes", "--shards", "3")):
            result = indexer("build", cls.made / folder, "--db", cls.made / f"{folder}.db", *shards)
            assert result.code == 0, result.err

    def setUp(self):
        super().setUp()
        for name, source in (("digest.db", "green.db"), ("copy.db", "green.db"), ("sharded.db", "lakes.db")):
            shutil.copytree(self.made / source, self.folder / name)
        self.sharded = self.folder / "sharded.db"
        places = [self.db, *shards_of(self.sharded), self.folder / "copy.db"]
        self.stub = self.write("all.stub", "".join(f"auto {place}\n" for place in places))
        self.backwards = self.write("back.stub", "".join(f"auto {place}\n" for place in reversed(places)))

    def stats(self, database):
        result = indexer("stats", "--db", database, "--format", "json")
        self.assertEqual(result.code, 0, result.err)
        return result.json()

    def damage(self, database):
        (table,) = list(database.rglob("postlist.glass"))[:1]
        table.write_bytes(b"\x2a" * table.stat().st_size)

    def test_are_whole_if_each_of_them_is(self):
        result = indexer("verify", "--db", self.stub)
        self.assertEqual(result.code, 0, result.err)
        entries = self.stats(self.sharded)["entries"] + 2
        self.assertIn(f"{entries} entries", result.err)
        self.assertIn(": whole", result.err)
        nested = self.write("nested.stub", f"auto {self.stub}\n")
        self.assertEqual(indexer("verify", "--db", nested).err, result.err)

    def test_one_that_can_not_be_opened_is_named(self):
        self.damage(self.folder / "copy.db")
        result = indexer("verify", "--db", self.stub)
        self.assertEqual((result.code, result.out), (3, ""), result.err)
        self.assertIn(f"error: {self.folder}/copy.db is damaged: ", result.err)
        self.assertIn(f"indexer build CORPUS --db {self.folder}/copy.db\n", result.err)

    @unittest.skipUnless(SET_METADATA.exists(), "needs songngu_set_metadata")
    def test_the_damaged_one_is_named(self):
        (shard,) = shards_of(self.folder / "copy.db")
        subprocess.run([SET_METADATA, shard, "songngu.fingerprint", "0"], check=True, env=environment(self.folder))
        result = indexer("verify", "--db", self.stub)
        self.assertEqual((result.code, result.out), (3, ""), result.err)
        self.assertIn(f"indexer: {self.folder}/copy.db: the fingerprint does not match the contents\n", result.err)
        self.assertIn(f"error: {self.stub} is damaged: 1 problem\n", result.err)
        self.assertIn(f"hint: build it again: indexer build CORPUS --db {self.folder}/copy.db\n", result.err)
        self.assertNotIn(f"indexer: {self.db}", result.err)

    def test_a_damaged_part_of_a_build_is_named_with_the_others(self):
        self.damage(shards_of(self.sharded)[1])
        result = indexer("verify", "--db", self.stub)
        self.assertEqual((result.code, result.out), (3, ""), result.err)
        self.assertIn(f"{shards_of(self.sharded)[1]}", result.err)
        self.assertNotIn(f"indexer: {self.db}", result.err)

    def test_a_part_that_is_left_out_is_missed(self):
        stub = self.write("hole.stub", "".join(f"auto {shard}\n" for shard in shards_of(self.sharded)[:2]))
        result = indexer("verify", "--db", stub)
        self.assertEqual(result.code, 3, result.err)
        self.assertIn("is missing", result.err)
        self.assertIn("indexer build CORPUS --db PATH", result.err)

    def test_parts_behind_servers_are_not_verified_from_here(self):
        stub = self.write("servers.stub", f"auto {self.db}\nremote 127.0.0.1:1\n")
        result = indexer("verify", "--db", stub)
        self.assertEqual(result.code, 2, result.err)
        self.assertIn("tcp://127.0.0.1:1 is a server: its tables can't be checked from here\n", result.err)
        self.assertIn("run 'indexer verify' where its files are", result.err)

    def test_what_two_of_them_share_is_counted_once_however_far_down_it_ranks(self):
        for name, first in (("one", 10), ("two", 30)):
            for number in range(first, first + 40):
                self.write(f"{name}/f{number}.txt", GREEN_ENTRY)
            self.db = self.folder / f"{name}.db"
            self.build(self.folder / name)
        both = ("--db", self.folder / "one.db", "--db", self.folder / "two.db", "--format", "json")
        alone = searcher("--db", self.folder / "one.db", "--format", "json", "--no-group", "lang:vi").json()["total"]
        self.assertEqual(searcher(*both, "--no-group", "lang:vi").json()["total"], alone * 60 // 40)
        self.assertEqual(searcher(*both, "hồ").json()["total"], searcher(*both, "--facets", "lang", "hồ").json()["total"])

    def test_facets_are_of_the_database_that_a_passage_comes_from(self):
        for name, site, more in (("one", "one.example", ""), ("two", "two.example", "Chim bay qua hồ rất đông.\n")):
            self.write(f"{name}/f.txt", f"- Hồ nước ở {name}.\nhttps://{site}/a\n#{name}\nCái hồ xanh rất đẹp.\n{more}")
            self.db = self.folder / f"{name}.db"
            self.build(self.folder / name)
        for names in (("one", "two"), ("two", "one")):
            places = [part for name in names for part in ("--db", self.folder / f"{name}.db")]
            for name in names:
                answer = searcher(*places, "--format", "json", "--facets", "tag,site", f"tag:{name}").json()
                values = [[one["value"] for one in counts] for counts in answer["facets"].values()]
                self.assertEqual(values, [[name], [f"{name}.example"]], names)
            # Of passages with one identifier the first database's counts.
            answer = searcher(*places, "--format", "json", "--no-group", "--facets", "site", "hồ").json()
            counts = {one["value"]: one["count"] for one in answer["facets"]["site"]}
            self.assertEqual(counts, {"one.example": 2, "two.example": 1} if names[0] == "one" else {"two.example": 3})

    def test_stats_are_of_all(self):
        green, corpus, all_of_them = map(self.stats, (self.db, self.sharded, self.stub))
        for key in ("files", "entries", "passages", "with_counterpart"):
            self.assertEqual(all_of_them[key], corpus[key] + 2 * green[key], key)
        self.assertEqual(all_of_them["corpus"], green["corpus"] + corpus["corpus"])
        self.assertEqual(all_of_them["stale"], {"changed": 0, "gone": 0})
        self.assertGreater(all_of_them["bytes"], corpus["bytes"])
        self.assertEqual(all_of_them["fingerprint"], self.stats(self.backwards)["fingerprint"])
        self.assertNotIn(all_of_them["fingerprint"], (green["fingerprint"], corpus["fingerprint"]))

    def test_stats_of_the_parts_of_one_build_are_its_own(self):
        stub = self.write("parts.stub", "".join(f"auto {shard}\n" for shard in shards_of(self.sharded)))
        one, other = self.stats(self.sharded), self.stats(stub)
        for key in set(one) - {"database", "bytes"}:
            self.assertEqual(one[key], other[key], key)

    def test_the_stale_one_is_named(self):
        late = self.made / "green" / "late.txt"
        self.addCleanup(late.unlink)
        late.write_text(GREEN_ENTRY, "utf-8")
        result = indexer("stats", "--db", self.stub, "--format", "json")
        self.assertEqual(result.json()["stale"], {"changed": 2, "gone": 0})
        self.assertIn(f"warning: {self.db} is older than its corpus\nhint: indexer update --db {self.db}\n", result.err)
        self.assertIn(f"warning: {self.folder}/copy.db is older", result.err)
        self.assertNotIn("warning: one of", result.err)

    def test_nothing_is_known_where_one_corpus_is_not_there(self):
        away = self.made / "away"
        (self.made / "green").rename(away)
        self.addCleanup(away.rename, self.made / "green")
        self.assertIsNone(self.stats(self.stub)["stale"])

    def test_export_gives_each_build_in_its_order(self):
        green, corpus = songngu_cli.exported(self.db), songngu_cli.exported(self.sharded)
        self.assertEqual(songngu_cli.exported(self.stub), green + green + corpus)


class BuiltAnew(TempCase):
    def test_what_a_stub_file_names_is_noticed_when_it_is_built_anew(self):
        stub = self.write("all.stub", "auto digest.db\n")
        totals = []
        self.write("corpus/2024-01-01-green.txt", GREEN_ENTRY)
        self.build(self.folder / "corpus")
        with subprocess.Popen([BIN / "searcher", "--db", stub, "--batch"], stdin=subprocess.PIPE, text=True,
                              stdout=subprocess.PIPE, env=environment(self.folder)) as process:
            for number in (2, 3, 4):
                process.stdin.write("hồ\n")
                process.stdin.flush()
                totals.append(json.loads(process.stdout.readline())["total"])
                self.write(f"corpus/2024-01-{number:02}-green.txt", GREEN_ENTRY)
                self.build(self.folder / "corpus")
            process.stdin.close()
        self.assertEqual(totals, [totals[0], 2 * totals[0], 3 * totals[0]])
        self.assertGreater(totals[0], 0)


if __name__ == "__main__":
    songngu_cli.main()
