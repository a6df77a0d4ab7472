#!/usr/bin/env python3.13
"""Record what CPython 3.13 prints for the cases, or check that the records still hold.

usage: python3.13 record.py --pyrun PYRUN [--check] [AREA | AREA/CASE ...]

A case is AREA/CASE.aio, or AREA/CASE/main.aio where it brings modules of its own. PYRUN is the script that runs an .aio
file under CPython. Without names, every case is taken. --check rewrites nothing and exits 1 if a record is not what CPython
prints; it uses another hash seed than recording does, so that a case whose output depends on the order of a set shows.
"""
import argparse
import concurrent.futures
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent


def cases(names):
    found = sorted([*ROOT.glob("*/*.aio"), *ROOT.glob("*/*/main.aio")])
    if not names:
        return found
    wanted = [ROOT / name for name in names]
    chosen = [c for c in found if any(w in c.parents or c.with_suffix("") == w for w in wanted)]
    if not chosen:
        sys.exit("record.py: no case under " + " ".join(names))
    return chosen


def run(case, pyrun, seed):
    """Return the expectation files' contents by suffix; an empty one has no file."""
    env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8"}
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([sys.executable, pyrun, str(case)], cwd=folder, env=env, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=60)
    here = (str(case.parent) + os.sep).encode()
    return {
        ".out": done.stdout.replace(here, b""),
        ".err": done.stderr.replace(here, b""),
        ".exit": b"%d\n" % done.returncode if done.returncode else b"",
    }


def differences(case, result, rewrite):
    changed = []
    for suffix, content in result.items():
        file = case.with_suffix(suffix)
        present = suffix == ".out" or content
        if (file.read_bytes() if file.exists() else None) == (content if present else None):
            continue
        changed.append(suffix)
        if rewrite and present:
            file.write_bytes(content)
        elif rewrite:
            file.unlink()
    return changed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pyrun", required=True)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    pyrun, seed = os.path.abspath(options.pyrun), "2" if options.check else "1"
    chosen, total = cases(options.names), 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for case, result in zip(chosen, pool.map(lambda c: run(c, pyrun, seed), chosen)):
            changed = differences(case, result, not options.check)
            total += bool(changed)
            if changed:
                print(case.relative_to(ROOT), *changed)
    print(len(chosen), "cases,", total, "differ" if options.check else "rewritten")
    sys.exit(1 if options.check and total else 0)


if __name__ == "__main__":
    main()
