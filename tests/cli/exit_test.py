"""Exit statuses and messages of both programs, as the contract gives them."""

import signal
import subprocess
import time

import songngu_cli
from songngu_cli import BIN, GREEN_ENTRY, SOURCE, TempCase, environment, indexer, searcher


class Usage(TempCase):
    def test_help_and_version(self):
        for program in (indexer, searcher):
            for flag in ("--help", "--version"):
                result = program(flag)
                self.assertEqual((result.code, result.err), (0, ""), flag)
                self.assertTrue(result.out.strip())
        for command in ("build", "update", "check", "align", "export", "stats", "verify"):
            self.assertEqual(indexer(command, "--help").code, 0, command)

    def test_slips_are_told(self):
        self.assertIn("did you mean build?", indexer("bild", "x").err)
        self.assertIn("did you mean --if-changed?", indexer("build", "--if-change", "x").err)
        self.assertIn("did you mean --limit?", searcher("--limt", "3", "x").err)
        self.assertIn("error: --db needs a value\n", indexer("build", "x", "--db").err)

    def test_wrong_usage_is_2_and_says_so_on_standard_error(self):
        wrong = ((indexer, ()), (indexer, ("destroy",)), (indexer, ("build",)), (indexer, ("build", "--nonsense", "x")),
                 (indexer, ("align",)), (indexer, ("export", "--format", "pdf")), (indexer, ("stats", "--format", "x")),
                 (indexer, ("build", "x", "--jobs", "0")), (indexer, ("build", "x", "--jobs", "many")),
                 (searcher, ()), (searcher, ("--nonsense", "x")), (searcher, ("--limit", "-3", "x")),
                 (searcher, ("--limit", "ten", "x")), (searcher, ("--lang", "fr", "x")), (searcher, ("--format", "xml", "x")),
                 (searcher, ("--sort", "size", "x")), (searcher, ("--facets", "colour", "x")))
        for program, arguments in wrong:
            with self.subTest(arguments=arguments):
                result = program(*arguments, env={"SONGNGU_DB": self.db})
                self.assertEqual(result.code, 2, result.err)
                self.assertEqual(result.out, "")
                self.assertTrue(result.err.strip())


class Database(TempCase):
    def refused(self, path):
        for result in (searcher("--db", path, "lake"), indexer("stats", "--db", path), indexer("verify", "--db", path),
                       indexer("export", "--db", path), indexer("update", "--db", path)):
            self.assertEqual(result.code, 3, result.err)
            self.assertEqual(result.out, "")
            self.assertIn(str(path), result.err)
            self.assertIn("indexer build", result.err, "the command that mends it")
            self.assertNotIn("Xapian::", result.err)

    def test_missing(self):
        self.refused(self.folder / "nowhere.db")

    def test_folder_with_something_else(self):
        self.write("other/notes.odt", "not a database")
        self.refused(self.folder / "other")

    def test_file_with_something_else(self):
        self.refused(self.write("other.db", "not a database\n"))

    def test_damaged_stub(self):
        self.write("good.txt", GREEN_ENTRY)
        self.build(self.folder / "good.txt")
        (self.db / "XAPIANDB").write_text("auto gen-of-nothing\n")
        self.assertEqual(searcher("--db", self.db, "lake").code, 3)
        self.assertEqual(indexer("verify", "--db", self.db).code, 3)

    def test_damaged_table(self):
        self.write("good.txt", GREEN_ENTRY)
        self.build(self.folder / "good.txt")
        for table in self.db.rglob("*.glass"):
            table.write_bytes(b"\x2a" * table.stat().st_size)
        result = searcher("--db", self.db, "lake")
        self.assertEqual(result.code, 3, result.err)

    def test_build_never_overwrites_what_is_no_database_of_ours(self):
        good = self.write("corpus/good.txt", GREEN_ENTRY)
        notes = self.write("other/notes.odt", "not a database")
        file = self.write("plain.db", "precious")
        for path in (notes.parent, file):
            result = indexer("build", good, "--db", path)
            self.assertEqual(result.code, 2, result.err)
        self.assertIn("is a file, not a database directory", result.err)
        self.assertEqual((notes.read_text(), file.read_text()), ("not a database", "precious"))
        self.assertEqual(list(notes.parent.iterdir()), [notes])

    def test_a_database_of_the_other_form_is_named(self):
        good = self.write("corpus/good.txt", GREEN_ENTRY)
        forms = ((), ("--single-file",))
        for form, other, said in ((*forms, "is a database directory\nhint: leave out --single-file, or"),
                                  (*reversed(forms), "is a single-file database\nhint: add --single-file, or")):
            db = self.folder / f"{len(form)}.db"
            self.assertEqual(indexer("build", good, "--db", db, *form).code, 0)
            result = indexer("build", good, "--db", db, *other)
            self.assertEqual(result.code, 2)
            self.assertIn(said, result.err)

    def test_nothing_is_built_on_a_server(self):
        good = self.write("corpus/good.txt", GREEN_ENTRY)
        for form in ((), ("--single-file",)):
            result = indexer("build", good, *form, "--db", "tcp://127.0.0.1:1", cwd=self.folder)
            self.assertEqual(result.code, 2, result.err)
            self.assertIn("tcp://127.0.0.1:1 is a server, which can only be searched", result.err)
            self.assertIn("hint: build on the server's machine, with the path of its files as --db", result.err)
        self.assertFalse((self.folder / "tcp:").exists())

    def test_build_takes_an_empty_folder_and_a_new_path(self):
        good = self.write("corpus/good.txt", GREEN_ENTRY)
        (self.folder / "empty.db").mkdir()
        for path in (self.folder / "empty.db", self.folder / "not" / "yet" / "there.db"):
            self.assertEqual(indexer("build", good, "--db", path).code, 0)
            self.assertEqual(searcher("--db", path, "lake").code, 0)

    def test_default_place_is_agreed_on(self):
        good = self.write("good.txt", GREEN_ENTRY)
        for where in ({"XDG_DATA_HOME": self.folder / "xdg"}, {"HOME": self.folder / "home"},
                      {"SONGNGU_DB": self.folder / "named.db"}):
            self.assertEqual(indexer("build", good, env=where).code, 0)
            self.assertEqual(searcher("lake", env=where).code, 0)
            self.assertEqual(indexer("stats", env=where).code, 0)
        self.assertTrue((self.folder / "xdg" / "songngu" / "digest.db").exists())
        self.assertTrue((self.folder / "home" / ".local" / "share" / "songngu" / "digest.db").exists())


class Found(TempCase):
    def setUp(self):
        super().setUp()
        self.build(self.write("good.txt", GREEN_ENTRY))

    def test_found_is_0_and_not_found_is_1(self):
        for arguments, code in ((("lake",), 0), (("zyzzyva",), 1), (("--id", "good/vi/body/1"), 0),
                                (("--id", "good/vi/body/99"), 1), (("--id", "nonsense"), 1), (("--entry", "good"), 0),
                                (("--entry", "bad"), 1), (("--like", "good/vi/body/1"), 0), (("--like", "x/y"), 1),
                                (("--all", "lake", "zyzzyva"), 1), (("lake", "zyzzyva"), 0)):
            with self.subTest(arguments=arguments):
                self.assertEqual(searcher("--db", self.db, *arguments).code, code)

    def test_what_is_no_database_is_not_to_be_built_over(self):
        photo = self.write("photos/lake.jpeg", "not a database")
        for path in (photo.parent, photo):
            for run in (searcher("--db", path, "lake"), indexer("stats", "--db", path)):
                self.assertEqual(run.code, 3)
                self.assertRegex(run.err, "can't be opened: |is not a database, nor a stub: ")
                self.assertIn("hint: name a songngu database with --db, or build one elsewhere", run.err)

    def test_identifiers_may_be_given_as_files_are_named(self):
        names = {"có dấu & space": "c%C3%B3%20d%E1%BA%A5u%20%26%20space", "100% sure": "100%25%20sure",
                 "100%25 sure": "100%2525%20sure", "50%": "50%25"}
        self.build(*(self.write(f"{name}.txt", GREEN_ENTRY) for name in names))
        for entry, stored in (*names.items(), *((stored, stored) for stored in names.values())):
            with self.subTest(entry=entry):
                for arguments in (("--entry", entry), ("--id", f"{entry}/en/body/1"), (f'entry:"{entry}"',)):
                    found = searcher("--db", self.db, "--format", "ids", *arguments)
                    self.assertEqual(found.code, 0, found.err)
                    self.assertTrue(all(line.startswith(stored + "/") for line in found.out.split()), found.out)

    def test_nothing_found_explains_itself_on_standard_error_only(self):
        result = searcher("--db", self.db, "zyzzyva")
        self.assertEqual(result.out, "")
        self.assertIn("zyzzyva", result.err)
        answer = searcher("--db", self.db, "--format", "json", "zyzzyva")
        self.assertEqual((answer.code, answer.json()["total"], answer.json()["hits"]), (1, 0, []))

    def test_misspelling_gets_a_suggestion(self):
        result = searcher("--db", self.db, "residnets")
        self.assertIn("did you mean: residents", result.err)
        self.assertEqual(searcher("--db", self.db, "--format", "json", "residnets").json()["suggestion"], "residents")


class Interrupted(TempCase):
    def test_interrupt_gives_130_and_leaves_the_old_database(self):
        self.build(self.write("good.txt", GREEN_ENTRY))
        text = (SOURCE / "corpus" / "2025-01-31-made-in-japan.txt").read_text()
        for number in range(400):
            self.write(f"many/{number}.txt", text)
        process = subprocess.Popen([BIN / "indexer", "build", self.folder / "many", "--db", self.db],
                                   stderr=subprocess.PIPE, env=environment(self.folder))
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=songngu_cli.PATIENCE)
        self.assertEqual(process.returncode, 130)
        self.assertEqual(self.ids("entry:good AND lake") != [], True)
        self.assertEqual(indexer("verify", "--db", self.db).code, 0)

    def test_kill_leaves_the_old_database(self):
        self.build(self.write("good.txt", GREEN_ENTRY))
        text = (SOURCE / "corpus" / "2025-01-31-made-in-japan.txt").read_text()
        for number in range(400):
            self.write(f"many/{number}.txt", text)
        process = subprocess.Popen([BIN / "indexer", "build", self.folder / "many", "--db", self.db],
                                   stderr=subprocess.DEVNULL, env=environment(self.folder))
        time.sleep(0.3)
        process.kill()
        process.wait()
        self.assertEqual(indexer("verify", "--db", self.db).code, 0)
        self.assertTrue(self.ids("lake"))
        self.build(self.folder / "good.txt")
        self.assertTrue(self.ids("lake"))


class TwoWriters(TempCase):
    def test_one_of_two_gets_a_clear_error_or_waits_its_turn(self):
        command = [BIN / "indexer", "build", SOURCE / "corpus", "--db", self.db]
        processes = [subprocess.Popen(command, stderr=subprocess.PIPE, env=environment(self.folder)) for _ in "12"]
        errors = [process.communicate(timeout=songngu_cli.PATIENCE)[1].decode() for process in processes]
        codes = sorted(process.returncode for process in processes)
        self.assertIn(codes, ([0, 0], [0, 4]), errors)
        if codes == [0, 4]:
            self.assertTrue(any("try again" in text for text in errors), errors)
        self.assertEqual(indexer("verify", "--db", self.db).code, 0)


if __name__ == "__main__":
    songngu_cli.main()
