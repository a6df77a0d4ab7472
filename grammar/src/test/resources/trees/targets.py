a = 1
a = b = c = 1
a, b = c
(a, b) = c
[a, b] = c
a, *b, c = d
*a, = b
[*a] = b
(a) = 1
((a)) = 1
(a.b) = c
a.b.c, d[e][f], g().h = 1
[(a, [b, *c])] = d
() = []
[] = ()
a = yield
a += 1
a.b -= 1
a[0] *= 1
(a) /= 1
a //= 1; a %= 2; a @= 3; a &= 4; a |= 5; a ^= 6; a <<= 7; a >>= 8; a **= 9
a += yield
a += b, c
a += *b, c
a: int
a: int = 1
a.b: int
a[0]: int = 1
(a): int
(a.b): int = 1
a: int = yield
a: int = b, c
a: int = *b, c
match = case = type = _ = 1
match.x = 1
match[0] = 2
match, case = 3, 4
match: int = 1
type: int
print(match, case, type)
x = a, = b
a = b, c = d
