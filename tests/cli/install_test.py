"""What is installed works where it is installed: programs, library, Debian packages."""

import os
import pathlib
import re
import shutil
import subprocess
import unittest

import songngu_cli
from songngu_cli import PATIENCE, SANITIZERS, SOURCE, TRAITS, TempCase, environment

BUILD = pathlib.Path(os.environ.get("SONGNGU_BUILD") or SOURCE / "build")
COMPILER = re.search(r"^CMAKE_CXX_COMPILER:\w+=(.+)$", (BUILD / "CMakeCache.txt").read_text(encoding="utf-8"), re.M)[1]
PAGES = ("searcher", "indexer", "songngu-searcher", "songngu-indexer", "songngu-fzf", "songngu-serve-shards", "songngu-digest")

# A program that has a header of its own by the name that one of ours has in our source tree.
CONSUMER = {
    "CMakeLists.txt": """cmake_minimum_required(VERSION 3.25)
project(consumer LANGUAGES CXX)
find_package(songngu 0.1 REQUIRED)
add_executable(search search.cpp own.cpp)
target_include_directories(search BEFORE PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(search PRIVATE songngu::searcher)
""",
    "common/text/unicode/span.h": "#pragma once\nnamespace own { struct Span { char of_the_consumer; }; }\n",
    "own.cpp": """#include "common/text/unicode/span.h"
#include <songngu/searcher.h>
static_assert(sizeof(own::Span) == 1 && sizeof(songngu::Span) > 1);
""",
    "search.cpp": (SOURCE / "scripts" / "examples" / "search.cpp").read_text(encoding="utf-8"),
}


class InstallCase(TempCase):
    def run_tool(self, *command, code=0, **variables):
        env = {**environment(self.folder), "CMAKE_GENERATOR": "Ninja", **variables}
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=PATIENCE, env=env)
        self.assertEqual(done.returncode, code, done.stdout[-3000:] + done.stderr[-3000:])
        return done.stdout

    def install(self, prefix):
        place = self.folder / prefix
        self.run_tool("cmake", "--install", BUILD, "--prefix", place)
        return place

    def check_search(self, program):
        self.run_tool(BUILD / "bin" / "indexer", "build", TRAITS, "--db", self.db)
        self.assertIn("outworn prejudices", self.run_tool(program, self.db, "dinh kien loi thoi"))
        self.run_tool(program, self.db, '"open', code=2)
        self.run_tool(program, self.folder / "none.db", "x", code=3)

    def write_consumer(self):
        for path, text in CONSUMER.items():
            self.write(f"consumer/{path}", text)
        return self.folder / "consumer"

    def compile_with_pkg_config(self, place):
        (described,) = place.glob("lib*/**/songngu.pc")
        flags = self.run_tool("pkg-config", "--cflags", "--libs", "songngu", PKG_CONFIG_PATH=str(described.parent)).split()
        consumer, program = self.write_consumer(), self.folder / "search"
        self.run_tool(COMPILER, "-std=c++20", "-I", consumer, consumer / "search.cpp", consumer / "own.cpp", "-o", program, *flags)
        return program


class Installed(InstallCase):
    def test_programs(self):
        place = self.install("usr")
        for path in ("bin/indexer", "bin/searcher", "bin/songngu-fzf", "bin/songngu-serve-shards",
                     "share/bash-completion/completions/searcher",
                     "share/zsh/site-functions/_songngu", "share/fish/vendor_completions.d/indexer.fish",
                     "lib/python3/dist-packages/songngu/__init__.py", "lib/python3/dist-packages/songngu/py.typed",
                     "share/doc/songngu/copyright", "share/doc/songngu/LICENSE", "share/doc/songngu/CHANGELOG.md",
                     "share/doc/songngu/answer.schema.json", "share/doc/songngu/indexer.schema.json"):
            self.assertTrue((place / path).is_file(), path)
        self.run_tool(place / "bin" / "indexer", "build", TRAITS, "--db", self.db)
        found = self.run_tool(place / "bin" / "searcher", "--db", self.db, "dinh kien loi thoi")
        self.assertIn("outworn prejudices", found)
        found = self.run_tool("python3", place / "share" / "doc" / "songngu" / "examples" / "concordance.py", self.db, "định kiến",
                              SONGNGU_SEARCHER=str(place / "bin" / "searcher"))
        self.assertIn("outworn prejudices", found)

    @unittest.skipUnless(shutil.which("man"), "no man here")
    def test_man_pages_are_found(self):
        """With nothing but the programs' folder in PATH: man looks into share/man next to it."""
        for prefix in (".local", "usr/local"):
            place = self.install(prefix)
            for page in PAGES:
                with self.subTest(prefix=prefix, page=page):
                    path = f"{place}/bin:{os.environ['PATH']}"
                    self.assertIn(f"{place}/", self.run_tool("man", "-w", page, PATH=path))
                    self.assertIn("songngu", self.run_tool("man", page, PATH=path, MANPAGER="cat"))

    @unittest.skipIf(SANITIZERS, "a library with sanitizers is not for others")
    def test_find_package(self):
        place = self.install("usr")
        self.assertEqual([path.name for path in (place / "include").iterdir()], ["songngu"])
        self.run_tool("cmake", "-S", self.write_consumer(), "-B", self.folder / "out", f"-DCMAKE_PREFIX_PATH={place}",
                      f"-DCMAKE_CXX_COMPILER={COMPILER}")
        self.run_tool("cmake", "--build", self.folder / "out")
        self.check_search(self.folder / "out" / "search")

    @unittest.skipIf(SANITIZERS, "a library with sanitizers is not for others")
    @unittest.skipUnless(shutil.which("pkg-config"), "no pkg-config here")
    def test_pkg_config(self):
        self.check_search(self.compile_with_pkg_config(self.install("usr")))


@unittest.skipIf(SANITIZERS, "no packages of a build with sanitizers")
@unittest.skipUnless(shutil.which("dpkg-shlibdeps"), "no dpkg-shlibdeps here")
class DebianPackages(InstallCase):
    def setUp(self):
        super().setUp()
        self.run_tool("cpack", "-G", "DEB", "--config", BUILD / "CPackConfig.cmake", "-B", self.folder / "pack")
        self.packages = {path.name.partition("_")[0]: path for path in (self.folder / "pack").glob("*.deb")}

    def field(self, package, name):
        return self.run_tool("dpkg-deb", "--field", self.packages[package], name)

    def test_fields(self):
        self.assertEqual(self.packages.keys(), {"songngu", "songngu-dev"})
        for library in ("libxapian30", "libicu", "libzstd1"):
            self.assertIn(library, self.field("songngu", "Depends"))
        for package in ("songngu (= ", "libxapian-dev"):
            self.assertIn(package, self.field("songngu-dev", "Depends"))
        self.assertEqual(self.field("songngu", "Conflicts"), "sphinxsearch\n")
        self.assertEqual(self.field("songngu", "Recommends"), "less\n")

    def test_contents(self):
        root = self.folder / "root"
        self.run_tool("dpkg-deb", "--extract", self.packages["songngu"], root)
        self.assertFalse((root / "usr" / "include").exists())
        zsh = root / "usr" / "share" / "zsh"
        self.assertEqual([str(path.relative_to(zsh)) for path in zsh.rglob("_songngu")], ["vendor-completions/_songngu"])
        self.assertIn("Usage", self.run_tool(root / "usr" / "bin" / "searcher", "--help"))
        if shutil.which("man"):
            for page in PAGES:
                self.assertIn("songngu", self.run_tool("man", "-M", root / "usr" / "share" / "man", page, MANPAGER="cat"))
        self.run_tool("dpkg-deb", "--extract", self.packages["songngu-dev"], root)
        if shutil.which("pkg-config"):
            self.check_search(self.compile_with_pkg_config(root / "usr"))

    @unittest.skipUnless(shutil.which("lintian"), "no lintian here")
    def test_lintian_finds_no_error(self):
        self.run_tool("lintian", "--fail-on", "error", "--allow-root", *self.packages.values())


if __name__ == "__main__":
    songngu_cli.main()
