"""Searching a songngu database from Python: one file, standard library only, Python 3.9 or later.

    from songngu import Searcher

    with Searcher("digest.db") as searcher:
        for hit in searcher.search("định kiến lỗi thời", limit=3):
            print(hit.text)
            if hit.counterpart:
                print("   ", hit.counterpart.text)

A Searcher is one `searcher --batch` that stays open, so that a query costs no more than the search itself. Texts and
offsets are as in `searcher --format json`: spans count Unicode code points, so `hit.text[begin:end]` is the matched word.
The options of search() are the long options of searcher(1), with `_` for `-`. Every error is a SongnguError.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import threading
import weakref
from dataclasses import dataclass, field
from typing import Any, Iterator, Mapping, Optional, Sequence, Union, overload

__version__ = "0.1.0"

__all__ = ["Answer", "Counterpart", "CounterpartPassage", "DatabaseError", "Hit", "MissingDatabase", "Note", "PassageText",
           "QueryError", "Rendering", "ScorePart", "Searcher", "SearcherGone", "SongnguError", "Translation", "Translations"]


class SongnguError(Exception):
    """What every error of this module is. `status` is what searcher(1) would exit with."""

    status = 2


class QueryError(SongnguError, ValueError):
    """The searcher did not understand the query or an option, or gave the search up; the message says why."""


class SearcherGone(SongnguError, RuntimeError):
    """The searcher could not start (no program) or has ended; the message is what it said. The next call starts it anew."""


class DatabaseError(SearcherGone):
    """The database is missing, damaged or of another version."""

    status = 3


def _spans(pairs: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    return [(begin, end) for begin, end in pairs]


@dataclass(frozen=True)
class PassageText:
    """A passage shown with a hit: a bullet that sums it up, or a neighbour."""

    id: str
    text: str


@dataclass(frozen=True)
class ScorePart:
    """A part of a hit's score."""

    what: str
    score: float


@dataclass(frozen=True)
class MissingDatabase:
    """A database that an answer does without."""

    database: str
    reason: str


def _passages(given: Sequence[Mapping[str, Any]]) -> list[PassageText]:
    return [PassageText(passage["id"], passage["text"]) for passage in given]


@dataclass(frozen=True)
class Rendering:
    """Words of a passage that render a stretch of its counterpart."""

    of: tuple[int, int]  #: the stretch, in the hit's text or that of the passage that was asked about
    spans: list[tuple[int, int]]  #: in the text of the passage that has the words
    confidence: float  #: from 0 to 1
    id: str  #: of that passage

    @classmethod
    def _of(cls, given: Mapping[str, Any], passage: str) -> Rendering:
        return cls((given["of"][0], given["of"][1]), _spans(given["spans"]), given["confidence"], passage)


@dataclass(frozen=True)
class CounterpartPassage:
    """A passage in the other language, and which of its sentences correspond."""

    id: str
    kind: str
    text: str
    spans: list[tuple[int, int]]  #: correspond to the whole hit
    focus: list[tuple[int, int]]  #: correspond to the hit's sentences that matched
    matches: list[tuple[int, int]]
    #: with renderings=True: of the hit's matches; if it has none, of `matches` by words of the hit
    renderings: list[Rendering] = field(default_factory=list)

    @classmethod
    def _of(cls, given: Mapping[str, Any]) -> CounterpartPassage:
        return cls(given["id"], given["kind"], given["text"], _spans(given["spans"]), _spans(given["focus"]),
                   _spans(given["matches"]), [Rendering._of(one, given["id"]) for one in given.get("renderings", [])])


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

    @property
    def renderings(self) -> list[Rendering]:
        """With renderings=True: which words of the passages render the hit's matches."""
        return [one for passage in self.passages for one in passage.renderings]


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
    summaries: list[PassageText] = field(default_factory=list)  #: bullets and takeaways that sum the passage up
    before: list[PassageText] = field(default_factory=list)  #: with context=N: up to N that precede on its side
    after: list[PassageText] = field(default_factory=list)  #: with context=N: up to N that follow on its side
    explain: list[ScorePart] = field(default_factory=list)  #: with explain=True: what the score is made of
    end_line: Optional[int] = None  #: the last line of a passage of several

    @classmethod
    def _of(cls, given: Mapping[str, Any]) -> Hit:
        counterpart = given["counterpart"]
        return cls(given["rank"], given["id"], given["entry"], given["lang"], given["kind"], given["score"],
                   given["text"], _spans(given["matches"]), given["title"], given["url"], given["site"], given["tags"],
                   given["date"], given["file"], given["line"],
                   None if counterpart is None else Counterpart._of(counterpart), given,
                   _passages(given.get("summaries", [])), _passages(given.get("before", [])),
                   _passages(given.get("after", [])),
                   [ScorePart(part["what"], part["score"]) for part in given.get("explain", [])], given.get("end_line"))


@dataclass(frozen=True)
class Note:
    """How a part of the query was taken, where that may surprise."""

    kind: str  #: "read-as-text", "unknown-word", "unused" or "limit"
    text: str  #: for people: its words may change
    at: tuple[int, int]  #: the part of the query, in Unicode code points, end excluded


@dataclass(frozen=True)
class Answer(Sequence[Hit]):
    """The hits of one query: a sequence, with what else there is to know."""

    query: str
    total: int  #: of all hits, however many are here
    suggestion: Optional[str]  #: a better spelling
    hits: list[Hit]
    facets: Mapping[str, Any] = field(default_factory=dict)
    unknown_words: list[str] = field(default_factory=list)  #: words of the query that no passage holds
    notes: list[Note] = field(default_factory=list)  #: what else a reader may want to know
    parsed: Optional[str] = None  #: with explain=True: how the query was read
    missing: list[MissingDatabase] = field(default_factory=list)  #: with allow_missing_shards=True

    @classmethod
    def _of(cls, given: Mapping[str, Any]) -> Answer:
        return cls(given["query"], given["total"], given["suggestion"], [Hit._of(hit) for hit in given["hits"]],
                   given.get("facets", {}), given.get("unknown_words", []),
                   [Note(note["kind"], note["text"], (note["at"][0], note["at"][1])) for note in given.get("notes", [])],
                   given.get("parsed"),
                   [MissingDatabase(one["database"], one["reason"]) for one in given.get("missing", [])])

    def __len__(self) -> int:
        return len(self.hits)

    @overload
    def __getitem__(self, index: int) -> Hit: ...

    @overload
    def __getitem__(self, index: slice) -> list[Hit]: ...

    def __getitem__(self, index: Union[int, slice]) -> Union[Hit, list[Hit]]:
        return self.hits[index]

    def __iter__(self) -> Iterator[Hit]:
        return iter(self.hits)


@dataclass(frozen=True)
class Translation:
    """One way in which the other language puts the words of a query."""

    text: str  #: its commonest form
    count: int
    share: float  #: of all matches
    confidence: float  #: mean of all that are counted, from 0 to 1
    example: str  #: a passage that matches and is rendered so


@dataclass(frozen=True)
class Translations:
    """How the other language puts the words of a query."""

    query: str
    of: str  #: the words, as most passages have them
    matches: int  #: stretches of passages that were looked at
    translations: list[Translation]  #: commonest first
    without: int  #: matches that nothing renders, or nothing surely
    sample: Optional[int] = None  #: how many of the passages were looked at, where it was not all


Database = Union[str, "os.PathLike[str]"]


class _Child:
    """One `searcher --batch`. Its pipes are unbuffered and what it says on standard error goes to a file: no thread is
    needed, and a fork inherits neither locks nor bytes that are still to be written."""

    def __init__(self, command: Sequence[str]) -> None:
        self.owner = os.getpid()
        self.asked = 0
        self.owes = False  #: an answer: a question was begun, and its answer has not been read to the end
        self._rest = b""
        try:
            self._said = tempfile.TemporaryFile()
        except OSError as error:
            raise SearcherGone(f"no temporary file for what the searcher says: {error.strerror}") from error
        try:
            # A session of its own: Ctrl-C in a terminal is meant for the program in front, and would end this one too.
            self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._said,
                                             bufsize=0, start_new_session=True)
        except BaseException:
            self._said.close()
            raise

    def is_usable(self) -> bool:
        """Not where a call was interrupted, in a fork, or where the program has ended."""
        return not self.owes and self.owner == os.getpid() and self._process.poll() is None

    def ask(self, request: Mapping[str, Any]) -> Optional[Mapping[str, Any]]:
        """The answer to this very request; None where the program ends without one."""
        number = self.asked + 1  # the line's, too: by that the searcher answers a line that is too long to be read
        line = json.dumps({**request, "id": number}).encode() + b"\n"
        self.asked, self.owes = number, True
        answer: Optional[Mapping[str, Any]] = None
        if self._write(line):
            answer = self._read()
            while answer is not None and answer["id"] != number:
                answer = self._read()
        self.owes = answer is None
        return answer

    def _write(self, line: bytes) -> bool:
        assert self._process.stdin is not None
        left = memoryview(line)
        try:
            while left:
                left = left[self._process.stdin.write(left):]
        except BrokenPipeError:
            return False
        return True

    def _read(self) -> Optional[Mapping[str, Any]]:
        assert self._process.stdout is not None
        chunks = [self._rest]
        while b"\n" not in chunks[-1]:
            chunk = self._process.stdout.read(1 << 16)
            if not chunk:
                return None
            chunks.append(chunk)
        line, _, self._rest = b"".join(chunks).partition(b"\n")
        try:
            answer = json.loads(line)
        except ValueError:
            answer = None
        if not isinstance(answer, dict) or "id" not in answer:
            raise SearcherGone(f"not an answer of searcher --batch: {line[:80].decode('utf-8', 'replace')}")
        return answer

    def why_it_ended(self) -> SearcherGone:
        try:
            status = self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self.kill()
            status = self._process.wait()
        size = self._said.seek(0, os.SEEK_END)
        self._said.seek(max(0, size - 4096))
        said = self._said.read().decode("utf-8", "replace").strip() or f"searcher ended with status {status}"
        return DatabaseError(said) if status == DatabaseError.status else SearcherGone(said)

    def kill(self) -> None:
        """Nothing is lost: it only reads."""
        if self.owner == os.getpid():
            self._process.kill()

    def end(self) -> None:
        """In a fork, gives up the copies of the pipes: the program is the parent's."""
        self.kill()
        if self.owner == os.getpid():
            self._process.wait()
        else:
            self._process.returncode = 0  # or Popen would look for it among this process's children
        for stream in (self._process.stdin, self._process.stdout, self._said):
            if stream is not None:
                stream.close()


class Searcher:
    """A running `searcher --batch`, which ends with close(), a `with` block, the object or the interpreter.

    May be used by several threads; they take turns. A call that was interrupted (Ctrl-C, an exception of a signal handler)
    never leaves its answer to the next one: the program is ended, and the next call starts another. So does the first call
    in a fork, which leaves the parent's program alone. A signal handler may close() it, but not search with it.

    `databases`: paths, or tcp://HOST:PORT; none for the default database. `program`: where searcher(1) is, if it is not
    in PATH ($SONGNGU_SEARCHER says so too). `allow_missing_shards`: databases that can't be opened are left out, and
    named in each answer's `missing`.
    """

    def __init__(self, *databases: Database, program: Optional[Database] = None,
                 allow_missing_shards: bool = False) -> None:
        found = program or os.environ.get("SONGNGU_SEARCHER") or shutil.which("searcher")
        if found is None:
            raise SearcherGone("no searcher in PATH: name it with program=, or in $SONGNGU_SEARCHER")
        self._command = [os.fspath(found), "--batch"]
        for database in databases:
            self._command += ["--db", os.fspath(database)]
        if allow_missing_shards:
            self._command.append("--allow-missing-shards")
        self._closed = False
        self._turns: dict[int, threading.Lock] = {}
        self._start()

    def search(self, query: str, *, limit: Optional[int] = None, offset: Optional[int] = None,
               lang: Optional[str] = None, into: Optional[str] = None, all: bool = False, plain: bool = False,
               context: Optional[int] = None, explain: bool = False, **options: Any) -> Answer:
        """What `searcher QUERY` finds. Raises QueryError for a query that makes no sense."""
        return self._answer("query", query, dict(options, limit=limit, offset=offset, lang=lang, into=into,
                                                 all=all or None, plain=plain or None, context=context,
                                                 explain=explain or None))

    def like(self, passage_id: str, **options: Any) -> Answer:
        """Passages like this one, in either language; none where there is no such passage."""
        return self._answer("like", passage_id, options)

    def passage(self, passage_id: str, **options: Any) -> Optional[Hit]:
        """One passage with its counterpart, or None."""
        hits = self._answer("passage", passage_id, options).hits
        return hits[0] if hits else None

    def entry(self, entry_id: str, **options: Any) -> list[Hit]:
        """All passages of an entry in reading order; empty where there is no such entry."""
        return self._answer("entry", entry_id, options).hits

    def translations(self, query: str, **options: Any) -> Translations:
        """How the other language puts the words of the query, counted over all passages that match. Raises QueryError for a query
        that makes no sense."""
        answer = self._ask("query", query, dict(options, translations=True))
        assert answer is not None  # a query always has an answer
        return Translations(answer["query"], answer["of"], answer["matches"],
                            [Translation(one["text"], one["count"], one["share"], one["confidence"], one["example"])
                             for one in answer["translations"]], answer["without"], answer.get("sample"))

    def render(self, passage_id: str, stretches: Sequence[tuple[int, int]]) -> list[Rendering]:
        """How the other language puts these stretches of a passage's text: none for one that is not rendered, and none where
        there is no such passage."""
        answer = self._ask("passage", passage_id, {"render": [list(stretch) for stretch in stretches]})
        return [Rendering._of(one, one["id"]) for one in answer["renderings"]] if answer else []

    def close(self) -> None:
        """Ends the program, and with it a search that another thread waits for. Further calls raise SearcherGone."""
        self._closed = True
        self._child.kill()
        turn = self._turn()
        if turn.acquire(blocking=False):  # else whoever has the turn sees the end
            try:
                self._end_child()
            finally:
                turn.release()

    def __enter__(self) -> Searcher:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _answer(self, subject: str, text: str, options: Mapping[str, Any]) -> Answer:
        answer = self._ask(subject, text, options)
        return Answer(text, 0, None, []) if answer is None else Answer._of(answer)

    def _ask(self, subject: str, text: str, options: Mapping[str, Any]) -> Optional[Mapping[str, Any]]:
        """None where there is no such passage or entry."""
        request = {name.replace("_", "-"): value for name, value in options.items() if value is not None}
        request[subject] = text
        answer = self._exchange(request)
        if "error" not in answer:
            return answer
        status = answer.get("status")
        if status == 1:
            return None
        raise (DatabaseError if status == DatabaseError.status else QueryError)(answer["error"])

    def _exchange(self, request: Mapping[str, Any]) -> Mapping[str, Any]:
        with self._turn():
            try:
                has_answered = self._usable_child().asked > 0
                answer = self._child.ask(request)
                if answer is None and has_answered:  # it had ended, as it does after a timeout, or was killed
                    answer = self._usable_child().ask(request)
                if answer is None:
                    raise self._gone()
                return answer
            finally:
                if self._child.owes or self._closed:
                    self._end_child()

    def _turn(self) -> threading.Lock:
        """A fork has its own: another thread of the parent may hold the parent's."""
        return self._turns.setdefault(os.getpid(), threading.Lock())

    def _usable_child(self) -> _Child:
        if not self._closed and not self._child.is_usable():
            self._end_child()
            self._start()
        if self._closed:  # last: a close() of another thread ends no program that is started after it
            raise self._gone()
        return self._child

    def _start(self) -> None:
        try:
            child = _Child(self._command)
        except OSError as error:
            raise SearcherGone(f"{self._command[0]}: {error.strerror}") from error
        self._end_child = weakref.finalize(self, child.end)
        self._child = child

    def _gone(self) -> SearcherGone:
        return SearcherGone("this Searcher is closed") if self._closed else self._child.why_it_ended()
