match x:
    case 1: pass
    case -1 | 1.5 | -2j | 1+2j | -1-2j: pass
    case 'a' | b'b' | 'c' 'd': pass
    case None | True | False: pass
    case _: pass
    case a: pass
    case a.b.c: pass
    case (a): pass
    case (a,) | [a] | []: pass
    case (): pass
    case [a, *b, c]: pass
    case (a, *_): pass
    case a, b: pass
    case a,: pass
    case *a, b: pass
    case {}: pass
    case {'a': 1, b.c: d, -1: e, None: f, **rest}: pass
    case {1+2j: x,}: pass
    case A(): pass
    case A(a, b.c, d=1, e=E()): pass
    case a.B(c,): pass
    case A(x=1,): pass
    case a | b as c: pass
    case (a as b) as c: pass
    case [A(x=[y, *z]), {'k': (v, w)}] if v > w: pass
    case a if b := c:
        match y:
            case 1: pass
        case = 1
match x, y:
    case _: pass
match *x, y:
    case _: pass
match (x):
    case _: pass
match [a, b]:
    case _: pass
match -x:
    case _: pass
match not x:
    case _: pass
match {}:
    case _: pass
match match:
    case case: pass
match type:
    case type(): pass
match x := y:
    case _: pass
match(x)
match[x]
match - x
match * x
match (x).y
match x.y:
    case _:
        pass
match (yield):
    case _: pass
match lambda: x:
    case _: pass
