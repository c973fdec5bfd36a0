"""A corpus whose files all say which version it is: whoever reads a mixture of two is found out."""

import json
import re

from songngu_cli import GREEN_ENTRY, SOURCE, indexer, searcher

FILES = 40


class Versions:
    """Writes versions of a corpus into a folder and asks a database which one it holds."""

    def __init__(self, folder, files=FILES):
        self.folder = folder
        self.files = files
        self.traits = (SOURCE / "corpus" / "2025-01-31-made-in-japan.txt").read_text(encoding="utf-8")
        (folder / "sub").mkdir(parents=True, exist_ok=True)

    def write(self, version):
        """The number of files differs between neighbouring versions, so that some come and go."""
        for number in range(self.files):
            path = self.folder / "sub" / f"f{number}.txt"
            if number >= self.files - 3 and (number + version) % 2:
                path.unlink(missing_ok=True)
            else:
                text = GREEN_ENTRY.replace("The lake is clear again", f"The lake is clear again release{version}")
                path.write_text(text if number % 10 else self.traits + text, encoding="utf-8")

    def expected(self, version):
        return sum(number < self.files - 3 or (number + version) % 2 == 0 for number in range(self.files))

    def found(self, hits):
        """{version: how many files say so} of the hits of QUERY."""
        versions = {}
        for hit in hits:
            (version,) = re.findall(r"release(\d+)", hit["text"])
            versions[int(version)] = versions.get(int(version), 0) + 1
        return versions

    def whole(self, hits):
        """The one version that the hits are of; None where they are a mixture."""
        versions = self.found(hits)
        ((version, count),) = versions.items() if len(versions) == 1 else ((None, 0),)
        return version if version is not None and count == self.expected(version) else None

    def in_database(self, db):
        result = searcher("--db", db, "--format", "jsonl", *OPTIONS, QUERY)
        if result.code != 0:
            raise AssertionError(f"searcher gave {result.code}: {result.err}")
        return self.whole(result.json_lines())


QUERY = "kind:heading AND lang:en AND clear again"
OPTIONS = ("--no-group", "--limit", "500")
BATCH_LINE = json.dumps({"query": QUERY, "no-group": True, "limit": 500})


def left_over(db):
    """What lies in a database folder and should not."""
    names = {path.name for path in db.iterdir()}
    generations = {name for name in names if re.fullmatch(r"gen-\d+(\.\d+)?", name)}
    numbers = {name.split(".")[0] for name in generations}
    return names - generations - {"XAPIANDB"} | (numbers if len(numbers) > 2 else set())


def verified(db):
    result = indexer("verify", "--db", db)
    if result.code != 0:
        raise AssertionError(f"verify gave {result.code}: {result.err}")
