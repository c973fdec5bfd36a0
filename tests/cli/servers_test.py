"""One corpus behind three servers: the same answers as of one database. Servers that go away."""

import json
import os
import shutil
import signal
import subprocess
import time
import unittest

import songngu_cli
from shard_cases import HAVE_SERVER, QUERIES, SET_METADATA, Server, Shards, as_options
from songngu_cli import BIN, GREEN_ENTRY, PATIENCE, environment, indexer, searcher


@unittest.skipUnless(HAVE_SERVER, "there is no xapian-tcpsrv")
class OnServers(Shards):
    def setUp(self):
        self.servers = [Server(self, shard) for shard in self.shards]
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
        self.expect_same_answers(*self.remote[:4], "--db", self.shards[2])

    def test_a_stub_that_names_servers(self):
        stub = self.folder / "servers.stub"
        stub.write_text("".join(f"remote 127.0.0.1:{server.port}\n" for server in self.servers))
        self.expect_same_answers("--db", stub)

    def test_one_server_of_all_parts(self):
        # It mixes their document numbers, and tells nobody.
        server = Server(self, self.sharded)
        self.expect_same_answers("--db", server.address)
        beside = searcher("--db", server.address, "--db", self.shards[0], "radio")
        self.assertEqual(beside.code, 2)
        self.assertIn("or another of the servers serves several parts as one\nhint: to search it together with other databases, serve each part with its own",
                      beside.err)

    def test_one_server_of_parts_that_were_updated(self):
        # Whatever stood first in the shards is gone.
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
        self.assertEqual(searcher("--db", server.address, "--corpus", corpus, *question).out,
                         searcher("--db", database, *question).out)

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
        failure = ask("radio")
        self.assertIn(self.servers[2].address, failure["error"])
        self.assertEqual(failure["status"], 3)
        Server(self, self.shards[2], port=self.servers[2].port)
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
        impatient = Server(self, self.shards[0], "--idle-timeout", "200")
        ask = self.batch("--db", impatient.address)
        first = ask("radio")
        time.sleep(1)
        self.assertEqual(ask("radio")["hits"], first["hits"])

    def test_a_server_of_another_version_is_told_where_to_build(self):
        other = self.folder / "other.db"
        shutil.rmtree(other, ignore_errors=True)
        shutil.copytree(self.shards[0], other)
        subprocess.run([SET_METADATA, other, "songngu.schema", "999"], check=True)
        address = Server(self, other).address
        result = searcher("--db", address, "radio")
        self.assertEqual((result.code, result.out), (3, ""))
        self.assertIn(f"{address} has schema 999", result.err)
        self.assertIn("build it again where its files are", result.err)

    def test_stats_and_export_read_servers_too(self):
        address = self.servers[0].address
        remote, local = map(songngu_cli.exported, (address, self.shards[0]))
        for one, other in zip(remote, local):
            self.assertEqual(str(self.corpus[0] / one.pop("file")), other.pop("file"))
        self.assertEqual(remote, local)
        stats = [json.loads(indexer("stats", "--db", where, "--format", "json").out) for where in (address, self.shards[0])]
        self.assertEqual(stats[0]["passages"], stats[1]["passages"])


if __name__ == "__main__":
    songngu_cli.main()
