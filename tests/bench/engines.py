"""What is measured: our programs, and those of others with the same text. Each builds, answers, and says its size."""

import pathlib
import shutil

import measure

JARS = sorted(pathlib.Path("/usr/share/java").glob("lucene-core-8.*.jar"))  # where Debian puts it
THRESHOLD = "XAPIAN_FLUSH_THRESHOLD"


class Engine:
    """One row of the table. `place` is where the database lies, inside `scratch`."""

    shared_kinds_only = True
    asked = True  # its database differs from that of another engine that is asked

    def __init__(self, name, what, programs, scratch):
        self.name, self.what, self.programs = name, what, programs
        self.place = scratch / name

    def missing(self):
        """Why it can't be measured here; none if it can."""
        return None if self.program.exists() else f"{self.program.name} is not built"

    def clear(self):
        if self.place.is_dir():
            shutil.rmtree(self.place)
        self.place.unlink(missing_ok=True)

    def build(self, folder):
        self.clear()
        return self.run_build(folder)

    def query(self, text, passes):
        """Lines `kind cpu-ms wall-ms bytes`."""
        return measure.run(self.query_command(passes), text=text)

    def ask_once(self, words):
        """A fresh process, one question."""
        return measure.run(self.query_command(1), text=f"any\t{' '.join(words)}\n", watch=False)


class Songngu(Engine):
    shared_kinds_only = False

    def __init__(self, programs, scratch, jobs=None):
        what = "indexer build" + (f" --jobs {jobs}" if jobs else "")
        super().__init__("songngu" + (f"-{jobs}" if jobs else ""), what, programs, scratch)
        self.arguments = ["--jobs", jobs] if jobs else []
        self.asked = not jobs
        self.program = programs / "songngu_query_bench"

    def run_build(self, folder):
        command = [self.programs / "indexer", "build", folder, "--db", self.place, "--quiet", *self.arguments]
        return measure.run(command, accepted=(0, 1))  # 1: with refused files

    def query_command(self, passes):
        return [self.program, self.place, passes]

    def ask_once(self, words):
        command = [self.programs / "searcher", "--db", self.place, "--format", "json", *words]
        return measure.run(command, accepted=(0, 1), watch=False)

    def batch(self, queries):
        """All of them in one process."""
        return measure.run([self.programs / "searcher", "--db", self.place, "--batch"], text="\n".join(queries) + "\n")

    def update(self, file):
        return measure.run([self.programs / "indexer", "update", "--db", self.place, "--quiet", *file])


class Xapian(Engine):
    def __init__(self, programs, scratch, threshold=None):
        name = f"xapian-{threshold}" if threshold else "xapian"
        what = f"plain Xapian, threshold {threshold}, no sync" if threshold else "plain Xapian, default settings"
        super().__init__(name, what, programs, scratch)
        self.program = programs / "songngu_baseline_xapian"
        self.sync = "nosync" if threshold else "sync"
        self.asked = bool(threshold)
        self.environment = {THRESHOLD: str(threshold)} if threshold else {}

    def run_build(self, folder):
        return measure.run([self.program, "build", folder, self.place, self.sync], environment=self.environment)

    def query_command(self, passes):
        return [self.program, "query", self.place, passes]


class Fts5(Engine):
    def __init__(self, programs, scratch):
        super().__init__("fts5", "SQLite FTS5, then optimize", programs, scratch)
        self.program = programs / "songngu_baseline_fts5"

    def run_build(self, folder):
        return measure.run([self.program, "build", folder, self.place])

    def query_command(self, passes):
        return [self.program, "query", self.place, passes]


class Lucene(Engine):
    """Compiled when it is first run. What a virtual machine has to load counts, as it does for its users."""

    def __init__(self, programs, scratch, threads):
        super().__init__(f"lucene-{threads}", f"Lucene 8, {threads} thread{'s' if threads > 1 else ''}", programs, scratch)
        self.source = pathlib.Path(__file__).with_name("LuceneBaseline.java")
        self.classes = scratch / "classes"
        self.threads = threads
        self.asked = threads == 1

    def missing(self):
        if not shutil.which("javac"):
            return "there is no Java compiler"
        return None if JARS else "liblucene8-java is not installed"

    def java(self, *arguments):
        if not self.classes.exists():
            measure.run(["javac", "-cp", JARS[-1], "-d", self.classes, self.source], watch=False)
        return ["java", "-cp", f"{JARS[-1]}:{self.classes}", "LuceneBaseline", *arguments]

    def run_build(self, folder):
        return measure.run(self.java("build", folder, self.place, self.threads))

    def query_command(self, passes):
        return self.java("query", self.place, passes)


def all_engines(programs, scratch, cores):
    """The first is what the others are compared with."""
    engines = [Xapian(programs, scratch, 2000), Xapian(programs, scratch), Fts5(programs, scratch),
               Lucene(programs, scratch, 1)]
    if cores > 1:
        engines += [Lucene(programs, scratch, cores), Songngu(programs, scratch, 1)]
    return engines + [Songngu(programs, scratch)]
