"""The examples of scripts/examples and scripts/songngu-fzf, run as their first lines say."""

import json
import os
import re
import shutil
import subprocess
import unittest
import urllib.error
import urllib.parse
import urllib.request

import songngu_cli
from songngu_cli import BIN, PATIENCE, SOURCE, IndexCase, environment

EXAMPLES = SOURCE / "scripts" / "examples"


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
                               text='dinh kien loi thoi\nzyzzyva\n"open\nimitators taught their teachers\n').splitlines()
        self.assertIn("định kiến lỗi thời", out[0])
        self.assertIn("outworn prejudices", out[1])
        self.assertEqual(out[2], "line 2: nothing found")
        self.assertTrue(out[3].startswith("line 3: "))
        self.assertEqual(out[5], "    (no counterpart)")

    def test_python(self):
        out = self.run_example(EXAMPLES / "concordance.py", self.db, "định kiến")
        rows = [line.split("\t") for line in out.splitlines()]
        self.assertTrue(rows)
        for row in rows:
            self.assertEqual(len(row), 4)
        self.run_example(EXAMPLES / "concordance.py", self.db, '"open', code=2)
        self.run_example(EXAMPLES / "concordance.py", self.folder / "none.db", "radio", code=3)

    @needs("node")
    def test_node(self):
        env = environment(self.folder, SONGNGU_SEARCHER=BIN / "searcher")
        with subprocess.Popen(["node", EXAMPLES / "server.mjs", self.db, "0"], stderr=subprocess.PIPE, env=env) as server:
            try:
                port = int(server.stderr.readline().split()[-1])

                def ask(**query):
                    address = f"http://127.0.0.1:{port}/?{urllib.parse.urlencode(query)}"
                    with urllib.request.urlopen(address, timeout=PATIENCE) as response:
                        return json.load(response)

                self.assertEqual(ask(q="research lab", into="vi")["hits"][0]["lang"], "vi")
                self.assertEqual(ask(q="zyzzyva")["total"], 0)
                with self.assertRaises(urllib.error.HTTPError) as caught:
                    ask(q='"open')
                self.assertEqual(caught.exception.code, 400)
                caught.exception.close()
            finally:
                server.terminate()

    @needs("make")
    def test_make(self):
        command = ("make", "-f", EXAMPLES / "Makefile", f"CORPUS={SOURCE / 'corpus'}", f"OUT={self.folder / 'out'}",
                   f"INDEXER={BIN / 'indexer'}")
        self.run_example(*command)
        for name in ("digest.db", "sentences.tmx", "passages.jsonl", "side-by-side.html"):
            self.assertGreater((self.folder / "out" / name).stat().st_size, 1000, name)
        self.assertIn("Nothing to be done", self.run_example(*command))

    def ci_commands(self, name):
        """The shell commands of a workflow that call our programs, in order."""
        text = (EXAMPLES / name).read_text(encoding="utf-8")
        return [command for command in re.findall(r"^ +(?:run:|-) (.*)$", text, re.M) if command.startswith("indexer ")]

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
        for name, commands in (("github-actions.yml", 3), ("gitlab-ci.yml", 4)):
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
                published = shutil.copy(index, self.folder / "published.db")
                found = songngu_cli.searcher("--db", published, "--format", "ids", "-n", "1", "dinh kien loi thoi")
                self.assertEqual(found.out, "2025-01-31-made-in-japan/vi/heading/1\n")

    def test_ci_files_are_yaml(self):
        try:
            import yaml
        except ImportError:
            self.skipTest("no PyYAML here")
        for path in EXAMPLES.glob("*.yml"):
            self.assertIsInstance(yaml.safe_load(path.read_text(encoding="utf-8")), dict)

    @needs("bash")
    def test_fzf_is_asked_for_politely(self):
        if shutil.which("fzf"):
            self.skipTest("fzf is here")
        self.run_example(SOURCE / "scripts" / "songngu-fzf", "radio", code=2)

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
    --bind) case $2 in start:reload*) list=${2#start:reload(}; list=${list%%),change:*} ;; esac ;;
  esac
  shift
done
row=$(bash -c "${list//\{q\}/$(printf %q "$query")}" | head -n 1)
FZF_PREVIEW_COLUMNS=60 bash -c "${preview//\{3\}/$(cut -f 3 <<<"$row")}" >&2
printf '%s\n' "$row"
""")
        stand_in.chmod(0o755)
        env = environment(self.folder, SONGNGU_SEARCHER=BIN / "searcher")
        env["PATH"] = f"{tools}{os.pathsep}{env['PATH']}"
        for options in (["--db", self.db, "--lang", "vi"], [f"--db={self.db}", "-n5", "--lang=vi", "--full"]):
            with self.subTest(options=options):
                done = subprocess.run([SOURCE / "scripts" / "songngu-fzf", *options, "it's", "định kiến -sony"],
                                      capture_output=True, env=env, timeout=PATIENCE)
                self.assertEqual(done.returncode, 0, done.stderr.decode())
                identifier = done.stdout.decode().strip()
                self.assertEqual(self.passage(identifier)["lang"], "vi")
                self.assertIn("outworn", done.stderr.decode())

    @needs("bash")
    def test_fzf_says_how_it_is_used(self):
        for option in ("-h", "--help"):
            done = subprocess.run([SOURCE / "scripts" / "songngu-fzf", option], capture_output=True, text=True)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertIn("songngu-fzf [--db PATH]", done.stdout)
            self.assertNotIn("set -euo", done.stdout)


if __name__ == "__main__":
    songngu_cli.main()
