"""One corpus as one database, in three parts, and behind three servers: the same answers. Servers that go away."""

import contextlib
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest

import songngu_cli
from songngu_cli import BIN, GREEN_ENTRY, PATIENCE, SOURCE, IndexCase, TempCase, environment, indexer, searcher

QUERIES = ("transistor radio", "dinh kien loi thoi", '"sở hữu trí tuệ"', "$1tn", "tag:Japan năm", "chuyen*", "transitor rado",
           "+Sony -Betamax", "Sony NEAR/5 Walkman", "title:mould", "năm của một", "date:2024 kind:summary nước",
           "site:example.org oil")
OPTIONS = ({}, {"into": "vi"}, {"into": "en"}, {"no-group": True, "limit": 40}, {"sort": "date"}, {"all": True}, {"lang": "en"},
           {"facets": "tag,site,lang,kind,year", "limit": 3}, {"explain": True, "context": 1})
PASSAGE = "2025-01-31-made-in-japan/vi/body/9"
SET_METADATA = BIN / "songngu_set_metadata"
HAVE_SERVER = shutil.which("xapian-tcpsrv") is not None


def parts_of(database):
    """The paths of the parts that its stub names."""
    lines = (database / "XAPIANDB").read_text().splitlines()
    return [database / line.split(" ", 1)[1] for line in lines]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        time.sleep(0.02)
    raise AssertionError(f"nothing listens at {port}")


class Server:
    """A xapian-tcpsrv on loopback; its connections are processes of its group."""

    def __init__(self, test, part, *options, port=None):
        self.port = port or free_port()
        self.address = f"tcp://127.0.0.1:{self.port}"
        self.process = subprocess.Popen(["xapian-tcpsrv", "--quiet", "--interface", "127.0.0.1", "--port", str(self.port),
                                         *options, str(part)], start_new_session=True, stderr=subprocess.DEVNULL)
        test.addCleanup(self.kill)
        wait_for(self.port)

    def kill(self):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def as_options(addresses):
    return [word for address in addresses for word in ("--db", str(address))]


class Shards(IndexCase):
    """`db` is one part; `sharded` the same corpus in three."""

    corpus = (SOURCE / "corpus",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.sharded = cls.folder / "sharded.db"
        result = indexer("build", *cls.corpus, "--db", cls.sharded, "--shards", "3")
        assert result.code == 0, result.err
        cls.parts = parts_of(cls.sharded)

    def expect_same_answers(self, *databases):
        questions = [{"query": query, **options} for query in QUERIES for options in OPTIONS]
        questions += [{"passage": PASSAGE}, {"like": PASSAGE}, {"entry": "2025-01-31-made-in-japan"}]
        lines = "".join(json.dumps(question, ensure_ascii=False) + "\n" for question in questions)
        wanted, found = (searcher(*where, "--batch", text=lines) for where in (("--db", self.db), databases))
        self.assertEqual((found.code, found.err), (0, ""))
        self.assertEqual(len(wanted.lines()), len(questions))
        for question, one, other in zip(questions, wanted.json_lines(), found.json_lines()):
            with self.subTest(**question):
                self.assertEqual(other, one)
        self.assertTrue(any(answer["hits"] for answer in wanted.json_lines()))


class OnThisMachine(Shards):
    def test_three_parts_have_whole_entries_each(self):
        self.assertEqual(len(self.parts), 3)
        entries = [{passage["entry"] for passage in songngu_cli.exported(part)} for part in self.parts]
        self.assertEqual(sum(map(len, entries)), len(set().union(*entries)))
        self.assertTrue(all(entries))
        self.assertEqual(sorted(songngu_cli.exported(self.sharded), key=lambda passage: passage["id"]),
                         sorted(songngu_cli.exported(self.db), key=lambda passage: passage["id"]))

    def test_a_database_in_parts_answers_as_one(self):
        self.expect_same_answers("--db", self.sharded)

    def test_so_do_its_parts_named_one_by_one_in_any_order(self):
        self.expect_same_answers(*as_options(reversed(self.parts)))

    def test_and_a_stub_file_that_names_them(self):
        stub = self.folder / "parts.stub"
        stub.write_text("# all of it\n" + "".join(f"auto {part.relative_to(self.folder)}\n" for part in self.parts))
        self.expect_same_answers("--db", stub)

    def test_a_missing_part_is_named(self):
        stub = self.folder / "hole.stub"
        stub.write_text(f"auto {self.parts[0]}\nauto nowhere.db\n")
        result = searcher("--db", stub, "radio")
        self.assertEqual((result.code, result.out), (3, ""))
        self.assertIn("nowhere.db", result.err)
        allowed = searcher("--db", stub, "--allow-missing-shards", "--format", "json", "radio")
        self.assertEqual([missing["database"] for missing in allowed.json()["missing"]], [str(self.folder / "nowhere.db")])

    def test_where_nothing_is_left_it_is_an_error_all_the_same(self):
        result = searcher("--db", self.folder / "a", "--db", self.folder / "b", "--allow-missing-shards", "radio")
        self.assertEqual((result.code, result.out), (3, ""))


class SeveralBuilds(TempCase):
    """A stub file that names one database, the three parts of another and a copy of the first."""

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
        places = [self.db, *parts_of(self.sharded), self.folder / "copy.db"]
        self.stub = self.write("all.stub", "".join(f"auto {place}\n" for place in places))
        self.backwards = self.write("back.stub", "".join(f"auto {place}\n" for place in reversed(places)))

    def stats(self, database):
        result = indexer("stats", "--db", database, "--format", "json")
        self.assertEqual(result.code, 0, result.err)
        return result.json()

    def damage(self, database):
        (table,) = list(database.rglob("docdata.glass"))[:1]
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
        (part,) = parts_of(self.folder / "copy.db")
        subprocess.run([SET_METADATA, part, "songngu.fingerprint", "0"], check=True, env=environment(self.folder))
        result = indexer("verify", "--db", self.stub)
        self.assertEqual((result.code, result.out), (3, ""), result.err)
        self.assertIn(f"indexer: {self.folder}/copy.db: the fingerprint is not that of the contents\n", result.err)
        self.assertIn(f"error: {self.stub} is damaged: 1 problem\n", result.err)
        self.assertIn(f"hint: build it again: indexer build CORPUS --db {self.folder}/copy.db\n", result.err)
        self.assertNotIn(f"indexer: {self.db}", result.err)

    def test_a_damaged_part_of_a_build_is_named_with_the_others(self):
        self.damage(parts_of(self.sharded)[1])
        result = indexer("verify", "--db", self.stub)
        self.assertEqual((result.code, result.out), (3, ""), result.err)
        self.assertIn(f"{parts_of(self.sharded)[1]}", result.err)
        self.assertNotIn(f"indexer: {self.db}", result.err)

    def test_a_part_that_is_left_out_is_missed(self):
        stub = self.write("hole.stub", "".join(f"auto {part}\n" for part in parts_of(self.sharded)[:2]))
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
        stub = self.write("parts.stub", "".join(f"auto {part}\n" for part in parts_of(self.sharded)))
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


@unittest.skipUnless(HAVE_SERVER, "there is no xapian-tcpsrv")
class OnServers(Shards):
    def setUp(self):
        self.servers = [Server(self, part) for part in self.parts]
        self.remote = as_options(server.address for server in self.servers)

    def batch(self, *options):
        process = subprocess.Popen([BIN / "searcher", *map(str, options), "--batch"], stdin=subprocess.PIPE, text=True,
                                   stdout=subprocess.PIPE, env=environment(self.folder))

        def ask(query):
            process.stdin.write(query + "\n")
            process.stdin.flush()
            return json.loads(process.stdout.readline())

        def close():
            process.stdin.close()
            process.stdout.close()
            process.wait()

        self.addCleanup(close)
        return ask

    def test_answer_as_one_database(self):
        self.expect_same_answers(*self.remote)

    def test_a_part_here_and_two_there(self):
        self.expect_same_answers(*self.remote[:4], "--db", self.parts[2])

    def test_a_stub_that_names_servers(self):
        stub = self.folder / "servers.stub"
        stub.write_text("".join(f"remote 127.0.0.1:{server.port}\n" for server in self.servers))
        self.expect_same_answers("--db", stub)

    def test_one_server_of_all_parts(self):
        # It mixes their document numbers, and tells nobody.
        server = Server(self, self.sharded)
        self.expect_same_answers("--db", server.address)
        beside = searcher("--db", server.address, "--db", self.parts[0], "radio")
        self.assertEqual(beside.code, 2)
        self.assertIn("serves several parts as one, or others do\nhint: beside other databases, serve each part by itself",
                      beside.err)

    def test_one_server_of_parts_that_were_updated(self):
        # Whatever stood first in the parts is gone.
        database = self.folder / "updated.db"
        corpus = self.folder / "many"
        corpus.mkdir()
        for edit in ("hồ", "hồ lớn"):
            for number in range(40):
                (corpus / f"f{number}.txt").write_text(GREEN_ENTRY.replace("hồ", edit), encoding="utf-8")
            what = ("build", corpus, "--shards", "2") if edit == "hồ" else ("update",)
            self.assertEqual(indexer(*what, "--db", database).code, 0)
        server = Server(self, database)
        question = ("--format", "json", "-C", "1", "-n", "20", "hồ")
        self.assertEqual(searcher("--db", server.address, *question).out, searcher("--db", database, *question).out)

    def test_a_server_that_is_down_is_named(self):
        self.servers[1].kill()
        result = searcher(*self.remote, "radio")
        self.assertEqual((result.code, result.out), (3, ""))
        self.assertIn(f"no answer from {self.servers[1].address}", result.err)
        self.assertNotIn(self.servers[0].address, result.err)

    def test_or_left_out_with_a_warning(self):
        self.servers[1].kill()
        rest = as_options(server.address for i, server in enumerate(self.servers) if i != 1)
        for query in QUERIES[:4]:
            without = searcher(*self.remote, "--allow-missing-shards", "--format", "json", query)
            alone = searcher(*rest, "--format", "json", query)
            answer = without.json()
            (missing,) = answer.pop("missing")
            self.assertEqual(missing["database"], self.servers[1].address)
            self.assertEqual((answer, without.code), (alone.json(), alone.code))
            self.assertIn(f"warning: answered without {self.servers[1].address}", without.err)

    def test_a_server_killed_between_queries(self):
        ask = self.batch(*self.remote)
        whole = ask("radio")
        self.servers[2].kill()
        self.assertIn(self.servers[2].address, ask("radio")["error"])
        Server(self, self.parts[2], port=self.servers[2].port)
        again = ask("radio")
        self.assertEqual(again["hits"], whole["hits"])

    def test_a_server_killed_between_queries_and_left_out(self):
        ask = self.batch(*self.remote, "--allow-missing-shards")
        self.assertNotIn("missing", ask("radio"))
        self.servers[2].kill()
        answer = ask("radio")
        self.assertEqual([missing["database"] for missing in answer["missing"]], [self.servers[2].address])
        self.assertTrue(answer["hits"])

    def kill_in_mid_query(self, *options):
        """Stopped, so that a query that has begun waits for it; then killed."""
        victim = self.servers[0]
        process = subprocess.Popen([BIN / "searcher", *map(str, self.remote), *options, "--batch"], text=True,
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment(self.folder))
        process.stdin.write("radio\n")
        process.stdin.flush()
        process.stdout.readline()  # all connections stand
        os.killpg(victim.process.pid, signal.SIGSTOP)
        process.stdin.write("transistor\n")
        process.stdin.flush()
        time.sleep(0.5)
        self.assertIsNone(process.poll())
        victim.kill()
        answer = json.loads(process.stdout.readline())
        process.stdin.close()
        process.stdout.close()
        self.assertEqual(process.wait(), 0)
        return answer

    def test_a_server_killed_in_mid_query_is_named(self):
        answer = self.kill_in_mid_query()
        self.assertIn(f"no answer from {self.servers[0].address}", answer["error"])

    def test_or_left_out(self):
        answer = self.kill_in_mid_query("--allow-missing-shards")
        self.assertEqual([missing["database"] for missing in answer["missing"]], [self.servers[0].address])
        rest = as_options(server.address for server in self.servers[1:])
        self.assertEqual(answer["hits"], searcher(*rest, "--format", "json", "transistor").json()["hits"])

    def test_a_single_question_whose_server_is_killed_in_its_middle(self):
        victim = self.servers[0]
        os.killpg(victim.process.pid, signal.SIGSTOP)
        process = subprocess.Popen([BIN / "searcher", *map(str, self.remote), "transistor"], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True, env=environment(self.folder))
        time.sleep(0.5)
        self.assertIsNone(process.poll())
        victim.kill()
        out, err = process.communicate(timeout=PATIENCE)
        self.assertEqual((process.returncode, out), (3, ""))
        self.assertIn(f"no answer from {victim.address}", err)

    def test_idle_connections_that_the_server_closes_are_opened_again(self):
        impatient = Server(self, self.parts[0], "--idle-timeout", "200")
        ask = self.batch("--db", impatient.address)
        first = ask("radio")
        time.sleep(1)
        self.assertEqual(ask("radio")["hits"], first["hits"])

    def test_a_server_of_another_version_is_told_where_to_build(self):
        other = self.folder / "other.db"
        shutil.rmtree(other, ignore_errors=True)
        shutil.copytree(self.parts[0], other)
        subprocess.run([SET_METADATA, other, "songngu.schema", "999"], check=True)
        address = Server(self, other).address
        result = searcher("--db", address, "radio")
        self.assertEqual((result.code, result.out), (3, ""))
        self.assertIn(f"{address} has schema 999", result.err)
        self.assertIn("build it again where its files are", result.err)

    def test_stats_and_export_read_servers_too(self):
        address = self.servers[0].address
        self.assertEqual(songngu_cli.exported(address), songngu_cli.exported(self.parts[0]))
        stats = [json.loads(indexer("stats", "--db", where, "--format", "json").out) for where in (address, self.parts[0])]
        self.assertEqual(stats[0]["passages"], stats[1]["passages"])


@unittest.skipUnless(HAVE_SERVER, "there is no xapian-tcpsrv")
class ServeShards(TempCase):
    def serve(self, *arguments, lines=3):
        script = [sys.executable, "-B", str(SOURCE / "scripts" / "serve-shards"), "--port", "0"]
        process = subprocess.Popen([*script, *map(str, arguments)], text=True, stdout=subprocess.PIPE)
        self.addCleanup(self.stop, process)
        return process, [process.stdout.readline().strip() for _ in range(lines)]

    def stop(self, process):
        if process.poll() is None:
            process.terminate()
        process.wait()
        process.stdout.close()

    def build_green(self, count):
        for i in range(count):
            self.write(f"corpus/2024-01-{i + 1:02}-green.txt", GREEN_ENTRY)
        self.build(self.folder / "corpus", "--shards", "3")

    def total(self, *where):
        return searcher(*where, "--format", "json", "--no-group", "wastewater hồ").json()["total"]

    def test_serves_a_database_until_it_is_stopped(self):
        self.build_green(9)
        stub = self.folder / "servers.stub"
        process, addresses = self.serve(self.db, "--stub", stub)
        self.assertTrue(all(address.startswith("tcp://127.0.0.1:") for address in addresses), addresses)
        expected = self.total("--db", self.db)
        self.assertGreater(expected, 0)
        self.assertEqual(self.total(*as_options(addresses)), expected)
        self.assertEqual(self.total("--db", stub), expected)
        process.terminate()
        self.assertEqual(process.wait(timeout=PATIENCE), 0)
        self.assertEqual(searcher("--db", stub, "hồ").code, 3)

    def test_a_new_build_is_served_at_the_same_places(self):
        self.build_green(9)
        _, addresses = self.serve(self.db)
        before = self.total(*as_options(addresses))
        self.build_green(12)
        wanted = self.total("--db", self.db)
        self.assertGreater(wanted, before)
        end = time.monotonic() + PATIENCE
        found = before
        while found != wanted and time.monotonic() < end:
            time.sleep(0.2)
            result = searcher(*as_options(addresses), "--format", "json", "--no-group", "wastewater hồ")
            found = result.json()["total"] if result.code == 0 else before
        self.assertEqual(found, wanted)

    def test_an_update_in_place_is_seen_by_who_is_connected(self):
        self.write("corpus/2024-01-01-green.txt", GREEN_ENTRY)
        self.build(self.folder / "corpus")
        _, addresses = self.serve(self.db, lines=1)
        with subprocess.Popen([BIN / "searcher", "--db", addresses[0], "--batch"], stdin=subprocess.PIPE, text=True,
                              stdout=subprocess.PIPE, env=environment(self.folder)) as process:
            totals = []
            for number in range(2, 6):
                process.stdin.write("hồ\n")
                process.stdin.flush()
                totals.append(json.loads(process.stdout.readline())["total"])
                self.write(f"corpus/2024-01-{number:02}-green.txt", GREEN_ENTRY)
                self.assertEqual(indexer("update", "--db", self.db).code, 0)
            process.stdin.close()
        self.assertEqual(totals, [totals[0] * count for count in range(1, 5)])
        self.assertGreater(totals[0], 0)

    def test_what_is_no_database_is_refused(self):
        done = subprocess.run([sys.executable, "-B", str(SOURCE / "scripts" / "serve-shards"), str(self.folder / "none")],
                              capture_output=True, text=True)
        self.assertEqual(done.returncode, 3)
        self.assertIn("no database at", done.stderr)


del Shards  # the tests of its subclasses are enough

if __name__ == "__main__":
    songngu_cli.main()
