a or b or c and d and not e
not not a
not a == b
a < b <= c == d != e > f >= g is h is not i in j not in k
a | b ^ c & d << e >> f + g - h * i / j // k % l @ m
-a ** -b ** +c
~-+-a
(a + b) * c
a * (b + c)
(a)
((a, b))
()
(a,)
a,
a, b
*a, b
x = *a, *b
[], [a], [*a, b,], [a, b]
{}, {a}, {a: b}, {**a, b: c, **d | e}, {*a, b}, {a: b,}
a if b else c if d else e
(a if b else c) if d else e
a.b.c.d
a[0], a[1:2], a[:], a[::], a[1:2:3], a[:, 1], a[...], a[a, b:c, ::d], a[*b], a[*b, c], a[x := 1], a[(1, 2)]
a()()()
a(b)(c).d[e](f)
(a
 + b
   )
(x := 1)
[y := 1, z := 2]
f(x := 1)
{x := 1}
await a
await a.b(c) + 1
not await a
-await a ** 2
None, True, False, ...
0, 1, 10_000, 0xff, 0XFF_FF, 0o17, 0b1_0, 1.5, .5, 5., 1e10, 1E-5, 1_0.0_1e1_0, 1j, .5J, 1e3j, 00, 0_0, 0.0, 09.5, 1e400
123456789012345678, 9223372036854775807, 9223372036854775808, 123456789012345678901234567890, 0xffffffffffffffffffff
(yield)
x = yield
x = yield a, b
x = (yield from y)
print(a if b else c, *d, **e)
1 if x else y
lambda x: x, y
a<b>c
