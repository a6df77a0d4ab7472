#!/usr/bin/env python3
"""How fast aio parses, beside the python3 that runs this.

usage: python3 benchmarks/parse_speed.py [--seconds 5] [--runs 15]

Needs the jar (mvn -q -DskipTests package). First: parsing a file of that python3's standard library of about 2,000 lines,
warm, both in the same run, best time of each ("ratio" is python3's time / ours; at least 1.2). Then: what parsing its
first 50 lines costs a process that has an archive (the first run of ./aio makes it): the time of a process whose program
leaves before 50 lines of definitions, less that of one whose program only leaves, as a share of the former, processor
time, best of the runs (at most a quarter). Exit code 1 says that one of the two does not hold.
"""
import argparse
import ast
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def about(lines):
    """The file of the standard library whose length is nearest."""
    files = pathlib.Path(ast.__file__).parent.glob("*.py")
    return min(files, key=lambda f: (abs(f.read_bytes().count(b"\n") - lines), f.name))


def ours(file, seconds):
    jar = ROOT / "cli/target/aio.jar"
    command = ["java", "-cp", jar, ROOT / "benchmarks/ParseSpeed.java", file, str(seconds)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def theirs(file, seconds):
    text = file.read_text()
    best = float("inf")
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        start = time.perf_counter()
        ast.parse(text)
        best = min(best, time.perf_counter() - start)
    return int(best * 1e6)


def process(file):
    """The processor time of a process: the clock would show what else the machine does."""
    child = subprocess.Popen([ROOT / "aio", file], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"{file} failed")
    return used.ru_utime + used.ru_stime


def fifty(file):
    """The first definitions of a file, 50 lines of them."""
    taken = []
    text = file.read_text()
    lines = text.splitlines()
    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef) and not node.decorator_list and not node.args.defaults:
            taken += lines[node.lineno - 1:node.end_lineno]
        if len(taken) >= 50:
            break
    return "\n".join(taken[:50]) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    file = about(2000)
    lines = file.read_bytes().count(b"\n")
    mine, python = ours(file, options.seconds), theirs(file, options.seconds)
    print(f"{file.name}, {lines} lines, warm: aio {mine / 1000:.2f} ms, Python {sys.version.split()[0]} "
          f"{python / 1000:.2f} ms, ratio {python / mine:.2f}")
    with tempfile.TemporaryDirectory() as folder:
        empty, some = pathlib.Path(folder, "empty.aio"), pathlib.Path(folder, "fifty.aio")
        leave = "raise SystemExit\n"
        empty.write_text(leave)
        text = fifty(pathlib.Path(ast.__file__).with_name("inspect.py"))
        while text.strip():
            try:
                ast.parse(text)
                break
            except SyntaxError:
                text = text.rsplit("\n", 2)[0] + "\n"
        some.write_text(leave + text)
        for file in (empty, some, empty, some):
            process(file)
        time.sleep(3)
        times = {empty: [], some: []}
        for _ in range(options.runs):
            for file in times:
                times[file].append(process(file))
        without, with_them = min(times[empty]), min(times[some])
        print(f"{len(text.splitlines())} lines, first in a process: {(with_them - without) * 1000:.1f} ms of "
              f"{with_them * 1000:.1f} ms, {(with_them - without) / with_them:.0%}")
    sys.exit(python / mine < 1.2 or (with_them - without) / with_them > 0.25)


if __name__ == "__main__":
    main()
