"""One corpus as one database and in three shards, and servers on loopback: what the tests of them share."""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import time

from songngu_cli import BIN, PATIENCE, SOURCE, IndexCase, indexer, searcher

QUERIES = ("transistor radio", "dinh kien loi thoi", '"sở hữu trí tuệ"', "$1tn", "tag:Japan năm", "chuyen*", "transitor rado",
           "+Sony -Betamax", "Sony NEAR/5 Walkman", "title:mould", "năm của một", "date:2024 kind:summary nước",
           "site:example.org oil", "Khi nào công ty của Nhật Bản bán máy nghe nhạc Walkman?",
           "Nhật bán nghe đầu tiên Mỹ", "Nhật bán nghe đầu tiên Mỹ -date:1990",
           # Everyday queries: names, tags, hosts, dates, amounts, units, capitals, words of common syllables, i and y.
           "UTF8", '"UTF-8"', "+ST-25", "#ElNino dự báo", "law.example.org Dickens", "15 August 1971", "5.62 tỷ", "193 nm", "WHO", "cho vay",
           "thu do", "kĩ sư")
OPTIONS = ({}, {"into": "vi"}, {"into": "en"}, {"no-group": True, "limit": 40}, {"sort": "date"}, {"all": True}, {"lang": "en"},
           {"facets": "tag,site,lang,kind,year", "limit": 3}, {"explain": True, "context": 1},
           {"renderings": True, "limit": 3}, {"translations": True})
PASSAGE = "2025-01-31-made-in-japan/vi/body/9"
SET_METADATA = BIN / "songngu_set_metadata"
HAVE_SERVER = shutil.which("xapian-tcpsrv") is not None


def shards_of(database):
    """The paths of the shards that its stub names."""
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

    def __init__(self, test, database, *options, port=None):
        self.port = port or free_port()
        self.address = f"tcp://127.0.0.1:{self.port}"
        self.process = subprocess.Popen(["xapian-tcpsrv", "--quiet", "--interface", "127.0.0.1", "--port", str(self.port),
                                         *options, str(database)], start_new_session=True, stderr=subprocess.DEVNULL)
        test.addCleanup(self.kill)
        wait_for(self.port)

    def kill(self):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def as_options(addresses):
    return [word for address in addresses for word in ("--db", str(address))]


class Shards(IndexCase):
    """`db` is one database; `sharded` the same corpus in three shards. A server does not say where the corpus is."""

    corpus = (SOURCE / "corpus",)
    corpus_env = {"SONGNGU_CORPUS": corpus[0]}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.sharded = cls.folder / "sharded.db"
        result = indexer("build", *cls.corpus, "--db", cls.sharded, "--shards", "3")
        assert result.code == 0, result.err
        cls.shards = shards_of(cls.sharded)

    def expect_same_answers(self, *databases):
        questions = [{"query": query, **options} for query in QUERIES for options in OPTIONS]
        questions += [{"passage": PASSAGE}, {"like": PASSAGE}, {"entry": "2025-01-31-made-in-japan"}]
        lines = "".join(json.dumps(question, ensure_ascii=False) + "\n" for question in questions)
        wanted, found = (searcher(*where, "--batch", text=lines, env=env)
                         for where, env in ((("--db", self.db), None), (databases, self.corpus_env)))
        self.assertEqual((found.code, found.err), (0, ""))
        self.assertEqual(len(wanted.lines()), len(questions))
        for question, one, other in zip(questions, wanted.json_lines(), found.json_lines()):
            with self.subTest(**question):
                self.assertEqual(other, one)
        self.assertTrue(any(answer["hits"] for answer in wanted.json_lines()))
