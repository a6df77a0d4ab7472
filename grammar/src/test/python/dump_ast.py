"""Writes CPython's tree of each file named on stdin, in the form of AstDump.java.

For each file: a line "== path", then the dump, or "!! class" where CPython refuses the file.
"""

import ast
import io
import struct
import sys
import tokenize
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(100000)
SKIP = {"type_comment", "type_ignores"}


def quote(text):
    out = ['"']
    units = text.encode("utf-16-be", "surrogatepass")
    for i in range(0, len(units), 2):
        c = units[i] * 256 + units[i + 1]
        if 32 <= c < 127 and c not in (34, 92):
            out.append(chr(c))
        else:
            out.append("\\u%04x" % c)
    out.append('"')
    return "".join(out)


def bits(value):
    return str(struct.unpack(">q", struct.pack(">d", value))[0])


def scalar(value, field):
    if value is None:
        return "None"
    if value is Ellipsis:
        return "Ellipsis"
    if value is True or value is False:
        return str(int(value))
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, bytes):
        return "b" + quote(value.decode("latin-1"))
    if isinstance(value, complex):
        return "j" + bits(value.imag)
    if isinstance(value, float):
        return "f" + bits(value)
    if isinstance(value, int):
        return str(value) if field in ("conversion", "level", "simple", "is_async") else "%x" % value
    if isinstance(value, (ast.operator, ast.unaryop, ast.cmpop, ast.boolop, ast.expr_context)):
        return type(value).__name__.lower()
    raise TypeError(type(value))


NAMES = {
    "comprehension": "Comprehension", "arguments": "Arguments", "arg": "Arg", "keyword": "Keyword",
    "alias": "Alias", "withitem": "WithItem", "match_case": "MatchCase",
}


def dump(value, depth, out, field=""):
    pad = " " * depth
    if isinstance(value, (ast.operator, ast.unaryop, ast.cmpop, ast.boolop, ast.expr_context)):
        out.append(pad + scalar(value, field))
    elif isinstance(value, ast.AST):
        name = type(value).__name__
        head = NAMES.get(name, name)
        if hasattr(value, "lineno"):
            head += f" {value.lineno}:{value.col_offset}-{value.end_lineno}:{value.end_col_offset}"
        out.append(pad + head)
        for field in value._fields:
            if field in SKIP:
                continue
            child = getattr(value, field, None)
            if name == "Constant" and field == "kind":
                child = int(child == "u")
                out.append(pad + " " + str(child))
                continue
            dump(child, depth + 1, out, field)
    elif isinstance(value, list):
        out.append(pad + "[")
        for item in value:
            dump(item, depth + 1, out, field)
    else:
        out.append(pad + scalar(value, field))


def decode(data):
    encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    return data.decode(encoding)


def main():
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    for path in sys.stdin.read().splitlines():
        out = ["== " + path]
        try:
            with open(path, "rb") as f:
                text = decode(f.read())
            dump(compile(text, path, "exec", ast.PyCF_ONLY_AST, dont_inherit=True), 0, out)
        except Exception as e:
            out.append("!! " + type(e).__name__)
        sys.stdout.write("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
