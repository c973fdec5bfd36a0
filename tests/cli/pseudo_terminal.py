"""A program in a terminal window of its own: what tests type into it, what it shows, and how the window is closed."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios

from songngu_cli import PATIENCE


class Window:
    """The program leads a session whose terminal this is, as a shell does. `shown` is all that came, as text."""

    def __init__(self, command, env, rows=24, columns=80, stdout=None):
        self.ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.process = subprocess.Popen(list(map(str, command)), stdin=theirs, stdout=stdout or theirs, stderr=theirs,
                                        env=env, start_new_session=True,
                                        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
        os.close(theirs)
        self.bytes = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    @property
    def shown(self):
        return self.bytes.decode("utf-8", "replace").replace("\r\n", "\n")

    def read(self):
        """More of what the program shows; False at its end."""
        if not select.select([self.ours], [], [], PATIENCE)[0]:
            raise AssertionError(f"nothing more came: {self.shown}")
        try:
            more = os.read(self.ours, 65536)
        except OSError:  # the other end is closed
            return False
        self.bytes += more
        return bool(more)

    def wait_for(self, text):
        """Reads until the text was shown."""
        while text not in self.shown:
            if not self.read():
                raise AssertionError(f"{text} was never shown: {self.shown}")

    def type(self, keys):
        os.write(self.ours, keys.encode("utf-8"))

    def close(self):
        """Closes the window: the program is sent SIGHUP."""
        if self.ours >= 0:
            os.close(self.ours)
            self.ours = -1

    def finish(self):
        """Waits for the end; the exit status."""
        while self.ours >= 0 and self.read():
            pass
        return self.process.wait(timeout=PATIENCE)
