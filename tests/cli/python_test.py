"""scripts/songngu.py: the searcher from Python."""

import dataclasses
import gc
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import threading
import typing
import unittest

import songngu_cli
from songngu_cli import BIN, PATIENCE, SOURCE, IndexCase, TempCase, cut, environment

SCRIPTS = SOURCE / "scripts"
sys.path.insert(0, str(SCRIPTS))
import songngu  # noqa: E402


def children():
    """The processes that this one has started and not waited for."""
    found = set()
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:  # ended meanwhile
            continue
        if int(after_name[1]) == os.getpid():
            found.add(int(stat.parent.name))
    return found


def held():
    """What must not grow: child processes, descriptors, threads."""
    return len(children()), len(os.listdir("/proc/self/fd")), threading.active_count()


class Client(IndexCase):
    corpus = (SOURCE / "corpus",)

    def setUp(self):
        self.client = songngu.Searcher(self.db, program=BIN / "searcher")
        self.addCleanup(self.client.close)

    def test_search(self):
        answer = self.client.search("dinh kien loi thoi", limit=3)
        hit = answer[0]
        self.assertEqual(" ".join(cut(hit.text, hit.matches)), "định kiến lỗi thời")
        self.assertIn("outworn prejudices", hit.counterpart.text)
        self.assertEqual([each.json for each in answer], self.hits("dinh kien loi thoi", "-n", "3"))
        self.assertEqual((len(answer), answer.query), (len(list(answer)), "dinh kien loi thoi"))
        self.assertGreaterEqual(answer.total, len(answer))

    def test_options_by_their_names(self):
        first, second = self.client.search("radio", no_group=True, lang="vi", offset=1, limit=2)
        self.assertEqual([first.json, second.json],
                         self.hits("radio", "--no-group", "--lang", "vi", "--offset", "1", "-n", "2"))
        self.assertEqual(self.client.search("research lab", into="vi")[0].lang, "vi")
        self.assertEqual(list(self.client.search("radio", facets=["lang", "kind"]).facets), ["lang", "kind"])
        self.assertTrue(self.client.search('"walkman', plain=True).hits)

    def test_what_an_answer_says_of_the_query(self):
        answer = self.client.search("radio zyzzyva", explain=True)
        self.assertEqual((answer.unknown_words, answer.parsed), (["zyzzyva"], "(ANY radio zyzzyva)"))
        self.assertEqual(self.client.search("radio").unknown_words, [])
        (note,) = [one for one in self.client.search("radio language:en").notes if one.kind == "read-as-text"]
        self.assertEqual((note.kind, note.at), ("read-as-text", (6, 17)))
        self.assertEqual([{**vars(note), "at": list(note.at)} for note in self.client.search("tag:NoSuchTag").notes],
                         self.answer("tag:NoSuchTag", code=1)["notes"])

    def test_an_id_among_the_options_is_not_that_of_the_request(self):
        self.assertEqual([hit.json for hit in self.client.search("radio", id="mine")], self.hits("radio"))

    def test_renderings(self):
        hit = self.client.search('"outworn prejudices"', renderings=True, lang="en")[0]
        (rendering,) = hit.counterpart.renderings
        self.assertEqual(hit.text[slice(*rendering.of)], "outworn prejudices")
        self.assertEqual(self.client.render(hit.id, [rendering.of]), [rendering])
        other = self.client.passage(rendering.id)
        self.assertIn("định kiến lỗi thời", cut(other.text, rendering.spans)[0])
        self.assertEqual(self.client.render("nowhere/en/body/1", [(0, 1)]), [])
        self.assertEqual(self.client.search("walkman")[0].counterpart.renderings, [])

    def test_passage_entry_and_like(self):
        identifier = "2025-01-31-made-in-japan/vi/body/3"
        self.assertEqual(self.client.passage(identifier).id, identifier)
        self.assertIsNone(self.client.passage("no/such/one/1"))
        self.assertTrue(self.client.like(identifier, limit=2).hits)
        self.assertEqual(self.client.like("no/such/one/1").hits, [])
        self.assertEqual(len(self.client.entry("2025-01-31-made-in-japan")), 38)
        self.assertEqual(self.client.entry("none"), [])

    def test_bad_queries_do_not_end_it(self):
        for query, options in (('"open', {}), ("", {}), ("radio", {"lang": "fr"}), ("radio", {"colour": "red"})):
            with self.subTest(query=query), self.assertRaises(songngu.QueryError) as caught:
                self.client.search(query, **options)
            self.assertTrue(str(caught.exception))
        self.assertTrue(self.client.search("radio").hits)

    def test_line_ends_and_any_character_in_a_query(self):
        self.assertTrue(self.client.search("radio\nwalkman\r\n\t\u2028\0 🌊", plain=True).hits)

    def test_threads_take_turns(self):
        words, got = ["radio", "walkman", "sony", "tokyo"] * 8, {}
        threads = [threading.Thread(target=lambda at=at: got.update({at: self.client.search(words[at]).query}))
                   for at in range(len(words))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual([got[at] for at in range(len(words))], words)

    def test_context_manager_and_end(self):
        with songngu.Searcher(self.db, program=BIN / "searcher") as client:
            self.assertTrue(client.search("radio").hits)
        with self.assertRaises(songngu.SearcherGone):
            client.search("radio")

    def test_no_database_and_no_program(self):
        with songngu.Searcher(self.folder / "none.db", program=BIN / "searcher") as client:
            with self.assertRaisesRegex(songngu.SearcherGone, "none.db"):
                client.search("radio")
        with self.assertRaisesRegex(songngu.SearcherGone, "nowhere"):
            songngu.Searcher(self.db, program=self.folder / "nowhere")

    def test_type_hints_hold(self):
        for thing in (songngu.Hit, songngu.Counterpart, songngu.Answer, songngu.Searcher.search):
            self.assertTrue(typing.get_type_hints(thing, vars(songngu)))

    def test_neighbours_summaries_and_the_parts_of_a_score(self):
        hit = self.client.search("outworn prejudices", context=2, explain=True, limit=1)[0]
        for name in ("before", "after"):
            self.assertTrue(getattr(hit, name), name)
            self.assertEqual([{"id": one.id, "text": one.text} for one in getattr(hit, name)], hit.json[name])
        self.assertTrue(hit.explain)
        self.assertEqual([{"what": part.what, "score": part.score} for part in hit.explain], hit.json["explain"])
        summed_up = next(hit for hit in self.client.entry("2025-01-31-made-in-japan") if "summaries" in hit.json)
        self.assertEqual([{"id": one.id, "text": one.text} for one in summed_up.summaries], summed_up.json["summaries"])
        bare = self.client.search("radio", limit=1)[0]
        self.assertEqual((bare.before, bare.after, bare.explain), ([], [], []))

    def test_a_missing_database_is_named(self):
        gone = self.folder / "gone.db"
        with songngu.Searcher(self.db, gone, program=BIN / "searcher", allow_missing_shards=True) as client:
            (missing,) = client.search("radio").missing
        self.assertEqual(missing.database, str(gone))
        self.assertIn("gone.db", missing.reason)
        self.assertEqual(self.client.search("radio").missing, [])

    def test_every_key_of_the_json_is_an_attribute(self):
        schema = json.loads((SOURCE / "searcher" / "render" / "answer.schema.json").read_text(encoding="utf-8"))["$defs"]
        beside = schema["counterpart"]["properties"]["passages"]["items"]
        for rule, made in ((schema["answer"], songngu.Answer), (schema["hit"], songngu.Hit),
                           (schema["counterpart"], songngu.Counterpart), (beside, songngu.CounterpartPassage)):
            names = {field.name for field in dataclasses.fields(made)}
            self.assertEqual(set(rule["properties"]) - {"schema"} - ({"id"} - names), names - {"json"}, made)

    def test_errors_have_the_status_of_the_program(self):
        with self.assertRaises(songngu.SongnguError) as caught:
            self.client.search('"open')
        self.assertEqual((type(caught.exception), caught.exception.status), (songngu.QueryError, 2))
        with self.assertRaises(songngu.QueryError):  # answered by its line's number: it is too long to be read
            self.client.search("x" * (1 << 20))
        self.assertTrue(self.client.search("radio").hits)
        with songngu.Searcher(self.folder / "none.db", program=BIN / "searcher") as client:
            with self.assertRaises(songngu.DatabaseError) as caught:
                client.search("radio")
        self.assertEqual(caught.exception.status, 3)


class Interrupted(Exception):
    pass


def interrupt(*_):
    raise Interrupted


class Exchange(IndexCase):
    """Whatever comes between a question and its answer, no other question gets that answer."""

    corpus = (SOURCE / "corpus",)

    def setUp(self):
        self.released = self.folder / "released"
        self.addCleanup(self.released.unlink, missing_ok=True)

    def client(self, script=""):
        """Of a searcher that comes after these lines of shell."""
        program = self.folder / "program"
        program.write_text(f"#!/bin/sh\n{script}\nexec {BIN / 'searcher'} \"$@\"\n")
        program.chmod(0o755)
        client = songngu.Searcher(self.db, program=program)
        self.addCleanup(client.close)
        return client

    def slow_client(self):
        """Of a searcher that reads nothing before `released` is there."""
        return self.client(f"n=0; until [ -e {self.released} ] || [ $n = 6000 ]; do n=$((n + 1)); sleep 0.01; done")

    def after_a_moment(self, handler):
        self.addCleanup(signal.signal, signal.SIGALRM, signal.signal(signal.SIGALRM, handler))
        signal.setitimer(signal.ITIMER_REAL, 0.1)

    def answers_rightly(self, client, query):
        self.assertEqual([hit.json for hit in client.search(query)], self.hits(query))

    def script(self, text):
        """Runs it as a program of its own in which every warning is an error; returns what it prints."""
        env = environment(self.folder, PYTHONPATH=f"{SCRIPTS}:{SOURCE / 'tests' / 'cli'}", SONGNGU_DB=self.db,
                          SONGNGU_SEARCHER=BIN / "searcher", SONGNGU_BIN=BIN, SONGNGU_SOURCE=SOURCE)
        # Newer versions of Python advise against a fork where there are threads.
        options = ("-B", "-X", "dev", "-W", "error", "-W", "ignore::DeprecationWarning")
        done = subprocess.run([sys.executable, *options, "-c", text], capture_output=True, text=True, timeout=PATIENCE, env=env,
                              start_new_session=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout

    def test_an_exception_while_an_answer_is_awaited(self):
        for query in ("radio", "radio " * 50_000):  # the second is longer than a pipe holds: it is interrupted while it is written
            with self.subTest(length=len(query)):
                client = self.slow_client()
                self.after_a_moment(interrupt)
                with self.assertRaises(Interrupted):
                    client.search(query)
                self.released.touch()
                self.answers_rightly(client, "walkman")
                self.answers_rightly(client, "radio")
                self.released.unlink()

    def test_an_answer_to_another_question_is_left_out(self):
        stale = '{"id":99,"schema":1,"query":"stale","total":0,"suggestion":null,"hits":[]}'
        self.answers_rightly(self.client(f"echo '{stale}'"), "radio")

    def test_a_program_that_has_ended_is_started_again(self):
        client = self.client()
        self.answers_rightly(client, "radio")
        (program,) = children()
        os.kill(program, signal.SIGKILL)
        self.answers_rightly(client, "walkman")

    def test_so_is_one_that_ends_while_it_is_asked(self):
        """As after a search that could not be stopped at its timeout: the error is answered, then the program ends."""
        late = '{"id":1,"error":"the search took too long","status":2}'
        client = self.client(f"if ! [ -e {self.released} ]; then touch {self.released}; read -r _; echo '{late}'; read -r _; exit 2; fi")
        with self.assertRaisesRegex(songngu.QueryError, "took too long"):
            client.search("radio", timeout=1)
        self.answers_rightly(client, "walkman")

    def test_but_not_again_and_again(self):
        for script, message in (("read -r _; echo out of order >&2; exit 7", "out of order"), ("exit 7", "status 7"),
                                ("echo hello", "not an answer of searcher --batch: hello"),
                                ("kill -9 $$", "status -9"), ("exec 1>&-; sleep 0.2; exit 7", "status 7")):
            with self.subTest(script=script), self.assertRaisesRegex(songngu.SearcherGone, message) as caught:
                self.client(script).search("radio")
            self.assertEqual(caught.exception.status, 2)
        with self.assertRaisesRegex(songngu.SearcherGone, "status 7"):
            self.client(f"echo started >>{self.released}; read -r _; exit 7").search("radio")
        self.assertEqual(self.released.read_text(), "started\n")

    def test_ctrl_c_in_the_terminal(self):
        self.assertEqual(self.script("""
import os, signal, songngu, time
searcher = songngu.Searcher()
searcher.search("radio")
try:
    os.killpg(0, signal.SIGINT)
    time.sleep(60)
except KeyboardInterrupt:
    print(searcher.search("walkman").query)
"""), "walkman\n")

    def test_a_fork_has_a_program_of_its_own(self):
        self.assertEqual(self.script("""
import os, songngu, sys
from python_test import children
searcher = songngu.Searcher()
searcher.search("radio")
program = children()
fork = os.fork()
word = "walkman" if fork else "tokyo"
for _ in range(20):
    assert searcher.search(word).query == word
if not fork:
    assert len(children()) == 1
    sys.exit()
assert os.waitpid(fork, 0)[1] == 0
assert searcher.search("radio").query == "radio"
assert children() == program
print("done")
"""), "done\n")

    def test_a_fork_while_a_thread_awaits_an_answer(self):
        client = self.slow_client()
        got = []
        thread = threading.Thread(target=lambda: got.append(client.search("radio").query))
        thread.start()
        fork = os.fork()
        if fork == 0:
            self.released.touch()
            os._exit(0 if client.search("tokyo").query == "tokyo" else 1)
        self.assertEqual(os.waitpid(fork, 0)[1], 0)
        thread.join()
        self.assertEqual(got, ["radio"])

    def test_processes_of_a_pool(self):
        self.assertEqual(self.script("""
import multiprocessing, songngu
searcher = songngu.Searcher()
searcher.search("radio")
def ask(word):
    return searcher.search(word).query
words = ["radio", "walkman", "sony", "tokyo"] * 8
with multiprocessing.get_context("fork").Pool(3) as pool:
    assert pool.map(ask, words, chunksize=1) == words
print("done")
"""), "done\n")

    def test_an_object_that_is_never_closed(self):
        before = held()
        for round in range(4):
            client = songngu.Searcher(self.db, program=BIN / "searcher")
            client.search("radio")
            if round % 2:
                client.itself = client
            del client
        gc.collect()
        self.assertEqual(held(), before)

    def test_nor_before_the_interpreter_ends(self):
        program = self.script("""
import songngu
from python_test import children
searcher = songngu.Searcher()
searcher.search("radio")
print(*children())
""")
        self.assertFalse(pathlib.Path("/proc", program.strip()).exists())

    def test_close_ends_a_search_of_another_thread(self):
        before = held()
        client, errors = self.slow_client(), []

        def search():
            try:
                client.search("radio")
            except songngu.SearcherGone as error:
                errors.append(str(error))

        thread = threading.Thread(target=search)
        thread.start()
        client.close()
        thread.join()
        self.assertEqual(errors, ["this Searcher is closed"])
        self.assertEqual(held(), before)

    def test_close_before_another_program_is_started(self):
        before = held()
        client = self.slow_client()
        client._child.is_usable = client.close  # None: not usable any more
        with self.assertRaisesRegex(songngu.SearcherGone, "is closed"):
            client.search("radio")
        self.assertEqual(held(), before)

    def test_close_in_a_signal_handler(self):
        before = held()
        client = self.slow_client()
        self.after_a_moment(lambda *_: client.close())
        with self.assertRaisesRegex(songngu.SearcherGone, "is closed"):
            client.search("radio")
        self.assertEqual(held(), before)


class Package(TempCase):
    consumer = """from songngu import Answer, Searcher

def first(answer: Answer) -> None:
    reveal_type(answer[0])
    reveal_type(answer[1:])
    reveal_type(answer[0].before)
    reveal_type(Searcher("x").search("y").missing)
"""
    revealed = ["songngu.Hit", "builtins.list[songngu.Hit]", "builtins.list[songngu.PassageText]",
                "builtins.list[songngu.MissingDatabase]"]

    def mypy(self, *arguments, **env):
        done = subprocess.run(["mypy", "--strict", "--cache-dir", self.folder / "cache", *arguments], capture_output=True, text=True,
                              timeout=PATIENCE, env=environment(self.folder, **env), cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return re.findall(r'Revealed type is "(.*)"', done.stdout)

    def test_the_version_is_that_of_the_programs(self):
        (version,) = re.findall(r"^project\(songngu VERSION (\S+)", (SOURCE / "CMakeLists.txt").read_text(), re.M)
        self.assertEqual(songngu.__version__, version)

    @unittest.skipUnless(shutil.which("mypy"), "no mypy here")
    def test_mypy_strict(self):
        consumer = self.write("consumer.py", self.consumer)
        self.assertEqual(self.mypy(SCRIPTS / "songngu.py", SCRIPTS / "examples" / "concordance.py", consumer, MYPYPATH=SCRIPTS),
                         self.revealed)

    def test_pip_install(self):
        python = self.python_with("pip", "setuptools", "wheel")
        if python is None:
            self.skipTest("no Python with pip, setuptools and wheel here")
        shutil.copytree(SCRIPTS, self.folder / "scripts", symlinks=True)  # setuptools writes into it
        subprocess.run([python, "-m", "venv", "--without-pip", "--system-site-packages", self.folder / "venv"], check=True)
        venv = self.folder / "venv" / "bin" / "python"
        done = subprocess.run([venv, "-m", "pip", "install", "--no-build-isolation", "--no-deps", "--no-index", self.folder / "scripts"],
                              capture_output=True, text=True, timeout=PATIENCE, env=environment(self.folder))
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        told = subprocess.run([venv, "-c", "import songngu, importlib.metadata as m; print(songngu.__file__, m.version('songngu'))"],
                              capture_output=True, text=True, timeout=PATIENCE, env=environment(self.folder), check=True)
        place, version = told.stdout.split()
        self.assertEqual(version, songngu.__version__)
        self.assertTrue(place.startswith(str(self.folder / "venv")), place)
        if shutil.which("mypy"):
            self.assertEqual(self.mypy("--python-executable", venv, self.write("consumer.py", self.consumer)), self.revealed)

    def python_with(self, *modules):
        missing = f"import importlib.util as u, sys; sys.exit(not all(map(u.find_spec, {modules})))"
        return next((python for python in (sys.executable, "/usr/bin/python3")
                     if pathlib.Path(python).exists() and subprocess.run([python, "-c", missing]).returncode == 0), None)


if __name__ == "__main__":
    songngu_cli.main()
