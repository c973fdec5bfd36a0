"""What both programs say where something is asked that can't be done, and what they say to do instead."""

import resource
import subprocess

import songngu_cli
from songngu_cli import BIN, GREEN_ENTRY, TRAITS, TempCase, environment, indexer, searcher

# Arguments, error, hint.
WRONG_USAGE = (
    (indexer, ("build",), "no corpus", "indexer build CORPUS..."),
    (indexer, ("build", "x", "--single-file", "--shards", "2"), "--single-file and --shards exclude each other", None),
    (indexer, ("check",), "no corpus", "indexer check CORPUS..."),
    (indexer, ("align",), "no file", "indexer align FILE..."),
    (indexer, ("export", "x"), "export takes no operands", "indexer export --db PATH"),
    (indexer, ("stats", "x"), "stats takes no operands", "indexer stats --db PATH"),
    (indexer, ("verify", "x"), "verify takes no operands", "indexer verify --db PATH"),
    (indexer, (), "no command", "indexer --help"),
    (indexer, ("zyzzyva",), "unknown command 'zyzzyva'", None),
    (indexer, ("build", "x", "--sharts", "2"), "unknown option --sharts",
     "did you mean --shards? indexer build --help; an operand that begins with '-' goes after --"),
    (indexer, ("build", "/nowhere/at/all"), "/nowhere/at/all: No such file or directory",
     "name a .txt or .md file, or a folder of them"),
    (searcher, ("--db", "tcp://nowhere", "x"), "no host and port in tcp://nowhere", "write it as tcp://HOST:PORT"),
    (searcher, ("--db", "tcp://nowhere:0", "x"), "no host and port in tcp://nowhere:0", "write it as tcp://HOST:PORT"),
    (searcher, ("--db", "tcp://localhost:1x", "x"), "no host and port in tcp://localhost:1x", "write it as tcp://HOST:PORT"),
    (searcher, ("--db", "tcp://:80", "x"), "no host and port in tcp://:80", "write it as tcp://HOST:PORT"),
    (indexer, ("check", ""), "a path is empty", "a variable in the command may be unset"),
)


class Usage(TempCase):
    def test_says_what_to_write(self):
        for program, words, error, hint in WRONG_USAGE:
            with self.subTest(words=words):
                result = program(*words)
                self.assertEqual((result.code, result.out), (2, ""), result.err)
                self.assertIn(f"error: {error}\n", result.err)
                if hint:
                    self.assertIn(f"\nhint: {hint}\n", result.err)


class Foreign(TempCase):
    def test_a_file_that_is_not_a_database(self):
        path = self.write("foreign", "root:x:0:0\n")
        for program, words in ((searcher, ("--db", path, "x")), (indexer, ("stats", "--db", path))):
            result = program(*words)
            self.assertEqual((result.code, result.out), (3, ""))
            self.assertIn(f"error: {path} is not a database, nor a stub: its line 1 does not name a database\n"
                          "hint: name a songngu database with --db, or build one elsewhere", result.err)


class Nothing(TempCase):
    def setUp(self):
        super().setUp()
        self.build(self.write("green.txt", GREEN_ENTRY))

    def test_bytes_that_are_no_text(self):
        for option, error, hint in (((), "the query is not UTF-8 (byte 2)", "set the terminal or the file"),
                                    (("--id",), "the identifier is not UTF-8 (byte 2)",
                                     "identifiers are as searcher prints them")):
            with self.subTest(option=option):
                command = [BIN / "searcher", "--db", self.db, *option, b"a\xff"]
                done = subprocess.run(command, capture_output=True, env=environment(self.folder))
                self.assertEqual(done.returncode, 2)
                self.assertIn(f"error: {error}\nhint: {hint}", done.stderr.decode())

    def test_a_passage_or_an_entry_that_is_not_there(self):
        for option, id, error, hint in (
                ("--id", "green/vi/body/9", "no such passage: green/vi/body/9", "did you mean green/vi/body/1?"),
                ("--like", "grene/vi/body/1", "no such passage: grene/vi/body/1", "did you mean green/vi/body/1?"),
                ("--id", "green", "no such passage: green", "it is an entry: searcher --entry green"),
                ("--id", "gre", "no such passage: gre", "did you mean the entry green? searcher --entry green"),
                ("--entry", "gr", "no such entry: gr", "did you mean green?"),
                ("--entry", "grene", "no such entry: grene", "did you mean green?"),
                ("--entry", "green.txt", "no such entry: green.txt", "did you mean green? an entry's name has no extension"),
                ("--entry", "digests/2025/green.md", "no such entry: digests/2025/green.md", "did you mean green?"),
                ("--entry", "ree", "no such entry: ree", "did you mean green?"),
                ("--id", "corpus/green/vi/body/1", "no such passage: corpus/green/vi/body/1", "did you mean green/vi/body/1?"),
                ("--entry", "green/vi/body/1", "no such entry: green/vi/body/1", "it is a passage: searcher --id green/vi/body/1"),
                ("--id", "nonsense/vi/body/9", "no such passage: nonsense/vi/body/9",
                 "identifiers are ENTRY/LANG/KIND/N; searcher --format ids QUERY prints them"),
                ("--open", "x", "no such passage: x", "identifiers are ENTRY/LANG/KIND/N"),
                ("--entry", "x", "no such entry: x",
                 "the name of an entry is the part before /vi/ or /en/ of its passages' identifiers")):
            with self.subTest(option=option):
                result = searcher("--db", self.db, option, id)
                self.assertEqual((result.code, result.out), (1, ""))
                self.assertIn(f"error: {error}\n", result.err)
                self.assertIn(f"\nhint: {hint}", result.err)

    def test_a_corpus_without_an_entry(self):
        result = indexer("build", self.write("empty.txt", "\n"), "--db", self.folder / "other.db")
        self.assertEqual(result.code, 2)
        self.assertIn("error: the corpus contains no digest entry\nhint: see songngu-digest(5) for the format\n",
                      result.err)

    def test_a_query_without_a_word(self):
        result = searcher("--db", self.db, "…")
        self.assertEqual((result.code, result.out), (2, ""))
        self.assertIn("error: the query contains no word\nhint: give at least one word, number or field\n", result.err)

    def test_a_database_that_is_not_there(self):
        place = self.folder / "none.db"
        result = searcher("--db", place, "lake")
        self.assertEqual((result.code, result.out), (3, ""))
        self.assertIn(f"error: no database at {place}\nhint: build one: indexer build CORPUS --db {place}\n",
                      result.err)

    def test_databases_of_which_none_can_be_opened(self):
        result = searcher("--db", self.folder / "a.db", "--db", self.folder / "b.db", "--allow-missing-shards", "lake")
        self.assertEqual(result.code, 3)
        self.assertIn("a.db\nhint: none of the databases can be opened\n", result.err)

    def test_a_single_file_that_is_older_than_its_corpus(self):
        single = self.folder / "single.db"
        self.assertEqual(indexer("build", self.folder / "green.txt", "--db", single, "--single-file").code, 0)
        self.write("green.txt", GREEN_ENTRY.replace("12", "13"))
        self.assertIn(f"hint: indexer build CORPUS... --single-file --db {single}\n", indexer("stats", "--db", single).err)

    def test_a_takeaway_without_text(self):
        result = indexer("check", self.write("mark.txt", GREEN_ENTRY.replace("📌 Hồ", "📌\n📌 Hồ")))
        self.assertIn("mark.txt:2:1: warning: 📌 without text: left out\n", result.err)


class TooMany(TempCase):
    def setUp(self):
        super().setUp()
        letters = str.maketrans("0123456789", "abcdefghij")
        entries = (f"Giá cả\nNgười dân nói rằng giá đã tăng.\nThe pq{str(number).translate(letters)} was here, they said.\n"
                   for number in range(5001))
        self.build(self.write("many.txt", "---\n".join(entries)))

    def refused(self, query, error, hint):
        result = searcher("--db", self.db, query)
        self.assertEqual((result.code, result.out), (2, ""), result.err)
        self.assertIn(f"error: {error}\nhint: {hint}\n", result.err)

    def test_words_and_headings(self):
        self.refused("pq*", "the wildcard pq* is too broad: more than 2000 words match", "type more of the word")
        self.refused("title:giá", "more than 5000 headings match title:", "use a rarer word")


class OutOfMemory(TempCase):
    @songngu_cli.unittest.skipIf(songngu_cli.SANITIZERS, "a sanitizer needs more memory than any limit")
    def test_is_told_and_leaves_nothing(self):
        def set_limit():
            resource.setrlimit(resource.RLIMIT_AS, (LITTLE, LITTLE))

        for jobs in ("1", "2"):
            done = subprocess.run([BIN / "indexer", "build", TRAITS, "--db", self.db, "--jobs", jobs], capture_output=True,
                                  env=environment(self.folder), preexec_fn=set_limit)
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertIn("indexer: error: out of memory\nhint: fewer --jobs need less\n", done.stderr.decode())
            self.assertFalse(self.db.exists())


LITTLE = 100 << 20  # bytes: enough to start, too little to learn from an entry

if __name__ == "__main__":
    songngu_cli.main()
