"""What is installed works where it is installed: programs, library, Debian package."""

import os
import pathlib
import shutil
import subprocess
import unittest

import songngu_cli
from songngu_cli import PATIENCE, SOURCE, TRAITS, TempCase, environment

BUILD = pathlib.Path(os.environ.get("SONGNGU_BUILD") or SOURCE / "build")
CONSUMER = """cmake_minimum_required(VERSION 3.25)
project(consumer LANGUAGES CXX)
find_package(songngu 0.1 REQUIRED)
add_executable(search search.cpp)
target_link_libraries(search PRIVATE songngu::searcher)
"""


class Installed(TempCase):
    def run_tool(self, *command, code=0, cwd=None):
        env = {**environment(self.folder), "CMAKE_GENERATOR": "Ninja"}
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=PATIENCE, env=env, cwd=cwd)
        self.assertEqual(done.returncode, code, done.stdout[-3000:] + done.stderr[-3000:])
        return done.stdout

    def sanitized(self):
        return "SONGNGU_SANITIZE:STRING=\n" not in (BUILD / "CMakeCache.txt").read_text()

    def test_install_and_build_against_it(self):
        place = self.folder / "usr"
        self.run_tool("cmake", "--install", BUILD, "--prefix", place)
        for path in ("bin/indexer", "bin/searcher", "bin/songngu-fzf", "bin/songngu-serve-shards", "share/man/man1/songngu-searcher.1",
                     "share/man/man5/songngu-digest.5", "share/bash-completion/completions/searcher",
                     "share/zsh/vendor-completions/_songngu", "share/fish/vendor_completions.d/indexer.fish",
                     "lib/python3/dist-packages/songngu.py", "share/doc/songngu/copyright", "share/doc/songngu/CHANGELOG.md", "share/doc/songngu/answer.schema.json",
                     "share/doc/songngu/indexer.schema.json"):
            self.assertTrue((place / path).is_file(), path)
        self.run_tool(place / "bin" / "indexer", "build", TRAITS, "--db", self.db)
        found = self.run_tool(place / "bin" / "searcher", "--db", self.db, "dinh kien loi thoi")
        self.assertIn("outworn prejudices", found)
        if self.sanitized():
            self.skipTest("a library with sanitizers is not for others")
        self.write("consumer/CMakeLists.txt", CONSUMER)
        shutil.copy(SOURCE / "scripts" / "examples" / "search.cpp", self.folder / "consumer")
        self.run_tool("cmake", "-S", self.folder / "consumer", "-B", self.folder / "out", f"-DCMAKE_PREFIX_PATH={place}")
        self.run_tool("cmake", "--build", self.folder / "out")
        found = self.run_tool(self.folder / "out" / "search", self.db, "dinh kien loi thoi")
        self.assertIn("outworn prejudices", found)
        self.run_tool(self.folder / "out" / "search", self.db, '"open', code=2)
        self.run_tool(self.folder / "out" / "search", self.folder / "none.db", "x", code=3)

    @unittest.skipUnless(shutil.which("dpkg-shlibdeps"), "no dpkg-shlibdeps here")
    def test_debian_package(self):
        if self.sanitized():
            self.skipTest("no package of a build with sanitizers")
        self.run_tool("cpack", "-G", "DEB", "--config", BUILD / "CPackConfig.cmake", "-B", self.folder / "pack")
        (package,) = (self.folder / "pack").glob("songngu_*.deb")
        depends = self.run_tool("dpkg-deb", "--field", package, "Depends")
        for library in ("libxapian30", "libicu", "libzstd1"):
            self.assertIn(library, depends)
        self.run_tool("dpkg-deb", "--extract", package, self.folder / "root")
        self.assertTrue((self.folder / "root" / "usr" / "bin" / "searcher").is_file())
        self.assertIn("Usage", self.run_tool(self.folder / "root" / "usr" / "bin" / "searcher", "--help"))


if __name__ == "__main__":
    songngu_cli.main()
