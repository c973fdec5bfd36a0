"""The examples of scripts/examples and scripts/songngu-fzf, run as their first lines say."""

import contextlib
import http.client
import json
import os
import re
import shutil
import signal
import subprocess
import time
import unittest
import urllib.parse

import songngu_cli
from pseudo_terminal import Window
from songngu_cli import BIN, PATIENCE, SOURCE, TRAITS, IndexCase, environment

EXAMPLES = SOURCE / "scripts" / "examples"
FZF_SCRIPT = SOURCE / "scripts" / "songngu-fzf"


def needs(*tools):
    missing = [tool for tool in tools if shutil.which(tool) is None]
    return unittest.skipIf(missing, f"no {', '.join(missing)} here")


class Examples(IndexCase):
    def run_example(self, *command, text="", code=0):
        env = environment(self.folder, SONGNGU_SEARCHER=BIN / "searcher", SONGNGU_DB=self.db)
        done = subprocess.run([str(part) for part in command], input=text.encode(), capture_output=True, env=env,
                              timeout=PATIENCE, cwd=self.folder)
        self.assertEqual(done.returncode, code, done.stderr.decode())
        return done.stdout.decode()

    @needs("bash", "jq")
    def test_bash(self):
        out = self.run_example(EXAMPLES / "side-by-side.sh", self.db,
                               text='dinh kien loi thoi\nzyzzyva\n"open\nimitators taught their teachers\n', code=1).splitlines()
        self.assertIn("định kiến lỗi thời", out[0])
        self.assertIn("outworn prejudices", out[1])
        self.assertEqual(out[2], "line 2: nothing found")
        self.assertTrue(out[3].startswith("line 3: "))
        self.assertEqual(out[5], "    (no counterpart)")
        self.run_example(EXAMPLES / "side-by-side.sh", self.db, text="radio\nzyzzyva\n")
        self.run_example(EXAMPLES / "side-by-side.sh", code=2)
        self.run_example(EXAMPLES / "side-by-side.sh", self.folder / "none.db", text="radio\n", code=3)

    def test_python(self):
        out = self.run_example(EXAMPLES / "concordance.py", self.db, "định kiến")
        rows = [line.split("\t") for line in out.splitlines()]
        self.assertTrue(rows)
        for row in rows:
            self.assertEqual(len(row), 5)
        self.assertTrue(any(row[4] and row[4] in row[3] for row in rows), rows)
        self.run_example(EXAMPLES / "concordance.py", self.db, '"open', code=2)
        self.run_example(EXAMPLES / "concordance.py", self.folder / "none.db", "radio", code=3)

    @contextlib.contextmanager
    def node_server(self, program):
        """The port of scripts/examples/server.mjs over this searcher."""
        env = environment(self.folder, SONGNGU_SEARCHER=program)
        with subprocess.Popen(["node", EXAMPLES / "server.mjs", self.db, "0"], stderr=subprocess.PIPE, env=env) as server:
            try:
                yield int(server.stderr.readline().split()[-1])
                self.assertIsNone(server.poll(), "the server has ended")
            finally:
                server.terminate()

    def fetched(self, port, target):
        """Status and JSON of what the server answers to GET TARGET, sent as it is."""
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        with contextlib.closing(connection):
            connection.putrequest("GET", target, skip_host=True)
            connection.putheader("Host", "localhost")
            connection.endheaders()
            response = connection.getresponse()
            body = response.read()
            return response.status, json.loads(body) if body else None

    def asked(self, port, **query):
        return self.fetched(port, f"/?{urllib.parse.urlencode(query)}")

    @needs("node")
    def test_node(self):
        with self.node_server(BIN / "searcher") as port:
            self.assertEqual(self.asked(port, q="research lab", into="vi")[1]["hits"][0]["lang"], "vi")
            status, answer = self.asked(port, q="zyzzyva")
            self.assertEqual((status, answer["total"]), (200, 0))
            self.assertEqual(self.asked(port, q='"open')[0], 400)

    @needs("node")
    def test_node_survives_what_is_asked(self):
        with self.node_server(BIN / "searcher") as port:
            for target in ("//", "///", "//[", "http://[", "http://:x/", "/%", "/%ff?q=%ff%00%", "/?q=%ed%a0%80", "/?into=fr&q=radio", "/?q",
                           "/?q=" + "a+" * 6000, "/?q=" + "%22" * 4001, "/?q=" + "(" * 12000, "/?q=radio%0aradio"):
                with self.subTest(target=target[:40]):
                    status, answer = self.fetched(port, target)
                    self.assertIn(status, (200, 400))
                    if status == 400:
                        self.assertTrue(answer["error"])
                    self.assertGreater(self.asked(port, q="radio")[1]["total"], 0)
            with contextlib.suppress(ConnectionError):  # Node may hang up while it is still being told
                self.assertEqual(self.fetched(port, "/" + "x" * 100_000)[0], 431)
            self.assertEqual(self.fetched(port, "//"), (400, {"error": "not an address"}))

    @needs("node", "sh")
    def test_node_starts_another_searcher_where_one_has_ended(self):
        pid = self.folder / "pid"
        program = self.folder / "searcher"
        program.write_text(f'#!/bin/sh\necho $$ > "{pid}"\nexec "{BIN / "searcher"}" "$@"\n')
        program.chmod(0o755)
        with self.node_server(program) as port:
            for _ in range(3):
                self.assertEqual(self.asked(port, q="radio")[0], 200)
                first = int(pid.read_text())
                os.kill(first, signal.SIGKILL)
                until = time.monotonic() + PATIENCE
                while (status := self.asked(port, q="radio")[0]) != 200 and time.monotonic() < until:
                    self.assertEqual(status, 503)
                self.assertEqual(status, 200)
                self.assertNotEqual(int(pid.read_text()), first)

    @needs("node")
    def test_node_says_at_once_what_is_not_there(self):
        env = environment(self.folder, SONGNGU_SEARCHER=BIN / "searcher")
        for what, said in (({}, "no database at"), ({"SONGNGU_SEARCHER": "no-such-program"}, "ENOENT")):
            done = subprocess.run(["node", EXAMPLES / "server.mjs", self.folder / "none.db", "0"], capture_output=True,
                                  text=True, env={**env, **what}, timeout=PATIENCE)
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn(said, done.stderr)

    @needs("make")
    def test_make(self):
        corpus, out = self.folder / "entries", self.folder / "out"
        corpus.mkdir()
        for path in (SOURCE / "corpus").glob("2025-0[1-3]*.txt"):
            shutil.copy(path, corpus)
        command = ("make", "-f", EXAMPLES / "Makefile", f"CORPUS={corpus}", f"OUT={out}", f"INDEXER={BIN / 'indexer'}")
        names = ("digest.db", "sentences.tmx", "passages.jsonl", "side-by-side.html")

        def made():
            self.run_example(*command)
            return [((out / name).stat().st_mtime_ns, (out / name).stat().st_size) for name in names]

        first = made()
        self.assertGreater(min(size for _, size in first), 1000)
        self.assertEqual(made(), first, "nothing has changed")
        (corpus / TRAITS.name).unlink()
        second = made()
        for (time_before, _), (time_after, _) in zip(first, second):
            self.assertGreater(time_after, time_before, "an entry is gone")
        self.assertNotIn(TRAITS.stem, (out / "passages.jsonl").read_text(encoding="utf-8"))
        self.assertEqual(made(), second)
        shutil.copy(TRAITS, corpus)
        self.assertNotEqual(made(), second, "an entry has come")
        self.assertIn(TRAITS.stem, (out / "passages.jsonl").read_text(encoding="utf-8"))

    def ci_commands(self, name):
        """The shell commands of a workflow that call our programs, in order."""
        text = (EXAMPLES / name).read_text(encoding="utf-8")
        return [command for command in re.findall(r"^ +(?:run:|-) (.*)$", text, re.M)
                if command.startswith(("indexer ", "test ! -e "))]

    def ci_run(self, name, place):
        env = environment(self.folder)
        env["PATH"] = f"{BIN}{os.pathsep}{env['PATH']}"
        said = ""
        for command in self.ci_commands(name):
            done = subprocess.run(["bash", "-ec", command], capture_output=True, text=True, env=env, cwd=place, timeout=PATIENCE)
            self.assertEqual(done.returncode, 0, command + done.stderr)
            said += done.stdout + done.stderr
        return said

    @needs("bash")
    def test_ci(self):
        for name, commands in (("github-actions.yml", 5), ("gitlab-ci.yml", 5)):
            with self.subTest(name=name):
                place = self.folder / name
                shutil.copytree(SOURCE / "corpus", place / "entries", ignore=shutil.ignore_patterns("*[!t]"))
                self.assertEqual(len(self.ci_commands(name)), commands)
                self.assertIn("public/digest.db\n", self.ci_run(name, place))
                index = place / "public" / "digest.db"
                built = index.stat().st_mtime_ns
                self.assertIn("public/digest.db is up to date", self.ci_run(name, place))
                self.assertEqual(index.stat().st_mtime_ns, built)
                self.assertEqual(json.loads((place / "public" / "stats.json").read_text())["stale"], {"changed": 0, "gone": 0})
                content = index.read_bytes()
                index.write_bytes(content[:len(content) // 2])
                self.assertNotIn("is up to date", self.ci_run(name, place), "the cache was damaged")
                self.assertEqual(songngu_cli.indexer("verify", "--db", index).code, 0)
                published = shutil.copy(index, self.folder / "published.db")
                found = songngu_cli.searcher("--db", published, "--format", "ids", "-n", "1", "dinh kien loi thoi")
                self.assertEqual(found.out, "2025-01-31-made-in-japan/vi/heading/1\n")

    @needs("bash")
    def test_ci_files_check_the_figures(self):
        for name in ("github-actions.yml", "gitlab-ci.yml"):
            with self.subTest(name=name):
                check = [command for command in self.ci_commands(name) if "indexer check" in command]
                self.assertEqual(len(check), 1)
                place = self.folder / f"figures-{name}"
                (place / "entries").mkdir(parents=True)
                (place / "entries" / "wrong.txt").write_text(
                    "Bản dịch:\nVốn giảm 37% trong năm.\nBản gốc:\nCapital fell 73 per cent in a year.\n", encoding="utf-8")
                env = environment(self.folder)
                env["PATH"] = f"{BIN}{os.pathsep}{env['PATH']}"
                done = subprocess.run(["bash", "-ec", check[0]], capture_output=True, text=True, env=env, cwd=place, timeout=PATIENCE)
                self.assertEqual(done.returncode, 1)
                self.assertIn("wrong.txt:2:10: warning: percentages differ", done.stderr)

    def test_ci_files_fail_where_a_command_fails_and_ask_for_no_more_than_they_need(self):
        for path, wanted in ((EXAMPLES / "github-actions.yml", (r"^permissions:\n  contents: read\n\n", r"^    timeout-minutes: \d+$")),
                             (EXAMPLES / "gitlab-ci.yml", (r"^  timeout: \d+ minutes$", r"^      codequality: code-quality\.json$"))):
            text = path.read_text(encoding="utf-8")
            for line in wanted:
                self.assertRegex(text, re.compile(line, re.M))
            commands = re.sub(r": \|$", ":", text.replace("||", ""), flags=re.M)  # a block of YAML begins so
            self.assertNotRegex(commands, r"(?m)^[^#\n]*\|", "a pipe is as good as its last command")

    def test_ci_files_are_yaml(self):
        try:
            import yaml
        except ImportError:
            self.skipTest("no PyYAML here")
        for path in EXAMPLES.glob("*.yml"):
            self.assertIsInstance(yaml.safe_load(path.read_text(encoding="utf-8")), dict)

    @needs("bash")
    def test_fzf_is_asked_for_politely(self):
        tools = self.folder / "tools-without-fzf"
        tools.mkdir()
        for tool in ("bash", "dirname"):
            (tools / tool).symlink_to(shutil.which(tool))
        done = subprocess.run([FZF_SCRIPT, "radio"], capture_output=True, text=True,
                              env=environment(self.folder, SONGNGU_SEARCHER=BIN / "searcher", PATH=tools))
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("songngu-fzf: fzf is not installed", done.stderr)

    @needs("bash")
    def test_fzf_with_a_stand_in(self):
        """fzf's part is played by a script that runs the commands it is given."""
        tools = self.folder / "tools"
        tools.mkdir(exist_ok=True)
        stand_in = tools / "fzf"
        stand_in.write_text(r"""#!/bin/bash
while [ $# -gt 0 ]; do
  case $1 in
    --query) query=$2 ;;
    --preview) preview=$2 ;;
    --bind) case $2 in start:reload:*) list=${2#start:reload:} ;; esac ;;
  esac
  shift
done
row=$(bash -c "${list//\{q\}/$(printf %q "$query")}" | head -n 1)
preview=${preview//\{1\}/$(cut -f 1 <<<"$row")}
FZF_PREVIEW_COLUMNS=60 bash -c "${preview//\{q\}/$(printf %q "$query")}" >&2
printf '%s\n' "$row"
""")
        stand_in.chmod(0o755)
        env = environment(self.folder, SONGNGU_SEARCHER=BIN / "searcher")
        env["PATH"] = f"{tools}{os.pathsep}{env['PATH']}"
        for options in (["--db", self.db, "--lang", "vi"], [f"--db={self.db}", "-n5", "--lang=vi", "--full"]):
            with self.subTest(options=options):
                done = subprocess.run([FZF_SCRIPT, *options, "it's", "phòng thí nghiệm nghiên cứu -betamax"],
                                      capture_output=True, env=env, timeout=PATIENCE)
                self.assertEqual(done.returncode, 0, done.stderr.decode())
                identifier = done.stdout.decode().strip()
                self.assertEqual(self.passage(identifier)["lang"], "vi")
                said = done.stderr.decode()
                self.assertRegex(said, r"\x1b\[0;1;31mresearch( lab)?\x1b", "what translates the matches is lit")
                self.assertIn(identifier, said)

    @needs("bash")
    def test_fzf_says_how_it_is_used(self):
        for option in ("-h", "--help"):
            done = subprocess.run([FZF_SCRIPT, option], capture_output=True, text=True)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertIn("songngu-fzf [--db PATH]", done.stdout)
            self.assertNotIn("set -euo", done.stdout)

    def fzf(self, *arguments, db=None, **env):
        """The script in a window; what it prints at its end is in `self.chosen`."""
        self.chosen = self.folder / "chosen"
        env = environment(self.folder, SONGNGU_SEARCHER=BIN / "searcher", SONGNGU_DB=db or self.db, **env)
        with open(self.chosen, "wb") as chosen:
            return Window([FZF_SCRIPT, *arguments], env, rows=40, columns=100, stdout=chosen)

    def editor(self, body):
        path = self.folder / "editor"
        path.write_text("#!/bin/sh\n" + body)
        path.chmod(0o755)
        return path

    @needs("bash", "fzf")
    def test_fzf_opens_an_editor_that_works_in_the_terminal(self):
        edited = self.folder / "edited"
        editor = self.editor(f"""[ -t 0 ] && [ -t 1 ] && [ -t 2 ] || {{ touch '{edited}.elsewhere'; exit; }}
stty size
echo "EDITING AT $1"
read -r answer
echo "$answer $2" > '{edited}'
""")
        named = self.folder / "it's (a) database, {1}"
        shutil.copytree(self.db, named)
        for db in (self.db, named):
            with self.subTest(db=db), self.fzf("--lang", "vi", "định kiến lỗi thời", db=db, EDITOR=editor) as window:
                window.wait_for("outworn")  # the preview of the first hit
                window.type("\x0f")
                window.wait_for("40 100")
                window.wait_for("EDITING AT +")
                window.bytes = b""
                window.type("done\r")
                window.wait_for("songngu>")  # is drawn again
                self.assertEqual(edited.read_text(), f"done {TRAITS}\n")
                window.type("\r")
                self.assertEqual(window.finish(), 0)
                self.assertEqual(self.passage(self.chosen.read_text().strip())["lang"], "vi")
                self.assertEqual(len(self.chosen.read_text().splitlines()), 1)
            edited.unlink()
        self.assertFalse((self.folder / "edited.elsewhere").exists())

    @needs("bash", "fzf")
    def test_fzf_leaves_a_failure_to_open_on_the_screen(self):
        with self.fzf("định kiến lỗi thời", EDITOR=self.editor("exit 1\n")) as window:
            window.wait_for("outworn")
            window.type("\x0f")
            window.wait_for("searcher: error: the editor failed")
            window.bytes = b""
            window.type(" ")
            window.wait_for("songngu>")  # is drawn again
            window.type("\x1b")
            self.assertEqual(window.finish(), 130)

    @needs("bash", "fzf")
    def test_fzf_passes_on_what_searcher_refuses(self):
        for options, code, said in ((["--db", self.folder / "none.db"], 3, "searcher: error: no database at"),
                                    (["--lang", "xx"], 2, "searcher: error: --lang"),
                                    (["--no-such=1"], 2, "searcher: error: "),
                                    (["--db"], 2, "songngu-fzf: --db needs a value")):
            query = ["radio"] if options != ["--db"] else []
            with self.subTest(options=options), self.fzf(*options, *query) as window:
                self.assertEqual(window.finish(), code, window.shown)
                self.assertIn(said, window.shown)
                self.assertEqual(self.chosen.read_bytes(), b"")


if __name__ == "__main__":
    songngu_cli.main()
