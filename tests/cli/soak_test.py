"""Many mixed queries through one process: flat memory, no crash, the same answers at the end as at the start.

SONGNGU_QUERIES says how many (3,000 unless told).
"""

import json
import os
import random
import subprocess
import threading
import time

import songngu_cli
from songngu_cli import BIN, SOURCE, IndexCase, environment

QUERIES = songngu_cli.times("SONGNGU_QUERIES", 3000)
CHUNK = 100  # queries whose answers are held at once
REFUSALS = ("query, column ", "the query contains no word ")
if "address" in songngu_cli.SANITIZERS:
    # What the sanitizer keeps of freed memory would be what grows.
    os.environ["ASAN_OPTIONS"] = os.environ.get("ASAN_OPTIONS", "") + ":quarantine_size_mb=1"
PASSAGE = "2025-01-31-made-in-japan/vi/body/3"
FIXED = [{"query": "định kiến lỗi thời"}, {"query": "lãi suất", "into": "en", "context": 1}, {"query": '"vắc xin"', "explain": True},
         {"query": "radio NEAR/5 transistor"}, {"query": "$1tn OR 37%"}, {"query": "th*", "no-group": True, "limit": 50},
         {"query": "research lab", "facets": "tag,site,lang,kind,year"}, {"query": '"unbalanced'}, {"query": "venture capitol"},
         {"like": PASSAGE}, {"passage": PASSAGE}, {"entry": "2025-01-31-made-in-japan"}, {"passage": "not/there/at/1"},
         {"query": "title:radio OR tag:FT", "sort": "date"}, {"query": "lang:vi date:2025..", "limit": 5},
         {"query": "ngan hang", "diacritics": "ignore", "all": True}, {"query": "x" * 5000}, {"colour": "none"}]


class Soak(IndexCase):
    corpus = (SOURCE / "corpus",)

    def resident(self, process):
        with open(f"/proc/{process.pid}/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024

    def mixed(self):
        """Random words of the corpus in random shapes."""
        words = self.searcher("--format", "jsonl", "-n", "300", "lang:vi OR lang:en").out.split()
        pick = random.Random(100)
        shapes = ("{}", "{} {}", "{} {} {}", '"{} {}"', "+{} -{}", "{} AND {}", "({} OR {}) {}", "title:{}", "{} NEAR/3 {}", "{}*")
        while True:
            shape = pick.choice(shapes)
            query = shape.format(*pick.choices(words, k=shape.count("{}")))
            yield json.dumps(pick.choice(({"query": query}, {"query": query, "lang": "vi"}, {"query": query, "into": "en"},
                                          {"query": query, "facets": "kind", "context": 1}, {"query": query, "explain": True})))

    def ask(self, process, lines):
        """The answers to `lines`, written by a thread of their own: neither pipe may fill up."""
        def write():
            process.stdin.write("".join(line + "\n" for line in lines).encode())
            process.stdin.flush()
        writer = threading.Thread(target=write)
        writer.start()
        answers = [json.loads(process.stdout.readline()) for _ in lines]
        writer.join()
        return answers

    def test_memory_is_flat_and_answers_stay(self):
        fixed = [json.dumps({"id": number, **line}) for number, line in enumerate(FIXED)]
        mixed = self.mixed()
        with subprocess.Popen([BIN / "searcher", "--db", self.db, "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              env=environment(self.folder)) as process:
            began = time.monotonic()
            first = self.ask(process, fixed)
            memory = []
            refused = []
            for _ in range(10):
                for _ in range(0, QUERIES // 10, CHUNK):
                    answers = self.ask(process, [next(mixed) for _ in range(min(CHUNK, QUERIES // 10))])
                    refused += [answer["error"] for answer in answers if "error" in answer]
                memory.append(self.resident(process))
            self.assertEqual(self.ask(process, fixed), first)
            process.stdin.close()
            self.assertEqual(process.wait(timeout=songngu_cli.PATIENCE), 0)
        print(f"{QUERIES} queries in {time.monotonic() - began:.0f} s, {len(refused)} of them refused; resident KiB after each tenth: {memory}")
        self.assertGreater(sum("error" in answer for answer in first), 2)
        # A shape may make no sense of its words; nothing else may go wrong.
        self.assertEqual([error for error in refused if not error.startswith(REFUSALS)], [])
        self.assertLess(len(refused), QUERIES // 2)
        # The first half may fill caches; from then on nothing grows.
        self.assertLess(memory[-1], memory[4] * 1.05 + 1024)


if __name__ == "__main__":
    songngu_cli.main()
