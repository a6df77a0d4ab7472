"""How long until the first prompt stands on the screen: aio and others, in turn, in one run.

    python3 benchmarks/first_prompt.py [ROUNDS]

Each command runs in a pseudo-terminal; the time is from its start to the first bytes of its prompt.
A command that is not there is left out. The first round warms up (aio makes its archive then, and
is waited for) and does not count.
"""
import fcntl
import glob
import os
import pty
import re
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import termios
import time

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
COMMANDS = [
    ("aio", [os.path.join(HOME, "aio")], rb">>> "),
    ("ipython3 --no-banner", ["ipython3", "--no-banner"], rb"In \[|In .*\[.*1"),
    ("python3 -m asyncio", ["python3", "-m", "asyncio"], rb">>> .*>>> "),
    ("node", ["node"], rb"> "),
    ("jshell", ["jshell", "-s"], rb"-> "),
]


def first_prompt(command, prompt):
    """Seconds until the prompt appears."""
    begun = time.perf_counter()
    pid, fd = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", AIO_HISTORY="/dev/null")
        os.execvp(command[0], command)
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    seen = b""
    try:
        while not re.search(prompt, seen, re.DOTALL):
            if not select.select([fd], [], [], 30)[0]:
                raise TimeoutError(f"{command[0]}: no prompt in {seen!r}")
            seen += os.read(fd, 65536)
            if b"\x1b[6n" in seen:  # who asks where the cursor is gets an answer
                os.write(fd, b"\x1b[1;1R")
                seen = seen.replace(b"\x1b[6n", b"")
        return time.perf_counter() - begun
    finally:
        os.kill(pid, signal.SIGKILL)
        os.close(fd)
        os.waitpid(pid, 0)


def await_archive(aio):
    """Has aio make its archive, and waits until it is whole."""
    deadline = time.monotonic() + 120
    archives = os.path.join(HOME, ".cache", "*.jsa")
    while True:
        subprocess.run([aio, "-c", "pass"], check=True)
        lock = os.path.join(HOME, ".cache", "train.lock")
        if not os.path.lexists(lock) and any("part" not in name for name in glob.glob(archives)):
            return
        if time.monotonic() > deadline:
            raise TimeoutError("no archive in " + os.path.dirname(archives))
        time.sleep(0.5)


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    commands = [c for c in COMMANDS if shutil.which(c[1][0])]
    await_archive(COMMANDS[0][1][0])
    times = {name: [] for name, _, _ in commands}
    for i in range(rounds + 1):
        for name, command, prompt in commands:
            seconds = first_prompt(command, prompt)
            if i > 0:
                times[name].append(seconds)
    base = statistics.median(times["ipython3 --no-banner"]) if "ipython3 --no-banner" in times else None
    for name, all_times in times.items():
        median = statistics.median(all_times)
        ratio = f"  {median / base:.2f} of ipython3" if base else ""
        print(f"{name:22} median {median * 1000:6.0f} ms  best {min(all_times) * 1000:6.0f} ms{ratio}")


if __name__ == "__main__":
    main()
