"""Records what CPython 3.13 gives for the expressions in the .txt files beside this one.

    python3.13 record.py

A line is an expression, a tab, and the repr of its value, or the class and text of the exception. To add a case, add a
line with nothing after the tab, run this, and read what it wrote. floats.tsv holds the bits of doubles and the texts that
the columns of FLOATS give for them.
"""

import pathlib
import struct
import sys
import warnings

FLOATS = [repr] + [lambda d, s=s: s % d for s in ("%.2f", "%.3e", "%.6g", "%.0f", "%.17G", "%.10f")] + [
    lambda d: format(d, "#.5")
]


def result(expression):
    try:
        return repr(eval(expression))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def main():
    if sys.version_info[:2] != (3, 13):
        sys.exit("record.py wants Python 3.13")
    warnings.simplefilter("ignore")
    here = pathlib.Path(__file__).parent
    for path in sorted(here.glob("*.txt")):
        expressions = [line.rpartition("\t")[0] for line in path.read_text("utf-8").rstrip("\n").split("\n")]
        path.write_text("".join(f"{e}\t{result(e)}\n" for e in expressions), "utf-8")
    path = here / "floats.tsv"
    rows = [line.split("\t")[0] for line in path.read_text("utf-8").rstrip("\n").split("\n")]
    with path.open("w", encoding="utf-8") as out:
        for bits in rows:
            d = struct.unpack(">d", bytes.fromhex(bits))[0]
            print(bits, *(f(d) for f in FLOATS), sep="\t", file=out)


main()
