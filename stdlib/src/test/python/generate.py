"""Writes random valid programs, all in one file that runs them one after the other.

usage: generate.py SEED FIRST COUNT > FILE

Program number n depends on SEED and n only. Run by any interpreter, FILE prints for each program
a line "=== n", then what the program printed and, where it failed, its exception with the lines of
its traceback. No program prints what may differ from run to run: addresses, the order of a set of
strings, the time.
"""
import random
import sys

DRIVER = '''\
import io
import sys


def run(number, text):
    out = io.StringIO()
    sys.stdout = out
    try:
        exec(compile(text, "<program>", "exec"), {"__name__": "program"})
    except BaseException as e:
        lines = []
        tb = e.__traceback__.tb_next
        while tb is not None and len(lines) < 6:
            lines.append(tb.tb_lineno)
            tb = tb.tb_next
        print("!!", type(e).__name__, e, lines)
    finally:
        sys.stdout = sys.__stdout__
    print("===", number)
    print(out.getvalue())


'''

INTS = [0, 1, -1, 2, 3, 5, 7, -7, 10, 12, 16, 63, 64, 100, 255, 256, 1000, -128, 2**31, 2**53, 2**63 - 1,
        2**63, -2**63, 2**64, 10**18, 10**25, -10**25, 123456789, 987654321987654321987654321]
FLOATS = ["0.0", "-0.0", "1.0", "0.5", "-1.5", "2.5", "3.14159", "1e10", "1e16", "1e22", "1e-7", "1e300", "1e-300",
          "0.1", "123456.789", "float('inf')", "float('-inf')", "float('nan')", "5e-324", "1.7976931348623157e308",
          "2.675", "1234567.0", "0.30000000000000004"]
STRINGS = ["", "a", "b", "ab", "abc", "hello world", "Hello", "  x ", "a,b,c", "aXbXc", "123", "-42", "1.5", "ünï", "日本",
           "ß", "\\U0001f600", "tab\\tx", "line\\nbreak", "it's", 'say "hi"', "ALL", "title case here", "0x1f", "é\\u0301",
           "xyzxyz", "%d", "{}", "mississippi", "\\x00", "back\\\\slash", "İ", "ǆ", "٣"]
BYTES = ["b''", "b'a'", "b'abc'", "b'hello world'", "b'\\x00\\xff'", "b'a,b'", "b'123'", "b'  x '"]
SPECS = ["", ">10", "<10", "^10", "*^12", "05d", "+d", " d", "x", "#x", "b", "#o", ",", "_", ".2f", "10.3f", "+.1e", "g", ".3g", "%",
         "s", "10", "010", "=+8", ",.2f", "_x", "c", "n", "e", "G", "#b", ">+8.2f", "z.1f", "#.3g", ".0f", "020.5f"]
CONVERSIONS = ["", "", "", "!r", "!s", "!a"]
PERCENT = ["%d", "%5d", "%-5d|", "%05d", "%+d", "%x", "%#x", "%o", "%s", "%r", "%a", "%10s", "%-10s|", "%.2s", "%f", "%.2f",
           "%e", "%g", "%.3g", "%c", "%%", "%i", "%u", "%X", "%08.3f", "% d", "%+.1e", "%G"]
BITWISE = ["&", "|", "^"]
COMPARE = ["<", "<=", ">", ">=", "==", "!="]
KINDS = ["int", "int", "int", "float", "float", "str", "str", "str", "bytes", "bool", "list", "list", "tuple", "dict", "set", "complex",
         "none", "range", "slice", "bytearray", "frozenset"]


class Program:
    def __init__(self, seed, number):
        self.r = random.Random(f"{seed}/{number}")
        self.lines = []
        self.indent = 0
        self.names = {}
        self.serial = 0
        self.depth = 0

    def sure(self, kind):
        """A literal of that kind, where a mistake would take all memory."""
        return getattr(self, "a_" + kind)(0)

    # -- writing

    def put(self, text):
        self.lines.append("    " * self.indent + text)

    def fresh(self, prefix="v"):
        self.serial += 1
        return f"{prefix}{self.serial}"

    def pick(self, *options):
        return self.r.choice(options)

    def chance(self, p):
        return self.r.random() < p

    # -- expressions

    def variable(self, kind):
        known = [n for n, k in self.names.items() if k == kind]
        return self.r.choice(known) if known else None

    def any(self, d=2):
        return self.expr(self.r.choice(KINDS), d)

    def expr(self, kind, d=2):
        if self.chance(0.35):
            name = self.variable(kind)
            if name:
                return name
        if d > 0 and self.chance(0.015):
            return self.any(d - 1)  # what kind of value this is may be a mistake
        if d > 0 and self.chance(0.04):
            return f"({self.expr(kind, d - 1)} if {self.expr('bool', d - 1)} else {self.expr(kind, d - 1)})"
        if d > 0 and self.chance(0.02):
            return f"({self.expr(kind, d - 1)} {self.pick('and', 'or')} {self.expr(kind, d - 1)})"
        if d > 0 and self.chance(0.015):
            name = self.fresh("w")
            return f"({name} := {self.expr(kind, d - 1)})"
        if d > 0 and self.chance(0.02):
            return f"(lambda x, y={self.any(0)}: x)({self.expr(kind, d - 1)})"
        return getattr(self, "a_" + kind)(d)

    def a_none(self, d):
        return "None"

    def small(self):
        return str(self.r.randint(-6, 8))

    def a_int(self, d):
        if d <= 0 or self.chance(0.25):
            n = self.r.choice(INTS) if self.chance(0.5) else self.r.randint(-20, 20)
            if self.chance(0.05):
                return self.pick(hex(n), oct(n), bin(n), f"{n:_}")
            return f"({n})" if n < 0 and self.chance(0.7) else str(n)
        e = self.expr
        return self.pick(
            lambda: f"({e('int', d - 1)} {self.pick('+', '-', '//', '%')} {e('int', d - 1)})",
            lambda: f"({self.sure('int')} * {self.sure('int')})",
            lambda: f"({e('int', d - 1)} {self.pick(*BITWISE)} {e('int', d - 1)})",
            lambda: f"({e('int', d - 1)} {self.pick('<<', '>>')} {self.r.randint(0, 70)})",
            lambda: f"({e('int', 0)} ** {self.r.randint(0, 9)})",
            lambda: f"{self.pick('-', '+', '~')}{e('int', d - 1)}",
            lambda: f"len({e(self.pick('str', 'list', 'tuple', 'dict', 'set', 'bytes', 'range'), d - 1)})",
            lambda: f"abs({e('int', d - 1)})",
            lambda: f"int({e(self.pick('float', 'str', 'bool', 'int', 'bytes'), d - 1)})",
            lambda: f"int({e('str', d - 1)}, {self.pick(0, 2, 8, 10, 16, 36)})",
            lambda: f"divmod({e('int', d - 1)}, {e('int', d - 1)})[{self.pick(0, 1)}]",
            lambda: f"pow({e('int', 0)}, {self.r.randint(-3, 12)}, {self.pick(7, 13, -5, 1, 100, 2**40 + 1)})",
            lambda: f"round({e(self.pick('int', 'float'), d - 1)}, {self.r.randint(-3, 3)})",
            lambda: f"sum({self.ints(d - 1)})",
            lambda: f"{self.pick('min', 'max')}({e('int', d - 1)}, {e(self.pick('int', 'float'), d - 1)})",
            lambda: f"{self.pick('min', 'max')}({self.ints(d - 1)}, default={e('int', 0)})",
            lambda: f"{e('int', 0)}.bit_length()" if self.chance(0.3) else f"({e('int', 0)}).bit_count()",
            lambda: f"hash({self.sure(self.pick('int', 'bool', 'complex'))})",
            lambda: f"ord({e('str', d - 1)}[:1] or 'q')",
            lambda: f"{e('str', d - 1)}.{self.pick('count', 'find', 'rfind', 'index', 'rindex')}({e('str', 0)})",
            lambda: f"{e('list', d - 1)}.{self.pick('count', 'index')}({self.any(0)})",
            lambda: f"{e('list', d - 1)}[{self.small()}]",
            lambda: f"{e('range', d - 1)}[{self.small()}]",
            lambda: f"int.from_bytes({e('bytes', d - 1)}, {self.pick(repr('big'), repr('little'))})",
            lambda: f"({e('int', d - 1)}).__{self.pick('add', 'floordiv', 'and', 'rsub')}__({e('int', 0)})",
            lambda: f"True + {e('bool', d - 1)}",
        )()

    def ints(self, d):
        return self.pick(
            lambda: f"[{', '.join(self.expr('int', d - 1) for _ in range(self.r.randint(0, 4)))}]",
            lambda: f"range({self.small()}, {self.small()})",
            lambda: f"(i * i for i in range({self.r.randint(0, 6)}))",
            lambda: f"map(len, {self.pick(['a', 'bb'], ('', 'xyz'), [])!r})",
        )()

    def a_float(self, d):
        if d <= 0 or self.chance(0.3):
            return self.r.choice(FLOATS) if self.chance(0.6) else repr(round(self.r.uniform(-1000, 1000), self.r.randint(0, 6)))
        e = self.expr
        return self.pick(
            lambda: f"({e('float', d - 1)} {self.pick('+', '-', '/', '//', '%')} {e(self.pick('float', 'int', 'bool'), d - 1)})",
            lambda: f"({e('int', d - 1)} {self.pick('+', '-', '/', '//', '%')} {e('float', d - 1)})",
            lambda: f"({self.sure('float')} * {self.sure(self.pick('int', 'float', 'bool'))})",
            lambda: f"({e('int', d - 1)} / {e('int', d - 1)})",
            lambda: f"({e('float', 0)} ** {self.pick(2, 0.5, -1, 3, 0)})",
            lambda: f"-{e('float', d - 1)}",
            lambda: f"abs({e(self.pick('float', 'complex'), d - 1)})",
            lambda: f"float({e(self.pick('int', 'str', 'float', 'bool'), d - 1)})",
            lambda: f"round({e('float', d - 1)}, {self.r.randint(-2, 4)})",
            lambda: f"sum([{e('float', d - 1)}, {e('float', d - 1)}, {e('int', 0)}])",
            lambda: f"{e('complex', d - 1)}.{self.pick('real', 'imag')}",
            lambda: f"float.fromhex({e('float', 0)}.hex())",
            lambda: f"({e('float', d - 1)}).{self.pick('is_integer', 'as_integer_ratio', 'hex', 'conjugate')}()",
        )()

    def a_complex(self, d):
        if d <= 0 or self.chance(0.4):
            return self.pick("1j", "(1+2j)", "(-0.5-1j)", "complex(3, -4)", "0j", "complex('1e3+2j')", "(2-0j)")
        e = self.expr
        return self.pick(
            lambda: f"({e('complex', d - 1)} {self.pick('+', '-', '/')} {e(self.pick('complex', 'float', 'int'), d - 1)})",
            lambda: f"({self.sure('complex')} * {self.sure(self.pick('complex', 'float', 'int'))})",
            lambda: f"complex({e('float', d - 1)}, {e('int', d - 1)})",
            lambda: f"{e('complex', d - 1)}.conjugate()",
            lambda: f"({e('complex', 0)} ** {self.pick(0, 1, 2, 3)})",
        )()

    def a_bool(self, d):
        if d <= 0 or self.chance(0.2):
            return self.pick("True", "False")
        e = self.expr
        kind = self.r.choice(["int", "float", "str", "bytes", "list", "tuple", "set", "bool"])
        return self.pick(
            lambda: f"({e(kind, d - 1)} {self.pick(*COMPARE)} {e(kind, d - 1)})",
            lambda: f"({e('int', d - 1)} {self.pick(*COMPARE)} {e('float', d - 1)} {self.pick(*COMPARE)} {e('int', d - 1)})",
            lambda: f"({self.any(d - 1)} {self.pick('==', '!=')} {self.any(d - 1)})",
            lambda: f"(not {self.any(d - 1)})",
            lambda: f"({e('str', d - 1)} {self.pick('in', 'not in')} {e('str', d - 1)})",
            lambda: f"({self.any(0)} {self.pick('in', 'not in')} {e(self.pick('list', 'tuple', 'dict', 'range'), d - 1)})",
            lambda: f"isinstance({self.any(d - 1)}, {self.pick('int', 'str', '(int, float)', 'int | str', 'bool', 'object', 'list')})",
            lambda: f"bool({self.any(d - 1)})",
            lambda: f"{self.pick('any', 'all')}({e(self.pick('list', 'tuple', 'dict'), d - 1)})",
            lambda: f"{e('str', d - 1)}.{self.pick('isdigit', 'isalpha', 'isupper', 'islower', 'isspace', 'istitle', 'isidentifier', 'isnumeric', 'isalnum', 'isprintable', 'isascii', 'isdecimal')}()",
            lambda: f"{e('str', d - 1)}.{self.pick('startswith', 'endswith')}({e('str', 0)})",
            lambda: f"{e('set', d - 1)}.{self.pick('issubset', 'issuperset', 'isdisjoint')}({e(self.pick('set', 'list'), d - 1)})",
            lambda: f"({self.any(0)} is {self.pick('None', 'True', 'not None')})",
            lambda: f"callable({self.pick('len', '3', 'int', 'print')})",
            lambda: f"hasattr({self.any(0)}, {self.pick(repr('upper'), repr('append'), repr('nope'), repr('real'))})",
        )()

    def text(self):
        s = self.r.choice(STRINGS)
        return '"' + s.replace('"', '\\"') + '"' if self.chance(0.5) else "'" + s.replace("'", "\\'") + "'"

    def a_str(self, d):
        if d <= 0 or self.chance(0.25):
            return self.text()
        e = self.expr
        s = e('str', d - 1)
        return self.pick(
            lambda: f"({s} + {e('str', d - 1)})",
            lambda: f"({s} * {self.small()})",
            lambda: f"{s}[{self.small()}]",
            lambda: f"{s}{self.slice()}",
            lambda: f"{s}.{self.pick('upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold', 'strip', 'lstrip', 'rstrip', 'expandtabs')}()",
            lambda: f"{s}.{self.pick('strip', 'lstrip', 'rstrip', 'removeprefix', 'removesuffix')}({e('str', 0)})",
            lambda: f"{s}.replace({e('str', 0)}, {e('str', 0)}{self.pick('', ', 1', ', -1', ', count=2')})",
            lambda: f"{s}.{self.pick('center', 'ljust', 'rjust')}({self.r.randint(0, 12)}{self.pick('', ', ' + repr('*'))})",
            lambda: f"{s}.zfill({self.r.randint(0, 8)})",
            lambda: f"{e('str', 0)}.join({self.pick(e('list', d - 1), 'map(str, ' + e('list', d - 1) + ')', e('str', 0))})",
            lambda: f"{self.pick('str', 'repr', 'ascii')}({self.any(d - 1)})",
            lambda: self.fstring(d),
            lambda: self.fstring(d),
            lambda: f"format({self.any(d - 1)}, {self.r.choice(SPECS)!r})",
            lambda: f"{self.pick('{} {}', '{0}{1}{0}', '{1!r:>8}', '{a}', '{0[0]}', '{:>{}}', '{0.real}')!r}.format({self.any(d - 1)}, {self.any(0)}, a={self.any(0)})",
            lambda: f"({self.r.choice(PERCENT)!r} % {self.pick(self.any(d - 1), '(' + self.any(d - 1) + ',)')})",
            lambda: f"{s}.translate(str.maketrans({self.pick('{97: 98}', repr('ab') + ', ' + repr('xy'), repr('a') + ', ' + repr('b') + ', ' + repr('c'))}))",
            lambda: f"{self.pick('hex', 'oct', 'bin')}({e('int', d - 1)})",
            lambda: f"chr({self.pick(65, 97, 233, 0x4e00, 0x1f600, 10)})",
            lambda: f"{e('bytes', d - 1)}.decode({self.pick('', repr('latin-1'), repr('ascii') + ', ' + repr('replace'), repr('utf-8') + ', ' + repr('backslashreplace'))})",
            lambda: f"type({self.any(d - 1)}).__name__",
            lambda: f"{e('bytes', d - 1)}.hex({self.pick('', repr(':'), repr('-') + ', 2')})",
        )()

    def slice(self):
        part = lambda: self.pick("", "", self.small())
        return f"[{part()}:{part()}{self.pick('', '', ':' + self.pick('', '-1', '2', '-2', '3'))}]"

    def fstring(self, d):
        parts = []
        for _ in range(self.r.randint(1, 3)):
            value = self.any(d - 1)
            spec = self.r.choice(SPECS) if self.chance(0.5) else ""
            if "{" in value or value[:1] in "{!:=":
                value = f"({value})"
            if self.chance(0.1):
                spec = "{" + str(self.r.randint(0, 12)) + "}"
            self_documenting = "=" if self.chance(0.1) and "\\" not in value else ""
            parts.append(self.pick("", "a", "{{", "}}", " ") +
                         "{" + value + self_documenting + self.r.choice(CONVERSIONS) + (":" + spec if spec else "") + "}")
        return "f'''" + "".join(parts) + "'''"

    def a_bytes(self, d):
        if d <= 0 or self.chance(0.35):
            return self.r.choice(BYTES)
        e = self.expr
        b = e('bytes', d - 1)
        return self.pick(
            lambda: f"({b} + {e(self.pick('bytes', 'bytearray'), d - 1)})",
            lambda: f"({b} * {self.small()})",
            lambda: f"{b}{self.slice()}",
            lambda: f"{e('str', d - 1)}.encode({self.pick('', repr('utf-16'), repr('latin-1') + ', ' + repr('replace'), repr('ascii') + ', ' + repr('xmlcharrefreplace'), repr('utf-8'))})",
            lambda: f"{b}.{self.pick('upper', 'lower', 'title', 'strip', 'capitalize', 'swapcase')}()",
            lambda: f"{b}.replace({e('bytes', 0)}, {e('bytes', 0)})",
            lambda: f"{b}.{self.pick('center', 'ljust', 'rjust')}({self.r.randint(0, 8)})",
            lambda: f"bytes({self.pick(self.sure('list'), str(self.r.randint(0, 5)), self.sure('range'))})",
            lambda: f"({e('int', 0)}).to_bytes({self.r.randint(0, 12)}, {self.pick(repr('big'), repr('little'))}{self.pick('', ', signed=True')})",
            lambda: f"(b'%d|%s|%x' % ({e('int', 0)}, {e('bytes', 0)}, {e('int', 0)}))",
            lambda: f"{e('bytes', 0)}.join([{e('bytes', d - 1)}, {e('bytes', d - 1)}])",
            lambda: f"bytes.fromhex({self.pick(repr('00ff'), repr('a b'), repr('zz'))})",
        )()

    def a_bytearray(self, d):
        return f"bytearray({self.sure('bytes')})"

    def items(self, d, most=4):
        return ", ".join(("*" + self.expr(self.pick("list", "tuple", "range"), d - 1)) if self.chance(0.06) else self.any(d - 1)
                         for _ in range(self.r.randint(0, most)))

    def a_list(self, d):
        if d <= 0 or self.chance(0.35):
            return f"[{self.items(d)}]"
        e = self.expr
        l = e('list', d - 1)
        return self.pick(
            lambda: f"({l} + {e('list', d - 1)})",
            lambda: f"({l} * {self.small()})",
            lambda: f"{l}{self.slice()}",
            lambda: f"{self.pick('list', 'sorted')}({e(self.pick('str', 'tuple', 'range', 'dict', 'bytes', 'list'), d - 1)})",
            lambda: f"sorted({self.ints(d - 1)}, reverse={e('bool', 0)})",
            lambda: f"sorted({e('list', d - 1)}, key={self.pick('str', 'repr', 'lambda x: (type(x).__name__, repr(x))', 'len')})",
            lambda: f"list(reversed({e(self.pick('list', 'tuple', 'str', 'range', 'dict'), d - 1)}))",
            lambda: f"list(enumerate({e(self.pick('str', 'list'), d - 1)}, {e('int', 0)}))",
            lambda: f"list(zip({e('list', d - 1)}, {e(self.pick('str', 'range'), d - 1)}{self.pick('', ', strict=True')}))",
            lambda: f"list(map({self.pick('str', 'lambda x: (x, x)', 'repr', 'type(1)', 'abs')}, {e('list', d - 1)}))",
            lambda: f"list(filter({self.pick('None', 'lambda x: x', 'callable')}, {e('list', d - 1)}))",
            lambda: f"{e('str', d - 1)}.{self.pick('split', 'rsplit', 'splitlines')}()",
            lambda: f"{e('str', d - 1)}.{self.pick('split', 'rsplit')}({e('str', 0)}{self.pick('', ', 1', ', maxsplit=2')})",
            lambda: f"{e('str', d - 1)}.splitlines(True)",
            lambda: f"{e('bytes', d - 1)}.split({self.pick('', e('bytes', 0))})",
            lambda: f"list({e('dict', d - 1)}.{self.pick('keys', 'values', 'items')}())",
            lambda: self.comprehension(d, "[", "]"),
            lambda: self.comprehension(d, "[", "]"),
        )()

    def comprehension(self, d, left, right):
        x = self.fresh("c")
        source = self.pick(self.expr(self.pick("list", "tuple", "str"), d - 1), f"range({self.r.randint(0, 6)})")
        body = self.pick(x, f"({x}, {self.any(0)})", f"str({x})", f"[{x}] * 2", f"({x} == {self.any(0)})", f"f'{{{x}!r}}'")
        condition = self.pick("", "", f" if {x}", f" if not isinstance({x}, str)", f" if {x} != {self.any(0)}")
        extra = ""
        if self.chance(0.2):
            y = self.fresh("c")
            extra = f" for {y} in range({self.r.randint(0, 3)})"
            body = f"({body}, {y})"
        return f"{left}{body} for {x} in {source}{condition}{extra}{right}"

    def a_tuple(self, d):
        if d <= 0 or self.chance(0.4):
            n = self.items(d)
            return f"({n},)" if n else "()"
        e = self.expr
        return self.pick(
            lambda: f"({e('tuple', d - 1)} + {e('tuple', d - 1)})",
            lambda: f"({e('tuple', d - 1)} * {self.small()})",
            lambda: f"{e('tuple', d - 1)}{self.slice()}",
            lambda: f"tuple({e(self.pick('list', 'str', 'range', 'dict'), d - 1)})",
            lambda: f"divmod({e(self.pick('int', 'float'), d - 1)}, {e(self.pick('int', 'float'), d - 1)})",
            lambda: f"{e('str', d - 1)}.{self.pick('partition', 'rpartition')}({e('str', 0)})",
            lambda: f"slice({self.small()}, {self.small()}, {self.pick(1, 2, -1)}).indices({self.r.randint(0, 9)})",
        )()

    def key(self):
        return self.expr(self.pick("int", "str", "float", "bool", "tuple", "none"), 0)

    def a_dict(self, d):
        if d <= 0 or self.chance(0.45):
            return "{" + ", ".join(f"{self.key()}: {self.any(d - 1)}" for _ in range(self.r.randint(0, 3))) + "}"
        e = self.expr
        x = self.fresh("c")
        return self.pick(
            lambda: f"({e('dict', d - 1)} | {e('dict', d - 1)})",
            lambda: "{**" + e('dict', d - 1) + f", {self.key()}: {self.any(d - 1)}" + "}",
            lambda: f"dict(zip({e(self.pick('str', 'range'), d - 1)}, {e('list', d - 1)}))",
            lambda: f"dict(a={self.any(d - 1)}, b={self.any(d - 1)})",
            lambda: f"dict.fromkeys({e(self.pick('str', 'tuple', 'range'), d - 1)}, {self.any(0)})",
            lambda: "{" + f"{x}: {x} * 2 for {x} in {e(self.pick('str', 'range'), d - 1)}" + "}",
            lambda: f"{e('dict', d - 1)}.copy()",
            lambda: f"dict({e('list', d - 1)})",
        )()

    def a_set(self, d):
        ints = ", ".join(str(self.r.randint(-9, 40)) for _ in range(self.r.randint(1, 5)))
        if d <= 0 or self.chance(0.4):
            return "{" + ints + "}"
        e = self.expr
        return self.pick(
            lambda: f"({e('set', d - 1)} {self.pick('|', '&', '-', '^')} {e(self.pick('set', 'frozenset'), d - 1)})",
            lambda: f"{e('set', d - 1)}.{self.pick('union', 'intersection', 'difference', 'symmetric_difference')}({e('range', 0)})",
            lambda: f"set({e('range', d - 1)})",
            lambda: "{" + f"c % 5 for c in {self.ints(d - 1)}" + "}",
        )()

    def a_frozenset(self, d):
        return f"frozenset({self.a_set(d - 1)})"  # no str by mistake, whose characters have no order

    def a_range(self, d):
        return self.pick(f"range({self.small()})", f"range({self.small()}, {self.small()})",
                         f"range({self.small()}, {self.r.randint(-20, 20)}, {self.pick(1, 2, -1, -3)})",
                         f"range({self.r.randint(0, 9)})[{self.small()}:{self.small()}]")

    def a_slice(self, d):
        return f"slice({self.small()}, {self.pick('None', self.small())})"

    # -- statements

    def guarded(self, write):
        """Statements in a try, so that the program goes on after an exception of theirs."""
        self.put("try:")
        self.indent += 1
        write()
        self.indent -= 1
        self.put("except Exception as e:")
        self.put("    print(type(e).__name__, e, e.__traceback__.tb_lineno)")

    def show(self):
        self.put(f"print({self.any(3)})" if self.chance(0.3) else f"print(repr({self.any(3)}))")

    def assign(self):
        kind = self.r.choice(KINDS)
        value = self.expr(kind, 2)
        name = self.fresh()
        choice = self.r.random()
        if choice < 0.7:
            self.put(f"{name} = {value}")
            self.names[name] = kind
        elif choice < 0.8:
            other = self.fresh()
            self.put(f"{name}, *{other} = {self.expr(self.pick('list', 'tuple', 'str', 'range'), 2)}")
            self.put(f"print({name}, {other})")
        elif choice < 0.9:
            self.put(f"{name} = {value}")
            self.put(f"{name} {self.pick('+=', '-=', '|=', '&=', '//=', '%=')} {self.expr(kind, 1)}")
            self.put(f"print({name})")
        else:
            self.put(f"{name} = [1, 2, 3, 4, 5]")
            self.put(self.pick(f"{name}{self.slice()} = {self.expr(self.pick('list', 'str', 'range'), 1)}", f"del {name}{self.slice()}",
                               f"{name}[{self.small()}] = {self.any(1)}", f"{name}[{self.small()}] += {self.expr('int', 1)}",
                               f"del {name}[{self.small()}]"))
            self.put(f"print({name})")

    def block(self, d, n=None):
        before = dict(self.names)
        self.indent += 1
        for _ in range(n or self.r.randint(1, 3)):
            self.statement(d)
        self.indent -= 1
        self.names = before

    def statement(self, d):
        if d <= 0:
            self.guarded(self.pick(self.show, self.show, self.assign))
            return
        self.pick(self.s_show, self.s_show, self.s_show, self.s_assign, self.s_assign, self.s_if, self.s_for, self.s_while,
                  self.s_try, self.s_function, self.s_class, self.s_generator, self.s_closure, self.s_match, self.s_with,
                  self.s_container, self.s_operators, self.s_finally, self.s_group, self.s_global)(d)

    def s_show(self, d):
        self.guarded(self.show)

    def s_assign(self, d):
        kind = self.r.choice(KINDS)
        name = self.fresh()
        self.put("try:")
        self.put(f"    {name} = {self.expr(kind, 3)}")
        self.put("except Exception as e:")
        self.put(f"    print(type(e).__name__, e); {name} = {getattr(self, 'a_' + kind)(0)}")
        self.names[name] = kind
        if self.chance(0.3):
            self.guarded(self.assign)

    def s_if(self, d):
        self.put("try:")
        self.indent += 1
        self.put(f"if {self.expr('bool', 2)}:")
        self.block(d - 1)
        if self.chance(0.5):
            self.put(f"elif {self.any(2)}:")
            self.block(d - 1)
        self.put("else:")
        self.block(d - 1)
        self.indent -= 1
        self.put("except Exception as e:")
        self.put("    print(type(e).__name__, e)")

    def s_for(self, d):
        x = self.fresh("i")
        self.put("try:")
        self.indent += 1
        self.put(f"for {x} in {self.pick(self.expr(self.pick('list', 'tuple', 'str', 'dict', 'bytes'), 2) + self.pick('', '', '') , f'range({self.r.randint(0, 4)})')}:")
        self.indent += 1
        self.put(f"print({x!s})")
        self.put(f"if {x} == {self.any(0)}: {self.pick('break', 'continue', 'pass')}")
        self.indent -= 1
        self.block(0, 1)
        self.put("else:")
        self.put(f"    print('else', {self.any(1)})")
        self.indent -= 1
        self.put("except Exception as e:")
        self.put("    print(type(e).__name__, e, e.__traceback__.tb_lineno)")

    def s_while(self, d):
        n = self.fresh("n")
        self.put(f"{n} = {self.r.randint(0, 4)}")
        self.put(f"while {n} > 0:")
        self.indent += 1
        self.put(f"{n} -= 1")
        self.guarded(lambda: (self.put(f"if {self.expr('bool', 1)}: {self.pick('break', 'continue')}"), self.show()))
        self.indent -= 1
        self.put("else:")
        self.put(f"    print('done', {n})")

    def s_try(self, d):
        name = self.fresh("e")
        self.put("try:")
        self.indent += 1
        self.put("try:")
        self.block(d - 1, 1)
        self.indent += 1
        self.put(self.pick("raise ValueError(3)", "raise KeyError('k')", "[][1]", "{}['x']", "1 / 0", "None.x", "undefined_name", "pass",
                           "raise TypeError", "raise StopIteration(5)", "int('x')", "raise OSError(2, 'No')", "assert 0, 'why'", "'a' + 1",
                           "raise ValueError('a') from KeyError('b')", "raise 3", "x_y_z = x_y_z", "(1).foo", "len(5)"))
        self.indent -= 1
        self.put(f"except ({self.pick('ValueError, KeyError', 'LookupError', 'ArithmeticError, TypeError', 'Exception')}{self.pick(',', '')}) as {name}:")
        self.put(f"    print('caught', type({name}).__name__, {name}, repr({name}), {name}.args, {name}.__cause__)")
        if self.chance(0.5):
            self.put("    " + self.pick("raise", f"raise RuntimeError('again') from {name}", "pass", "1 / 0"))
        if self.chance(0.5):
            self.put("else:")
            self.put("    print('else')")
        if self.chance(0.5):
            self.put("finally:")
            self.put("    print('finally')")
        self.indent -= 1
        self.put("except BaseException as e:")
        self.put("    print('outer', type(e).__name__, e, repr(e.__context__), e.__cause__, e.__suppress_context__)")

    def parameters(self):
        r = self.r
        kinds = [r.randint(0, 2), r.randint(0, 2), r.randint(0, 2)]
        names, text, seen_default = [], [], False
        for i in range(kinds[0]):
            names.append(f"p{i}")
            seen_default = seen_default or r.random() < 0.2
            text.append(names[-1] + (f"={self.any(0)}" if seen_default else ""))
        if kinds[0]:
            text.append("/")
        for i in range(kinds[1]):
            names.append(f"a{i}")
            seen_default = seen_default or r.random() < 0.3
            text.append(names[-1] + (f"={self.any(0)}" if seen_default else ""))
        star = r.random()
        if star < 0.3:
            names.append("args")
            text.append("*args")
        elif kinds[2]:
            text.append("*")
        if star < 0.3 or kinds[2]:
            for i in range(kinds[2]):
                names.append(f"k{i}")
                text.append(names[-1] + (f"={self.any(0)}" if r.random() < 0.5 else ""))
        if r.random() < 0.25:
            names.append("kw")
            text.append("**kw")
        return ", ".join(text), names

    def arguments(self):
        parts = [self.any(1) for _ in range(self.r.randint(0, 4))]
        if self.chance(0.15):
            parts.append("*" + self.expr(self.pick("list", "tuple", "range"), 1))
        for name in self.r.sample(["a0", "a1", "k0", "k1", "p0", "zz"], self.r.randint(0, 2)):
            parts.append(f"{name}={self.any(0)}")
        if self.chance(0.1):
            parts.append("**{" + f"{self.pick(repr('k0'), repr('a0'), repr('q'), '1')}: {self.any(0)}" + "}")
        return ", ".join(parts)

    def s_function(self, d):
        f = self.fresh("f")
        text, names = self.parameters()
        before = dict(self.names)
        self.put(f"def {f}({text}):")
        self.indent += 1
        self.put(f"print({', '.join(names) or repr('called')})")
        self.names = {}
        for _ in range(self.r.randint(0, 2)):
            self.statement(d - 1)
        self.put(f"return {self.any(2)}")
        self.indent -= 1
        self.names = before
        for _ in range(self.r.randint(1, 3)):
            arguments = self.arguments()
            self.guarded(lambda: self.put(f"print({f}({arguments}))"))

    def s_closure(self, d):
        f, g, n = self.fresh("f"), self.fresh("g"), self.fresh("n")
        self.put(f"def {f}(start):")
        self.put(f"    {n} = start")
        self.put(f"    def {g}(by={self.any(0)}):")
        self.put(f"        nonlocal {n}")
        self.put(f"        {n} {self.pick('+=', '-=')} by")
        self.put(f"        return {n}")
        self.put(f"    return {g}, lambda: {n}")
        self.guarded(lambda: (self.put(f"{g}, {n} = {f}({self.expr('int', 1)})"),
                              self.put(f"print({g}({self.expr('int', 1)}), {g}({self.expr('float', 1)}), {n}(), {g}())")))

    def s_global(self, d):
        n, f = self.fresh("glob"), self.fresh("f")
        self.put(f"def {f}():")
        self.put(f"    global {n}")
        self.put(f"    {n} = {self.any(1)}")
        self.put(self.pick(f"    del {n}", f"    return {n}", "    pass"))
        self.guarded(lambda: (self.put(f"print({f}())"), self.put(f"print({n})")))

    def s_generator(self, d):
        g = self.fresh("g")
        self.put(f"def {g}(n):")
        self.put("    try:")
        self.put("        for i in range(n):")
        self.put(f"            got = yield {self.pick('i', '(i, n)', self.any(1))}")
        self.put("            if got is not None:")
        self.put("                print('got', got)")
        self.put(self.pick(f"        yield from {self.expr(self.pick('list', 'str', 'range'), 1)}", "        return n", "        pass"))
        if self.chance(0.5):
            self.put("    except ValueError as e:")
            self.put("        print('inside', e)")
            self.put(f"        yield {self.any(1)}")
        self.put("    finally:")
        self.put("        print('closing')")
        it = self.fresh("it")
        def use():
            self.put(f"{it} = {g}({self.r.randint(0, 4)})")
            for _ in range(self.r.randint(1, 4)):
                self.put(self.pick(f"print(next({it}))", f"print({it}.send({self.any(0)}))", f"print({it}.throw(ValueError('t')))",
                                   f"{it}.close()", f"print(list({it}))", f"print(next({it}, 'end'))"))
        self.put("try:")
        self.indent += 1
        use()
        self.indent -= 1
        self.put("except BaseException as e:")
        self.put("    print(type(e).__name__, e)")
        self.put(f"try: {it}.close()")
        self.put("except BaseException as e: print(type(e).__name__, e)")

    def s_class(self, d):
        c = self.fresh("C")
        base = self.pick("", "", "(list)", "(dict)", "(int)", "(str)", "(Exception)", "(tuple)")
        self.put(f"class {c}{base}:")
        self.indent += 1
        self.put(f"attr = {self.any(1)}")
        if not base:
            self.put("def __init__(self, x=0, *rest, **kw):")
            self.put("    self.x = x; self.rest = rest")
        self.put(f"def method(self, y={self.any(0)}):")
        self.put("    return (type(self).__name__, y, self.attr)")
        for method in self.r.sample([
                "def __repr__(self): return f'{type(self).__name__}!'",
                "def __eq__(self, other): return True",
                "def __lt__(self, other): return NotImplemented",
                "def __len__(self): return 3",
                "def __bool__(self): return False",
                "def __getitem__(self, i): return i if i in (0, 1, -1) else [][1]",
                "def __contains__(self, i): return i == 1",
                "def __call__(self, *a, **k): return a, k",
                "def __add__(self, other): return ('add', other)",
                "def __radd__(self, other): return ('radd', other)",
                "def __iadd__(self, other): return ('iadd', other)",
                "def __neg__(self): return 'neg'",
                "def __iter__(self): return iter([1, 2])",
                "def __hash__(self): return 7",
                "def __getattr__(self, n): return 'dynamic ' + n",
                "def __format__(self, spec): return f'<{spec}>'",
                "def __index__(self): return 2",
                "def __str__(self): return 'as text'",
                "def __enter__(self): return 'entered'\n{}def __exit__(self, *a): print('exit', a[0]); return True".format("    " * self.indent),
                "@property\n{0}def prop(self): return self.attr\n{0}@prop.setter\n{0}def prop(self, v): print('set', v)".format("    " * self.indent),
                "@classmethod\n{0}def cm(cls, *a): return cls.__name__, a".format("    " * self.indent),
                "@staticmethod\n{0}def sm(*a): return a".format("    " * self.indent),
                "def __setattr__(self, n, v): super().__setattr__(n, v); print('setattr', n)",
                "def __delattr__(self, n): print('delattr', n)",
                "def __missing__(self, k): return k",
                "def __reversed__(self): return iter('rev')",
                "def __matmul__(self, o): return 'matmul'",
                "def __round__(self, n=None): return n",
                "def __int__(self): return 11",
                "def __float__(self): return 1.25",
                "__slots__ = ()"], self.r.randint(0, 6)):
            self.put(method)
        self.indent -= 1
        sub = self.fresh("D")
        if self.chance(0.4):
            self.put(f"class {sub}({c}):")
            self.put("    def method(self, *a):")
            self.put("        return ('sub',) + super().method(*a)")
        else:
            sub = c
        o = self.fresh("o")
        self.put("try:")
        self.put(f"    {o} = {sub}({self.pick('', '', self.any(0))})")
        self.put("except Exception as e:")
        self.put(f"    print(type(e).__name__, e); {o} = None")
        for _ in range(self.r.randint(2, 6)):
            use = self.pick(f"print({o}.method())", f"print({o}.method({self.any(0)}))", f"print({o} + {self.any(0)})", f"print({self.any(0)} + {o})",
                            f"{o} += 1; print(repr({o}))", f"print({o} == {self.any(0)}, {o} != 1)", f"print({o} < {self.any(0)})", f"print(len({o}))",
                            f"print(bool({o}))", f"print({o}[{self.small()}])", f"print(1 in {o})", f"print({o}({self.any(0)}, k=1))", f"print(list({o}))",
                            f"print({o}.nope)", f"print({o}.prop); {o}.prop = 5", f"print({sub}.cm(1), {o}.sm(2))", f"{o}.z = 1; print({o}.z); del {o}.z",
                            f"print(f'{{{o}:>5}}')", f"print([10, 20, 30][{o}])", f"print(-{o}, {o} @ 1)", f"print(isinstance({o}, {c}), issubclass({sub}, object))",
                            f"print(sorted([{o}, {o}]))", f"print({{{o}: 1}}[{o}])", f"print({sub}.__mro__[1:], {sub}.__name__, {sub}.__qualname__)",
                            f"print(round({o}), int({o}), float({o}))", f"print(list(reversed({o})))", f"with {o} as w_: print(w_); raise KeyError(1)",
                            f"raise {o}", f"del {o}.attr", f"print({sub}.attr); {sub}.attr = 1; print({o}.attr)", f"print(type({o}).__bases__)",
                            f"print({o} and 1, not {o}, {o} or 2)", f"print(vars({o}))", f"print([*{o}], max({o}))")
            self.guarded(lambda: self.put(use))

    def s_match(self, d):
        self.put("try:")
        self.indent += 1
        self.put(f"match {self.any(2)}:")
        self.indent += 1
        for pattern in self.r.sample(["0 | 1 | -1", "int(n) if n > 5", "str() as s", "[]", "[x]", "[x, *rest]", "(x, y)", "{}", "{'a': v, **others}",
                                      "float()", "None", "True | False", "bytes(b)", "[[_, _], *_]", "range(start=s)", "'abc' | 'a'", "{1: one}",
                                      "list() | tuple()", "set()", "complex(real=0.0)", "dict(d)", "1.5", "b'abc'", "[int(), str()]"], self.r.randint(2, 5)):
            self.put(f"case {pattern}:")
            self.put(f"    print({pattern!r})")
        self.put("case other:")
        self.put("    print('other', other)")
        self.indent -= 2
        self.put("except Exception as e:")
        self.put("    print(type(e).__name__, e)")

    def s_with(self, d):
        c = self.fresh("M")
        self.put(f"class {c}:")
        self.put("    def __init__(self, n): self.n = n")
        self.put("    def __enter__(self): print('enter', self.n); return self")
        self.put(f"    def __exit__(self, t, v, tb): print('exit', self.n, t, v); return {self.pick('True', 'False', 'None', 'self.n == 1')}")
        self.put("try:")
        self.put(f"    with {c}(1) as a, {c}(2):")
        self.indent += 1
        self.block(d - 1, 1)
        self.indent -= 1
        self.put("        " + self.pick("1 / 0", "raise KeyError('w')", "pass", "print('body', a.n)"))
        self.put("except Exception as e:")
        self.put("    print('out', type(e).__name__, e)")

    def s_finally(self, d):
        f = self.fresh("f")
        self.put(f"def {f}(n):")
        self.put("    for i in range(3):")
        self.put("        try:")
        self.put("            " + self.pick("if i == n: return ('return', i)", "if i == n: break", "if i == n: continue", "1 / (i - n)", "print(i)"))
        self.put("        " + self.pick("except ZeroDivisionError: print('zero'); continue", "except ArithmeticError: print('a'); raise"))
        self.put("        else: print('no error', i)")
        self.put("        finally:")
        self.put("            " + self.pick("print('finally', i)", "if n == 2: break", "if n == 1: return 'overridden'"))
        self.put("    else: print('loop done')")
        self.put("    return 'end'")
        for n in range(3):
            self.guarded(lambda: self.put(f"print({f}({n}))"))

    def s_group(self, d):
        members = ", ".join(self.pick("ValueError(1)", "TypeError('t')", "KeyError('k')", "OSError(2, 'x')", "ExceptionGroup('in', [ValueError(2), OSError()])")
                            for _ in range(self.r.randint(1, 3)))
        self.put("try:")
        self.indent += 1
        self.put("try:")
        self.put(f"    raise {self.pick(f'ExceptionGroup({chr(39)}g{chr(39)}, [{members}])', 'ValueError(9)')}")
        self.put(f"except* {self.pick('ValueError', '(TypeError, KeyError)', 'LookupError')} as eg:")
        self.put("    print(repr(eg), eg.exceptions)")
        if self.chance(0.5):
            self.put("except* OSError as eg:")
            self.put("    print('os', repr(eg)); " + self.pick("raise", "pass", "raise ValueError('new')"))
        self.indent -= 1
        self.put("except BaseException as e:")
        self.put("    print(type(e).__name__, e, repr(e))")

    def s_container(self, d):
        name = self.fresh()
        kind = self.pick("list", "dict", "set", "bytearray")
        self.put(f"{name} = {self.pick('[3, 1, 2]', '[]', '[1, 2, 3, 4, 5]') if kind == 'list' else self.pick('{}', '{1: 2}', repr({'a': 1, 'b': 2})) if kind == 'dict' else '{1, 2, 3}' if kind == 'set' else 'bytearray(b' + repr('abc') + ')'}")
        a = lambda: self.any(0)
        for _ in range(self.r.randint(2, 5)):
            use = {
                "list": lambda: self.pick(f"{name}.append({a()})", f"{name}.extend({self.expr(self.pick('list', 'str', 'range'), 1)})", f"{name}.insert({self.small()}, {a()})",
                                          f"print({name}.pop({self.pick('', self.small())}))", f"{name}.remove({self.pick(1, 2, 3, a())})", f"{name}.reverse()", f"{name}.sort({self.pick('', 'reverse=True', 'key=str', 'key=lambda x: -x')})",
                                          f"{name}.clear()", f"{name} *= {self.small()}", f"{name} += {self.expr('tuple', 1)}", f"print({name}.copy() == {name})", f"{name}{self.slice()} = {self.expr('list', 1)}", f"print({name} < {self.expr('list', 1)})"),
                "dict": lambda: self.pick(f"{name}[{self.key()}] = {a()}", f"print({name}.get({self.key()}, {a()}))", f"print({name}.pop({self.key()}{self.pick('', ', ' + a())}))", f"print({name}.setdefault({self.key()}, {a()}))",
                                          f"{name}.update({self.expr('dict', 1)})", f"print({name}.popitem())", f"del {name}[{self.key()}]", f"{name} |= {self.expr('dict', 1)}", f"print({self.key()} in {name})", f"print(list({name}), {name}.values(), {name}.items())",
                                          f"print({name}.keys() & {{1, 2}}, {name}.keys() == {{1: 1}}.keys())", f"{name}.clear()", f"{name}.update(z={a()})", f"print(list(reversed({name})))"),
                "set": lambda: self.pick(f"{name}.add({self.expr('int', 0)})", f"{name}.discard({self.small()})", f"{name}.remove({self.small()})", f"{name} |= {{9, 8}}", f"{name} &= {{1, 9}}", f"{name} -= {self.expr('set', 1)}",
                                         f"{name}.update({self.expr('range', 0)})", f"print(len({name}), {self.small()} in {name})", f"{name} ^= {{2, 5}}", f"print({name} <= {self.expr('set', 1)})", f"{name}.add({self.expr(self.pick('list', 'dict'), 0)})"),
                "bytearray": lambda: self.pick(f"{name}.append({self.pick(65, 255, 256, -1)})", f"{name}.extend({self.expr('bytes', 1)})", f"{name}{self.slice()} = {self.expr('bytes', 1)}", f"print({name}.pop())", f"{name}.insert(1, 66)",
                                               f"{name} += {self.expr('bytes', 1)}", f"{name}.reverse()", f"del {name}{self.slice()}", f"print({name}.find(b'b'), {name}.upper())", f"{name}.remove(98)", f"{name}[{self.small()}] = {self.pick(67, 300)}"),
            }[kind]()
            self.guarded(lambda: self.put(use))
        self.put(f"print({name})")

    def s_operators(self, d):
        a, b = self.any(1), self.any(1)
        self.guarded(lambda: self.put(f"print({a} {self.pick('+', '-', '/', '//', '@', '&', '|', '^', '<', '>=', '==', '>>')} {b})"))
        self.guarded(lambda: self.put(self.pick(f"print({self.any(1)}[{self.any(0)}])", f"print({self.any(1)}())", f"print(-{self.any(1)})", f"print({self.any(1)}.nope)",
                                                f"print(len({self.any(1)}))", f"print(iter({self.any(1)}) is None)", f"print([*{self.any(1)}])", f"print({{**{self.any(1)}}})",
                                                f"print(int({self.any(1)}), float({self.any(1)}))", f"print(sum({self.any(1)}))", f"print(sorted({self.any(1)}))", f"print(max({self.any(1)}))",
                                                f"print(range({self.any(0)}, {self.any(0)}))", f"print(abs({self.any(0)}))", f"print(round({self.any(0)}, {self.any(0)}))", f"print(chr({self.any(0)}), ord({self.any(0)}))",
                                                f"print(divmod({self.any(1)}, {self.any(1)}))", f"print(isinstance({self.any(0)}, {self.any(0)}))", f"print(getattr({self.any(0)}, {self.any(0)}))",
                                                f"print(str({self.any(0)}, {self.any(0)}))", f"print(bytes({self.any(0)}, {self.any(0)}))", f"print(dict({self.any(1)}))", f"print(zip({self.any(0)}, {self.any(0)}) is None)",
                                                f"print(complex({self.any(0)}, {self.any(0)}))", f"print(next({self.any(0)}))", f"print(hash({self.any(1)}) is None)", f"print(int({self.any(0)}, {self.any(0)}))",
                                                f"print(enumerate({self.any(0)}, {self.any(0)}) is None)", f"print(slice({self.any(0)}, {self.any(0)}))", f"print(print(sep={self.any(0)}))", f"print({self.any(0)}.join({self.any(0)}))")))

    # -- asynchronous programs

    def concurrent(self):
        r = self.r
        self.put("import asyncio")
        self.put("log = []")
        style = r.random()
        whole = self.chance(0.5)
        # A task group, and the end of asyncio.run, cancel tasks in the order of a set.
        ordered = style < 0.35 or style >= 0.85 or style < 0.6 and whole
        self.put("def note(*a): log.append(a)" + ("; print(*a)" if ordered else ""))
        workers = r.randint(2, 4)
        for i in range(workers):
            self.put(f"async def worker{i}(name, queue, lock, event):")
            self.indent += 1
            self.put("try:")
            self.indent += 1
            for _ in range(r.randint(1, 4)):
                self.async_step(2)
            self.put(self.pick(f"return {self.any(1)}", "raise ValueError(name)", "pass", "return name"))
            self.indent -= 1
            if self.chance(0.6):
                self.put("except asyncio.CancelledError:")
                self.put("    note(name, 'cancelled')")
                self.put("    " + self.pick("raise", "raise", "return 'swallowed'", "await asyncio.sleep(0); raise"))
            self.put("finally:")
            self.put("    note(name, 'finally')")
            self.indent -= 1
        self.put("async def main():")
        self.indent += 1
        self.put(f"queue = asyncio.{self.pick('Queue', 'LifoQueue', 'PriorityQueue')}({self.pick(0, 1, 2)})")
        self.put("lock = asyncio.Lock()")
        self.put("event = asyncio.Event()")
        calls = [f"worker{i % workers}('w{i}', queue, lock, event)" for i in range(r.randint(2, 5))]
        if style < 0.35:
            self.put(f"tasks = [asyncio.create_task(c) for c in ({', '.join(calls)},)]")
            for _ in range(r.randint(1, 3)):
                self.put(self.pick("await asyncio.sleep(0)", "tasks[0].cancel()", "tasks[-1].cancel('why')", "event.set()", "queue.put_nowait(0) if not queue.full() else None",
                                   "note('done', [t.done() for t in tasks])"))
            self.put("done, pending = await asyncio.wait(tasks, timeout=0.4" + self.pick("", ", return_when=asyncio.FIRST_COMPLETED", ", return_when=asyncio.FIRST_EXCEPTION") + ")")
            self.put("note(len(done), len(pending))")
            self.put("for t in tasks: t.cancel()")
            self.put("results = await asyncio.gather(*tasks, return_exceptions=True)")
            self.put("note([repr(x) for x in results])")
        elif style < 0.6:
            self.put("try:")
            self.put("    async with asyncio.timeout(0.4):")
            self.put(f"        note(await asyncio.gather({', '.join(calls)}{', return_exceptions=True' if whole else ''}))")
            self.put("except BaseException as e:")
            self.put("    note('gather', type(e).__name__, e)")
        elif style < 0.85:
            self.put("try:")
            self.put("    async with asyncio.timeout(0.4):")
            self.put("        async with asyncio.TaskGroup() as group:")
            for i, call in enumerate(calls):
                self.put(f"            t{i} = group.create_task({call})")
            self.put("            " + self.pick("await asyncio.sleep(0)", "raise KeyError('body')", "event.set()", "t0.cancel()", "pass"))
            self.put("except BaseException as e:")
            self.put("    note('group', type(e).__name__, e, sorted(repr(x) for x in getattr(e, 'exceptions', ())))")
        else:
            for call in calls:
                self.put("try:")
                self.put(f"    note(await asyncio.wait_for({call}, {self.pick('0.2', '0.2', '0')}))")
                self.put("except BaseException as e:")
                self.put("    note('wait_for', type(e).__name__, e)")
        self.put("note('end', queue.qsize(), lock.locked(), event.is_set())")
        self.indent -= 1
        self.put("try: asyncio.run(main())")
        self.put("except BaseException as e: print('run', type(e).__name__, e)")
        if not ordered:
            self.put("print([x for x in log if x[0] in ('gather', 'group')])")

    def async_step(self, d):
        r = self.r
        kind = r.randint(0, 11)
        if kind <= 2:
            self.put("await asyncio.sleep(0)")
            self.put(f"note(name, {r.randint(0, 99)})")
        elif kind == 3:
            self.put(f"await queue.put({r.randint(0, 9)})")
            self.put("note(name, 'put', queue.qsize())")
        elif kind == 4:
            self.put("note(name, 'got', await queue.get())")
        elif kind == 5:
            self.put("async with lock:")
            self.put("    note(name, 'locked')")
            self.put("    await asyncio.sleep(0)")
        elif kind == 6:
            self.put(self.pick("event.set()", "await event.wait()", "event.clear()"))
            self.put("note(name, 'event')")
        elif kind == 7:
            self.put(f"for i in range({r.randint(0, 3)}):")
            self.put("    await asyncio.sleep(0); note(name, 'loop', i)")
        elif kind == 8 and d > 0:
            self.put("try:")
            self.indent += 1
            self.async_step(d - 1)
            self.indent -= 1
            self.put("finally:")
            self.put("    await asyncio.sleep(0); note(name, 'inner finally')")
        elif kind == 9:
            f = self.fresh("agen")
            self.put(f"async def {f}():")
            self.put("    for i in range(3):")
            self.put("        await asyncio.sleep(0); yield i")
            self.put(f"async for x in {f}():")
            self.put(f"    note(name, 'item', x){self.pick('', '; await asyncio.sleep(0)')}")
            self.put(f"note(name, [x async for x in {f}() if x != 1])")
        elif kind == 10:
            self.put("asyncio.get_running_loop().call_soon(note, name, 'soon')")
        else:
            self.put(f"note(name, await asyncio.shield(asyncio.sleep(0, {r.randint(0, 9)})))")

    # -- whole programs

    def write(self):
        style = self.r.random()
        if style < 0.15:
            self.concurrent()
        elif style < 0.6:
            self.put("def main():")
            self.block(3, self.r.randint(3, 7))
            self.put("main()")
        else:
            for _ in range(self.r.randint(3, 7)):
                self.statement(3)
        return "\n".join(self.lines) + "\n"


def main():
    seed, first, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    sys.stdout.write(DRIVER)
    for n in range(first, first + count):
        sys.stdout.write(f"run({n}, {program(sys.argv[1], n)!r})\n")


def program(seed, number):
    """The first of that number's attempts that compiles."""
    attempt = 0
    while True:
        text = Program(f"{seed}/{number}", attempt).write()
        try:
            compile(text, "<program>", "exec")
            return text
        except SyntaxError:
            attempt += 1


if __name__ == "__main__":
    import warnings
    warnings.simplefilter("ignore")
    main()
