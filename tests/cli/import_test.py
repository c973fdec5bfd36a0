"""indexer import: exports of Telegram Desktop as digest files."""

import json
import random
import resource
import signal
import subprocess
import time

import songngu_cli
from songngu_cli import BIN, GREEN_ENTRY, TempCase, environment, exported, indexer, times

BODY = GREEN_ENTRY.split("#Water #Hanoi\n")[1]
HEADER = GREEN_ENTRY.split("https://")[0]


def message(number, text, date="2025-03-12T08:00:00", **more):
    return {"id": number, "type": "message", "date": date, "date_unixtime": "1741741200", "from": "Kênh Tin",
            "from_id": "channel77", "text": text, "text_entities": [], **more}


def channel(messages, **more):
    return {"name": "Kênh/../Tin", "type": "public_channel", "id": 77, "messages": messages, **more}


def link(text, url):
    return {"type": "text_link", "text": text, "href": url}


POSTS = (
    message(1, "", type="service", action="create_channel"),
    message(2, GREEN_ENTRY, reactions=[{"type": "emoji", "count": 2, "emoji": "👍"}], edited="2025-03-13T08:00:00"),
    message(3, "", photo="photos/1.jpg"),
    message(4, [HEADER, "Nguồn: ", link("The Review", "https://www.example.org/b"), "\n#Water\n", BODY], forwarded_from="Tin"),
    message(5, GREEN_ENTRY.replace("The lake is", "---\nThe lake is").replace("Người", "📌 Xem thêm\nhttps://e.org/c\n#Khac\nNgười")),
    message(6, "../../Hồ \"nước\"; rm -rf /\n" + BODY, date="2025-03-14T08:00:00"),
)


class ImportCase(TempCase):
    def setUp(self):
        super().setUp()
        self.into = self.folder / "digests"

    def export(self, content, name="result.json"):
        text = content if isinstance(content, (str, bytes)) else json.dumps(content, ensure_ascii=False, indent=1)
        return self.write(name, text)

    def run_import(self, *files, code=0, into=None):
        result = indexer("import", *files, "--into", into or self.into)
        self.assertEqual((result.code, result.out), (code, ""), result.err)
        return result.err

    def files(self, into=None):
        return {path.name: path.read_text(encoding="utf-8") for path in (into or self.into).iterdir()
                if not path.name.startswith(".")}


class Import(ImportCase):
    def test_a_file_a_post(self):
        said = self.run_import(self.export(channel(POSTS)))
        self.assertIn(f"4 posts added, 1 without text → {self.into}\n", said)
        self.assertEqual(sorted(self.files()), [
            "2025-03-12-ho-nuoc-trong-xanh-tro-lai-4.txt", "2025-03-12-ho-nuoc-trong-xanh-tro-lai-5.txt",
            "2025-03-12-ho-nuoc-trong-xanh-tro-lai.txt", "2025-03-14-ho-nuoc-rm-rf.txt"])
        self.assertEqual(self.files()["2025-03-12-ho-nuoc-trong-xanh-tro-lai.txt"], GREEN_ENTRY)

    def test_what_was_imported_is_read_without_a_warning(self):
        self.run_import(self.export(channel(POSTS)))
        checked = indexer("check", "--strict", "--format", "json", self.into)
        self.assertEqual((checked.code, checked.json()["entries"]), (0, 4), checked.err)
        self.build(self.into)
        of_fourth = [passage for passage in exported(self.db) if passage["entry"].endswith("-4")]
        self.assertEqual({(passage["url"], passage["date"]) for passage in of_fourth}, {("https://www.example.org/b", "2025-03-12")})
        self.assertEqual({passage["text"] for passage in of_fourth if passage["kind"] == "body"} - set(BODY.split("\n")), set())

    def test_again_it_adds_what_is_new(self):
        self.run_import(self.export(channel(POSTS[:3])))
        self.assertIn("3 posts added, 1 unchanged, 1 without text", self.run_import(self.export(channel(POSTS))))
        before = self.files()
        self.assertIn("0 posts added, 4 unchanged, 1 without text", self.run_import(self.export(channel(POSTS))))
        self.assertEqual(self.files(), before)

    def test_what_was_edited_or_deleted_here_stays(self):
        self.run_import(self.export(channel(POSTS)))
        edited = self.into / "2025-03-12-ho-nuoc-trong-xanh-tro-lai.txt"
        edited.write_text("- Của tôi\n", encoding="utf-8")
        (self.into / "2025-03-14-ho-nuoc-rm-rf.txt").unlink()
        self.assertIn("0 posts added, 3 unchanged, 1 deleted here", self.run_import(self.export(channel(POSTS))))
        later = json.loads(json.dumps(POSTS))
        for one in later:
            if isinstance(one["text"], str):
                one["text"] = one["text"].replace("2011", "2012")
        said = self.run_import(self.export(channel(later)))
        self.assertIn("0 posts added, 1 updated, 1 unchanged, 1 edited on both sides, 1 deleted here", said)
        self.assertIn(f"{edited}:1:1: warning: edited here, and the post was edited, too: left as it is", said)
        self.assertEqual(edited.read_text(encoding="utf-8"), "- Của tôi\n")
        self.assertEqual(len(self.files()), 3)
        self.assertIn("2012", self.files()["2025-03-12-ho-nuoc-trong-xanh-tro-lai-5.txt"])
        self.assertNotIn("warning", self.run_import(self.export(channel(later))))

    def test_a_long_text_in_several_messages_is_one_post(self):
        long_body = BODY.split("\n")[1] + "\n"
        first, second = HEADER + long_body * 30, long_body * 14
        parts = [message(2, first.strip()), message(3, second.strip(), date="2025-03-12T08:00:01")]
        self.assertGreater(len(first + second), 4096)
        self.run_import(self.export(channel(parts)))
        self.assertEqual(list(self.files().values()), [first + second])

    def test_an_account_gives_its_channels(self):
        private = channel([message(9, "- Riêng tư\n" + BODY)], type="personal_chat", id=5)
        said = self.run_import(self.export({"about": "…", "chats": {"list": [private, channel(POSTS)]}}))
        self.assertIn(":1:1: info: left out what is not a channel, 1 of the chats: export one by itself to import it", said)
        self.assertEqual(len(self.files()), 4)

    def test_a_truncated_export_gives_what_is_whole(self):
        whole = self.export(channel(POSTS)).read_bytes()
        self.run_import(self.export(channel(POSTS)))
        known = set(self.files().values())
        for size in sorted(random.Random(3).sample(range(len(whole)), 30)):
            into = self.folder / f"into-{size}"
            said = self.run_import(self.export(whole[:size], "cut.json"), code=1, into=into)
            self.assertRegex(said, r"cut\.json:\d+:\d+: error: (the export is cut off here|invalid JSON)")
            self.assertLessEqual(set(self.files(into).values()), known)

    def test_hostile_files_are_refused_with_their_place(self):
        for content, saying in ((b"", ":1:1: error: invalid JSON: not an export of Telegram Desktop"),
                                (b"\xff\xfe[\0", ":1:1: error: invalid JSON"),
                                (b"<!DOCTYPE html>\n<html>", ":1:1: error: HTML, not JSON: export it again"),
                                (b"{\"messages\": 1}", ":1:15: error: no chat with messages in it"),
                                (b"[" * 1_000_000, "error: nested too deep"),
                                (b'{"a":' * 1_000_000, "error: nested too deep"),
                                (b'{"messages": ["' + b"a" * 9_000_000, "error: a value of several megabytes")):
            with self.subTest(content[:20]):
                self.assertIn(saying, self.run_import(self.export(content, "foreign.json"), code=1))
        self.assertEqual(self.files(), {})

    def test_a_bad_file_does_not_stop_the_others(self):
        bad, good = self.export("{", "bad.json"), self.export(channel(POSTS))
        self.run_import(bad, good, code=1)
        self.assertEqual(len(self.files()), 4)

    def test_usage(self):
        good = self.export(channel(POSTS))
        for words, saying in (((good,), "no folder to import into\nhint: indexer import FILE... --into DIR"),
                              ((self.folder / "none.json", "--into", self.into), "there is no file"),
                              ((self.folder, "--into", self.into), "is a folder\nhint: name the result.json in it"),
                              (("/dev/null", "--into", self.into), "is not a regular file\nhint: name the result.json of an export"),
                              ((good, "--into", good), "is a file, not a folder\nhint: name another with --into DIR"),
                              ((good, "--into", "/proc/nowhere"), "can't write")):
            result = indexer("import", *words)
            self.assertEqual(result.code, 2, words)
            self.assertIn(saying, result.err)

    def test_a_damaged_manifest_is_told(self):
        self.into.mkdir()
        (self.into / ".songngu-import.tsv").write_text("nonsense\n")
        result = indexer("import", self.export(channel(POSTS)), "--into", self.into)
        self.assertEqual(result.code, 2)
        self.assertIn(".songngu-import.tsv:1:1: not a line of a manifest\nhint: remove the line", result.err)


class Large(ImportCase):
    def many(self, count, name="many.json"):
        path = self.folder / name
        with open(path, "w", encoding="utf-8") as file:
            file.write('{"name": "K", "type": "public_channel", "id": 7, "messages": [')
            for number in range(count):
                text = GREEN_ENTRY.replace("xanh trở lại", f"số {number}")
                file.write(("," if number else "") + "\n" + json.dumps(message(number, text), ensure_ascii=False))
            file.write("]}")
        return path

    def finished(self, count):
        into = self.folder / "finished"
        self.run_import(self.many(count), into=into)
        return self.files(into)

    def test_memory_does_not_grow_with_the_export(self):
        with open(self.folder / "large.json", "w", encoding="utf-8") as file:
            file.write('{"name": "K", "type": "public_channel", "id": 7, "messages": [')
            for number in range(60_000):  # of a kilobyte each
                file.write(json.dumps(message(number, "", file="a" * 900, type="service")) + ",\n")
            file.write(json.dumps(POSTS, ensure_ascii=False)[1:] + "}")
        self.assertIn("4 posts added", self.run_import(self.folder / "large.json"))
        if not songngu_cli.SANITIZERS:
            self.assertLess(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, 48 << 10)

    def test_a_kill_leaves_whole_files_and_the_next_import_does_the_rest(self):
        count = 1500
        whole = self.finished(count)
        command = [BIN / "indexer", "import", self.folder / "many.json", "--into", self.into]
        chance = random.Random(5)
        killed = 0
        for _ in range(times("SONGNGU_KILLS", 15)):
            writer = subprocess.Popen(command, stderr=subprocess.DEVNULL, env=environment(self.folder))
            time.sleep(chance.uniform(0.002, 0.06))
            writer.send_signal(signal.SIGKILL)
            killed += writer.wait() == -signal.SIGKILL
            present = self.files() if self.into.exists() else {}
            self.assertLessEqual(present.items(), whole.items())
        self.assertGreater(killed, 0)
        self.run_import(self.folder / "many.json")
        self.assertEqual(self.files(), whole)

    def test_an_interruption_is_told(self):
        self.many(20000)
        command = [BIN / "indexer", "import", self.folder / "many.json", "--into", self.into]
        writer = subprocess.Popen(command, stderr=subprocess.PIPE, env=environment(self.folder))
        while not (self.into.exists() and self.files()):
            time.sleep(0.01)
        writer.send_signal(signal.SIGINT)
        said = writer.communicate()[1].decode()
        self.assertEqual(writer.returncode, 130, said)
        self.assertIn("interrupted; what was imported stays\nhint: the same command imports the rest", said)

    def test_of_two_imports_one_is_told_to_wait(self):
        self.many(20000)
        command = [BIN / "indexer", "import", self.folder / "many.json", "--into", self.into]
        first = subprocess.Popen(command, stderr=subprocess.DEVNULL, env=environment(self.folder))
        while not (self.into.exists() and self.files()):
            time.sleep(0.01)
        second = indexer("import", self.folder / "many.json", "--into", self.into)
        first.kill()
        first.wait()
        self.assertEqual(second.code, 4, second.err)
        self.assertIn("is being written by another program", second.err)


if __name__ == "__main__":
    songngu_cli.main()
