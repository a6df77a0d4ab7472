"""Say what ast.parse makes of programs: for each "LENGTH\n" and that many bytes of UTF-8 on stdin, one line on stdout:
"ok", or the error's class, message and range as record.py writes them, "??" where it was no SyntaxError.
"""
import ast
import pathlib
import sys
import warnings

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import record

warnings.simplefilter("ignore")
sys.setrecursionlimit(5000)


def verdict(text):
    try:
        ast.parse(text)
    except SyntaxError as e:
        return f"{type(e).__name__} {record.place(e)} {e.msg}"
    except Exception as e:
        return f"?? {type(e).__name__} {e}"
    return "ok"


source = sys.stdin.buffer
while head := source.readline():
    text = source.read(int(head)).decode("utf-8", "surrogatepass")
    sys.stdout.write(verdict(text).replace("\n", "\\n") + "\n")
    sys.stdout.flush()
