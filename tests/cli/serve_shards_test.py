"""scripts/serve-shards: a server for each shard of a database, builds and updates included."""

import json
import signal
import socket
import subprocess
import sys
import time
import unittest

import songngu_cli
from shard_cases import HAVE_SERVER, as_options
from songngu_cli import BIN, GREEN_ENTRY, PATIENCE, SOURCE, TempCase, environment, indexer, searcher


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
        for number in (signal.SIGTERM, signal.SIGHUP):
            with self.subTest(signal=number):
                self.serve_until(number)

    def serve_until(self, number):
        stub = self.folder / "servers.stub"
        process, addresses = self.serve(self.db, "--stub", stub)
        self.assertTrue(all(address.startswith("tcp://127.0.0.1:") for address in addresses), addresses)
        expected = self.total("--db", self.db)
        self.assertGreater(expected, 0)
        self.assertEqual(self.total(*as_options(addresses)), expected)
        self.assertEqual(self.total("--db", stub), expected)
        process.send_signal(number)
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

    def refused(self, *arguments):
        """(Status, what it says) of a start that must not succeed."""
        done = subprocess.run([sys.executable, "-B", str(SOURCE / "scripts" / "serve-shards"), *map(str, arguments)],
                              capture_output=True, text=True, timeout=PATIENCE)
        self.assertNotIn("Traceback", done.stderr)
        return done.returncode, done.stderr

    def test_what_is_no_database_is_refused(self):
        code, said = self.refused(self.folder / "none")
        self.assertEqual(code, 3)
        self.assertIn("no database at", said)
        code, said = self.refused(self.folder, "--port", "0")
        self.assertEqual(code, 3)
        self.assertIn("hint: is it a database?", said)

    def test_says_where_it_cannot_listen_or_write(self):
        self.build_green(3)
        code, said = self.refused(self.db, "--port", "80000")
        self.assertEqual(code, 2)
        self.assertIn("80000 is not a port", said)
        code, said = self.refused(self.db, "--port", "65534")
        self.assertEqual(code, 2)
        self.assertIn("3 parts from port 65534 on need ports above 65535", said)
        with socket.create_server(("127.0.0.1", 0)) as taken:
            code, said = self.refused(self.db, "--port", taken.getsockname()[1])
        self.assertEqual(code, 3)
        self.assertIn("can't listen at 127.0.0.1:", said)
        code, said = self.refused(self.db, "--port", "0", "--stub", self.folder / "none" / "servers.stub")
        self.assertEqual(code, 2)
        self.assertIn("can't write", said)


if __name__ == "__main__":
    songngu_cli.main()
