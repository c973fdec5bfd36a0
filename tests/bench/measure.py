"""What running a program costs."""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

POLL = 0.02  # seconds


def fail(message):
    print(f"bench: {message}", file=sys.stderr)
    sys.exit(2)


class Cost:
    """`wall` and `cpu` in seconds, the latter of the process and its children; `peak` in bytes of memory."""

    def __init__(self, wall, cpu, peak, out=""):
        self.wall, self.cpu, self.peak, self.out = wall, cpu, peak, out


def peak_of(pid):
    # Not rusage's: that counts what the process held before it became the program.
    try:
        with open(f"/proc/{pid}/status", encoding="utf-8") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024
    except (FileNotFoundError, ProcessLookupError):
        pass
    return 0


def run(command, text="", environment=None, accepted=(0,), watch=True):
    """Runs a program to its end. `watch`: look at its memory meanwhile; otherwise the peak is 0."""
    command = [str(word) for word in command]
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as complained:
        given.write(text.encode("utf-8"))
        given.seek(0)
        begin = time.monotonic()
        process = subprocess.Popen(command, stdin=given, stdout=said, stderr=complained,
                                   env={**os.environ, **(environment or {})})
        peak = 0
        while watch and os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is None:
            peak = max(peak, peak_of(process.pid))
            time.sleep(POLL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        complained.seek(0)
        if process.returncode not in accepted:
            fail(f"{' '.join(command[:3])} …: exit {process.returncode}\n"
                 f"{complained.read().decode(errors='replace')[-2000:]}")
        return Cost(wall, usage.ru_utime + usage.ru_stime, peak, said.read().decode("utf-8"))


def size_of(path):
    """Bytes of a file, or of all files in a folder."""
    path = pathlib.Path(path)
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


def percentile(values, part):
    """The value that this part of the others is not above."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]
