"""Queries meant to exhaust time or memory: bounded, with a message, and never the end of a batch."""

import json
import resource
import socket
import time

import songngu_cli
from songngu_cli import SOURCE, IndexCase

HARD = {
    "brackets": ("(" * 5000 + "radio" + ")" * 5000, "50 deep"),
    "signs and brackets": ("-(radio " * 3000 + ")" * 3000, "50 deep"),
    "words": (" ".join(f"w{number}" for number in range(15000)), "2000 words"),
    "the same word": ("+radio " * 5000, "2000 words"),
    "titles": ("title:a " * 3000, "2000 words"),
    "wildcards": ("th* " * 60, "50 wildcards"),
    "characters": ("x" * 120000, "100000 characters"),
    "one letter": ("t*", "at least 2 letters"),
    "window": ("radio NEAR/1000000 walkman", "NEAR/100 is the widest"),
}
EASY = {
    "a chain of windows": " NEAR/20 ".join(["the"] * 300),
    "a long phrase": '"' + "của " * 1500 + '"',
    "wildcards": "th* ca* tr* co* in* " * 10,
    "titles": "title:the " * 1900,
    "signs": "+the -zyzzyva " * 900,
    "quantities": " ".join(f"${number}bn" for number in range(900)),
    "a long word": "đ" * 50000,
}


def computed():
    """The seconds that programs that have ended have computed: another test beside this one adds nothing."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Bounds(IndexCase):
    corpus = (SOURCE / "corpus",)

    def test_a_query_too_hard_is_told_why(self):
        for name, (query, saying) in HARD.items():
            with self.subTest(name):
                before = computed()
                result = self.searcher("--", query, code=2)
                self.assertIn(saying, result.err)
                self.assertIn("hint: ", result.err)
                self.assertLess(computed() - before, 20)

    def test_a_query_within_bounds_is_answered(self):
        for name, query in EASY.items():
            with self.subTest(name):
                before = computed()
                result = songngu_cli.searcher("--db", self.db, "--", query)
                self.assertIn(result.code, (0, 1), result.err)
                self.assertLess(computed() - before, 60)

    def test_a_batch_answers_each_of_them(self):
        lines = [json.dumps({"id": name, "query": query}) for name, (query, _) in HARD.items()]
        answers = self.searcher("--batch", text="\n".join([*lines, "radio"]) + "\n").json_lines()
        self.assertEqual([answer["id"] for answer in answers[:-1]], list(HARD))
        for answer, (_, saying) in zip(answers, HARD.values()):
            self.assertIn(saying, answer["error"])
        self.assertTrue(answers[-1]["hits"])


class Deadline(IndexCase):
    corpus = (SOURCE / "corpus",)

    def test_ends_with_a_message(self):
        for words in (("radio",), ("--like", "2025-01-31-made-in-japan/vi/body/3"),
                      ("--entry", "2025-01-31-made-in-japan"), ("--id", "2025-01-31-made-in-japan/vi/body/3")):
            result = self.searcher("--timeout", "0.000001", *words, code=2)
            self.assertEqual(result.out, "")
            self.assertIn("--timeout", result.err)

    def test_changes_no_answer_in_time(self):
        self.assertEqual(self.answer("--timeout", "60.5", "radio"), self.answer("radio"))
        self.assertEqual(self.answer("--timeout", "0", "radio"), self.answer("radio"))

    def test_is_a_number_of_seconds(self):
        for text in ("-1", "soon", "1e9", "nan", "inf", ""):
            self.assertIn("--timeout", self.searcher("--timeout", text, "radio", code=2).err)

    def test_in_a_batch_one_line_fails(self):
        lines = [{"id": 1, "query": "radio", "timeout": 0.000001}, {"id": 2, "query": "radio", "timeout": 60},
                 {"id": 3, "query": "radio", "timeout": "60"}]
        answers = self.searcher("--batch", text="\n".join(map(json.dumps, lines)) + "\n").json_lines()
        self.assertIn("--timeout", answers[0]["error"])
        self.assertEqual(answers[1]["hits"], self.hits("radio"))
        self.assertIn("must be a number", answers[2]["error"])

    def test_a_silent_server_is_given_up(self):
        for words in (("radio",), ("--batch",), ("--open", "2025-01-31-made-in-japan/vi/body/3")):
            with self.subTest(words=words), socket.create_server(("127.0.0.1", 0)) as server:
                address = f"tcp://127.0.0.1:{server.getsockname()[1]}"
                began = time.monotonic()
                result = songngu_cli.searcher("--db", address, "--timeout", "0.2", *words, text="radio\n")
                self.assertEqual((result.code, result.out), (2, ""), result.err)
                self.assertIn("--timeout", result.err)
                self.assertLess(time.monotonic() - began, 9, "Xapian itself waits for ten seconds")


if __name__ == "__main__":
    songngu_cli.main()
