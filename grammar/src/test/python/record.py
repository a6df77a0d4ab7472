"""Records, with CPython 3.13, what the tests of the grammar expect.

    python3.13 grammar/src/test/python/record.py

writes trees/*.ast beside trees/*.py, and the second line of each case in errors/*.txt: a case is the
source as a JSON string, then, indented, "Class line:column[-column] message" or
"Class line:column-line message" for a range over several lines; columns count chars from 1 and the
last is exclusive; column 0 says that no caret is shown.
"""

import ast
import json
import pathlib
import sys
import warnings

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import dump_ast

RESOURCES = pathlib.Path(__file__).parent.parent / "resources"


def place(error):
    line, column, end_line, end = error.lineno, error.offset, error.end_lineno, error.end_offset
    if column == 0:
        return f"{line}:0"
    if end_line != line and end > 0:
        return f"{line}:{column}-{end_line}"
    return f"{line}:{column}-{max(end, column + 1)}"


def outcome(source):
    try:
        compile(source, "<string>", "exec", ast.PyCF_ONLY_AST)
    except SyntaxError as e:
        return f"{type(e).__name__} {place(e)} {e.msg}"
    return "no error"


def main():
    assert sys.version_info[:2] == (3, 13), "CPython 3.13 is the reference"
    warnings.simplefilter("ignore")
    for path in sorted((RESOURCES / "trees").glob("*.py")):
        tree = ast.parse(path.read_bytes())
        out = []
        dump_ast.dump(tree, 0, out)
        path.with_suffix(".ast").write_text("\n".join(out) + "\n", newline="\n")
    for path in sorted((RESOURCES / "errors").glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        out = []
        for line in lines:
            if line.startswith('"'):
                out += [line, "    " + outcome(json.loads(line))]
            elif not line.startswith(" "):
                out.append(line)
        path.write_text("\n".join(out) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
