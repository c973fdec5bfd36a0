"""One corpus as one database and in three shards: the same answers."""

import songngu_cli
from shard_cases import Shards, as_options
from songngu_cli import searcher


class OnThisMachine(Shards):
    def test_three_parts_have_whole_entries_each(self):
        self.assertEqual(len(self.shards), 3)
        entries = [{passage["entry"] for passage in songngu_cli.exported(shard)} for shard in self.shards]
        self.assertEqual(sum(map(len, entries)), len(set().union(*entries)))
        self.assertTrue(all(entries))
        self.assertEqual(sorted(songngu_cli.exported(self.sharded), key=lambda passage: passage["id"]),
                         sorted(songngu_cli.exported(self.db), key=lambda passage: passage["id"]))

    def test_a_database_in_parts_answers_as_one(self):
        self.expect_same_answers("--db", self.sharded)

    def test_so_do_its_parts_named_one_by_one_in_any_order(self):
        self.expect_same_answers(*as_options(reversed(self.shards)))

    def test_and_a_stub_file_that_names_them(self):
        stub = self.folder / "parts.stub"
        stub.write_text("# all of it\n" + "".join(f"auto {shard.relative_to(self.folder)}\n" for shard in self.shards))
        self.expect_same_answers("--db", stub)

    def test_a_missing_part_is_named(self):
        stub = self.folder / "hole.stub"
        stub.write_text(f"auto {self.shards[0]}\nauto nowhere.db\n")
        result = searcher("--db", stub, "radio")
        self.assertEqual((result.code, result.out), (3, ""))
        self.assertIn("nowhere.db", result.err)
        allowed = searcher("--db", stub, "--allow-missing-shards", "--format", "json", "radio")
        self.assertEqual([missing["database"] for missing in allowed.json()["missing"]], [str(self.folder / "nowhere.db")])

    def test_where_nothing_is_left_it_is_an_error_all_the_same(self):
        result = searcher("--db", self.folder / "a", "--db", self.folder / "b", "--allow-missing-shards", "radio")
        self.assertEqual((result.code, result.out), (3, ""))


if __name__ == "__main__":
    songngu_cli.main()
