"""scripts/setup, on machines that exist only as far as it looks: what it asks for, and when it leaves all alone."""

import os
import shutil
import subprocess
import unittest

import songngu_cli
from songngu_cli import SOURCE, TempCase

TOOLS = ("sh", "sed", "grep", "tr", "fold", "env", "printf", "dirname")


class Setup(TempCase):
    def setUp(self):
        super().setUp()
        self.tools = self.folder / "tools"
        self.tools.mkdir()
        for tool in TOOLS:
            (self.tools / tool).symlink_to(shutil.which(tool))

    def pretend(self, name, script):
        path = self.tools / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def machine(self, installed, user=0, broken="", unknown=""):
        """A machine with apt, where `broken` are names that cannot be installed, and apt knows no package `unknown`."""
        self.pretend("id", f"echo {user}")
        self.pretend("dpkg-query", "for package in \"$@\"; do case \" %s \" in *\" $package \"*) "
                     "echo \"installed $package\";; esac; done" % " ".join(installed))
        self.pretend("apt-get", f"echo \"$@\" >>{self.folder}/log; for name in {broken} ''; do "
                     "case \" $* \" in *\" ${name:-none} \"*) exit 100;; esac; done")
        self.pretend("apt-cache", f"test \"$2\" != '{unknown}'")

    def setup(self, *arguments, code=0, env=None):
        done = subprocess.run([str(SOURCE / "scripts" / "setup"), *arguments], capture_output=True, text=True,
                              stdin=subprocess.DEVNULL, env={"PATH": str(self.tools), **(env or {})})
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertEqual(done.stdout, "")
        return done.stderr

    def log(self):
        path = self.folder / "log"
        return path.read_text().splitlines() if path.exists() else []

    def needed(self):
        self.machine(())
        self.setup()
        names = self.log()[-1].split()[self.log()[-1].split().index("--no-install-recommends") + 1:]
        (self.folder / "log").unlink()
        return names

    def test_bare_machine(self):
        self.machine(())
        said = self.setup()
        update, install = self.log()
        self.assertEqual(update.split()[-1], "update")
        self.assertIn(" install -y ", install)
        for name in ("libxapian-dev", "libicu-dev", "cmake", "ninja-build", "g++"):
            self.assertIn(name, install)
            self.assertIn(name, said)

    def test_nothing_to_do(self):
        self.machine(self.needed())
        self.assertEqual(self.setup(), "")
        self.assertEqual(self.log(), [])

    def test_only_what_is_missing(self):
        names = self.needed()
        self.machine([name for name in names if name != "libicu-dev"])
        self.setup()
        self.assertEqual(self.log()[-1].split()[-1], "libicu-dev")
        self.assertNotIn("libxapian-dev", self.log()[-1])

    def test_extras_may_be_missing_but_not_what_is_needed(self):
        self.machine(self.needed(), unknown="clang-tidy")
        self.assertIn("this release has no clang-tidy: ", self.setup("--test"))
        update, install = self.log()
        self.assertIn(" clang-format ", install)
        self.assertNotIn("clang-tidy", install)
        self.machine(self.needed(), broken="clang-tidy")
        said = self.setup("--test")
        self.assertIn("going on without ", said)
        self.assertIn("clang-format", said)
        self.machine((), broken="libxapian-dev")
        self.assertIn("libxapian-dev", self.setup(code=1))

    def test_not_root(self):
        self.machine((), user=1000)
        self.assertIn("no sudo", self.setup(code=1))
        self.pretend("sudo", f"echo sudo \"$@\" >>{self.folder}/log")
        self.setup()
        self.assertTrue(all(line.startswith("sudo -n ") for line in self.log()), self.log())

    def test_without_apt(self):
        self.pretend("id", "echo 0")
        said = self.setup(code=1)
        self.assertIn("libxapian-dev", said)
        self.assertIn("SONGNGU_SETUP=no", said)
        self.assertEqual(self.setup(env={"SONGNGU_SETUP": "no"}), "")

    def test_unknown_argument(self):
        self.assertIn("--tests", self.setup("--tests", code=2))

    @unittest.skipUnless(shutil.which("shellcheck"), "no shellcheck here")
    def test_shell_scripts_are_sound(self):
        scripts = [path for folder in ("scripts", "scripts/examples", ".ci") for path in (SOURCE / folder).iterdir()
                   if path.is_file() and path.read_bytes().startswith((b"#!/bin/sh", b"#!/bin/bash"))]
        self.assertGreater(len(scripts), 5)
        done = subprocess.run(["shellcheck", *map(str, scripts)], capture_output=True, text=True, env=os.environ)
        self.assertEqual(done.returncode, 0, done.stdout)


if __name__ == "__main__":
    songngu_cli.main()
