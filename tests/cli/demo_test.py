"""scripts/demo with a folder or an export of the user's, in a clone that needs neither setup nor building."""

import json
import shutil
import subprocess

import songngu_cli
from songngu_cli import BIN, GREEN_ENTRY, SOURCE, TempCase, environment


class Demo(TempCase):
    def setUp(self):
        super().setUp()
        self.clone = self.folder / "clone"
        for name in ("setup", "build"):
            self.write(f"clone/scripts/{name}", "#!/bin/sh\n").chmod(0o755)
        shutil.copy(SOURCE / "scripts" / "demo", self.clone / "scripts")
        (self.clone / "corpus").symlink_to(SOURCE / "corpus")
        (self.clone / "build").mkdir()
        (self.clone / "build" / "bin").symlink_to(BIN)

    def demo(self, *words, code=0):
        done = subprocess.run([self.clone / "scripts" / "demo", *words], capture_output=True, text=True, cwd=self.folder,
                              env=environment(self.folder))
        self.assertEqual(done.returncode, code, done.stderr)
        return done.stdout, done.stderr

    def test_searches_the_corpus(self):
        self.assertIn("2025-01-31-made-in-japan", self.demo("--format", "ids", "walkman")[0])

    def test_searches_a_folder(self):
        self.write("my posts/lake.txt", GREEN_ENTRY)
        self.assertIn("lake/vi/", self.demo("my posts/", "--format", "ids", "ca quay ve")[0])
        self.write("my posts/bad.txt", b"\xff")
        out, err = self.demo(self.folder / "my posts", "--format", "ids", "ca quay ve")
        self.assertIn("lake/vi/", out)
        self.assertIn("bad.txt:1:1: error", err)

    def test_searches_a_file(self):
        self.write("my posts/lake.txt", GREEN_ENTRY)
        self.assertIn("lake/vi/", self.demo("my posts/lake.txt", "--format", "ids", "ca quay ve")[0])

    def test_searches_an_export(self):
        post = {"id": 1, "type": "message", "date": "2025-03-12T08:00:00", "text": GREEN_ENTRY}
        self.write("my export/result.json", json.dumps({"type": "public_channel", "id": 7, "messages": [post]}))
        for _ in range(2):
            self.assertIn("2025-03-12-ho-nuoc-trong-xanh-tro-lai/vi/",
                          self.demo("my export/result.json", "--format", "ids", "ca quay ve")[0])

    def test_asks_for_a_query(self):
        for words in ((), ("clone/",)):
            self.assertIn("usage: scripts/demo", self.demo(*words, code=2)[1])


if __name__ == "__main__":
    songngu_cli.main()
