f()
f(a)
f(a,)
f(a, b=1, *c, d=2, **e, f=3, **g)
f(*a, *b, **c)
f(x for x in y)
f((x for x in y), z)
f(a, (yield))
f(a)(b)(c)
f(
    a,
    # comment
    b = 1,
)
f(lambda: x, y)
f(a=lambda: x)
f(not a, -b, *c or d, **e if f else g)
f(a := 1, b)
f(print=1, match=2, case=3, type=4, _=5)
