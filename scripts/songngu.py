"""Searching a songngu database from Python: one file, standard library only, Python 3.9 or later.

    from songngu import Searcher

    with Searcher("digest.db") as searcher:
        for hit in searcher.search("định kiến lỗi thời", limit=3):
            print(hit.text)
            if hit.counterpart:
                print("   ", hit.counterpart.text)

A Searcher is one `searcher --batch` that stays open, so that a query costs no more than the search itself. Texts and
offsets are as in `searcher --format json`: spans count Unicode code points, so `hit.text[begin:end]` is the matched word.
The options of search() are the long options of searcher(1), with `_` for `-`.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import threading
from dataclasses import dataclass, field
from typing import Any, Iterator, Mapping, Optional, Sequence, Union

__all__ = ["Answer", "Counterpart", "CounterpartPassage", "Hit", "QueryError", "Searcher", "SearcherGone"]


class QueryError(ValueError):
    """The searcher did not understand the query or an option; the message says why."""


class SearcherGone(RuntimeError):
    """The searcher could not start (no database, no program) or has ended; the message is what it said."""


def _spans(pairs: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    return [(begin, end) for begin, end in pairs]


@dataclass(frozen=True)
class CounterpartPassage:
    """A passage in the other language, and which of its sentences correspond."""

    id: str
    kind: str
    text: str
    spans: list[tuple[int, int]]  #: correspond to the whole hit
    focus: list[tuple[int, int]]  #: correspond to the hit's sentences that matched
    matches: list[tuple[int, int]]

    @classmethod
    def _of(cls, given: Mapping[str, Any]) -> CounterpartPassage:
        return cls(given["id"], given["kind"], given["text"], _spans(given["spans"]), _spans(given["focus"]),
                   _spans(given["matches"]))


@dataclass(frozen=True)
class Counterpart:
    """What says the same in the other language."""

    lang: str
    relation: str  #: "translation" or "summary"
    confidence: float  #: from 0 to 1
    text: str  #: only the corresponding sentences
    passages: list[CounterpartPassage]

    @classmethod
    def _of(cls, given: Mapping[str, Any]) -> Counterpart:
        return cls(given["lang"], given["relation"], given["confidence"], given["text"],
                   [CounterpartPassage._of(passage) for passage in given["passages"]])


@dataclass(frozen=True)
class Hit:
    """A passage that was found, with its counterpart where it has one."""

    rank: int
    id: str
    entry: str
    lang: str  #: "vi" or "en"
    kind: str  #: "summary", "takeaway", "heading" or "body"
    score: float
    text: str
    matches: list[tuple[int, int]]
    title: Optional[str]
    url: Optional[str]
    site: Optional[str]
    tags: list[str]
    date: Optional[str]  #: YYYY-MM-DD
    file: str
    line: int
    counterpart: Optional[Counterpart]
    json: Mapping[str, Any] = field(repr=False, compare=False)  #: all of it, as the searcher wrote it

    @classmethod
    def _of(cls, given: Mapping[str, Any]) -> Hit:
        counterpart = given["counterpart"]
        return cls(given["rank"], given["id"], given["entry"], given["lang"], given["kind"], given["score"],
                   given["text"], _spans(given["matches"]), given["title"], given["url"], given["site"], given["tags"],
                   given["date"], given["file"], given["line"],
                   None if counterpart is None else Counterpart._of(counterpart), given)


@dataclass(frozen=True)
class Answer(Sequence[Hit]):
    """The hits of one query: a sequence, with what else there is to know."""

    query: str
    total: int  #: of all hits, however many are here
    suggestion: Optional[str]  #: a better spelling
    hits: list[Hit]
    facets: Mapping[str, Any] = field(default_factory=dict)
    unknown_words: list[str] = field(default_factory=list)  #: words of the query that no passage holds
    notes: list[str] = field(default_factory=list)  #: what else a reader may want to know
    parsed: Optional[str] = None  #: with explain=True: how the query was read

    def __len__(self) -> int:
        return len(self.hits)

    def __getitem__(self, index: Any) -> Any:
        return self.hits[index]

    def __iter__(self) -> Iterator[Hit]:
        return iter(self.hits)


Database = Union[str, "os.PathLike[str]"]


class Searcher:
    """A running `searcher --batch`. May be used by several threads; they take turns.

    `databases`: paths, or tcp://HOST:PORT; none for the default database. `program`: where searcher(1) is, if it is not
    in PATH ($SONGNGU_SEARCHER says so too).
    """

    def __init__(self, *databases: Database, program: Optional[Database] = None) -> None:
        found = program or os.environ.get("SONGNGU_SEARCHER") or shutil.which("searcher")
        if found is None:
            raise SearcherGone("no searcher in PATH: name it with program=, or in $SONGNGU_SEARCHER")
        command = [os.fspath(found), "--batch"]
        for database in databases:
            command += ["--db", os.fspath(database)]
        self._turn = threading.Lock()
        self._said: list[str] = []
        try:
            self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                             stderr=subprocess.PIPE, encoding="utf-8")
        except OSError as error:
            raise SearcherGone(f"{found}: {error.strerror}") from error
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def search(self, query: str, *, limit: Optional[int] = None, offset: Optional[int] = None,
               lang: Optional[str] = None, into: Optional[str] = None, all: bool = False, plain: bool = False,
               **options: Any) -> Answer:
        """What `searcher QUERY` finds. Raises QueryError for a query that makes no sense."""
        return self._answer("query", query, dict(options, limit=limit, offset=offset, lang=lang, into=into,
                                                 all=all or None, plain=plain or None))

    def like(self, passage_id: str, **options: Any) -> Answer:
        """Passages like this one, in either language; none where there is no such passage."""
        return self._answer("like", passage_id, options, missing_is_empty=True)

    def passage(self, passage_id: str, **options: Any) -> Optional[Hit]:
        """One passage with its counterpart, or None."""
        hits = self._answer("passage", passage_id, options, missing_is_empty=True).hits
        return hits[0] if hits else None

    def entry(self, entry_id: str, **options: Any) -> list[Hit]:
        """All passages of an entry in reading order; empty where there is no such entry."""
        return self._answer("entry", entry_id, options, missing_is_empty=True).hits

    def close(self) -> None:
        """Ends the program. Further calls raise SearcherGone."""
        process = self._process
        for stream in (process.stdin, process.stdout):
            if stream is not None and not stream.closed:
                try:
                    stream.close()
                except BrokenPipeError:
                    pass
        process.wait()
        self._listener.join()
        if process.stderr is not None:
            process.stderr.close()

    def __enter__(self) -> Searcher:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _listen(self) -> None:
        """Reads what the program says on standard error, so that it never waits for a reader."""
        assert self._process.stderr is not None
        for line in self._process.stderr:
            del self._said[:-20]
            self._said.append(line)

    def _answer(self, subject: str, text: str, options: Mapping[str, Any], missing_is_empty: bool = False) -> Answer:
        request = {name.replace("_", "-"): value for name, value in options.items() if value is not None}
        request[subject] = text
        answer = self._exchange(json.dumps(request))
        if "error" in answer:
            if missing_is_empty and re.match(r"no such (passage|entry)\b", answer["error"]):
                return Answer(text, 0, None, [])
            raise QueryError(answer["error"])
        return Answer(answer["query"], answer["total"], answer["suggestion"], [Hit._of(hit) for hit in answer["hits"]],
                      answer.get("facets", {}), answer.get("unknown_words", []), answer.get("notes", []),
                      answer.get("parsed"))

    def _exchange(self, line: str) -> Mapping[str, Any]:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None and stdout is not None
        with self._turn:
            try:
                stdin.write(line + "\n")
                stdin.flush()
                answer = stdout.readline()
            except (BrokenPipeError, ValueError):
                answer = ""
        if not answer:
            raise SearcherGone(self._last_words())
        return json.loads(answer)

    def _last_words(self) -> str:
        if self._process.stdin is not None and self._process.stdin.closed:
            return "this Searcher is closed"
        self._process.wait()
        self._listener.join(timeout=5)
        return "".join(self._said).strip() or f"searcher ended with status {self._process.returncode}"
