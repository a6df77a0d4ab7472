"""What `python3.13 -m ast FILE` writes to stdout, for each FILE named on a line of stdin.

For each: "=== LENGTH FILE\n" and that many bytes; -1 where the file is refused.
"""
import contextlib
import io
import runpy
import sys
import warnings

sys.setrecursionlimit(5000)
warnings.simplefilter("ignore")
for line in sys.stdin:
    file = line.rstrip("\n")
    sys.argv = ["ast", file]
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            runpy.run_module("ast", run_name="__main__")
        text = out.getvalue().encode("utf-8", "surrogatepass")
        length = len(text)
    except (SyntaxError, ValueError):
        text, length = b"", -1
    sys.stdout.buffer.write(f"=== {length} {file}\n".encode() + text)
    sys.stdout.buffer.flush()
