if a: pass
elif b:
    pass
elif (c): x; y
else:
    z
while x: break
while (y := f()):
    continue
else: done
for i in range(3): print(i)
for a, *b in c, d:
    pass
else:
    pass
for (x) in y: pass
for (x, y), [z] in w: pass
for x.y in z: pass
for x[0], in z: pass
try: pass
except: pass
try:
    a
except E:
    b
except (E, F) as e: c
else:
    d
finally:
    e
try: a
finally: b
try:
    pass
except* A as g: pass
except* (B, C): pass
with a: pass
with a as b, c as (d, e), f as g.h, i as j[0]: pass
with (a): pass
with (a, b): pass
with (a as b, c): pass
with (
    a as b,
    c as [d],
): pass
with (a, b) as c: pass
with (a), b: pass
with (a).b as c, (d): pass
with (yield): pass
with (a := b): pass
with (a for a in b): pass
with (): pass
with (*a, b): pass
with a + (b): pass
raise
raise E
raise E from None
assert x
assert x, "message"
import a
import a.b.c, d as e, f.g as h
from a import b
from . import b as c, d
from ...a.b import (c, d as e,)
from .... import *
from .a import b
global x
pass; pass
del a
del a, b.c, d[0], (e, f), [g], (h)
del (i)
del (j,)
del (k, l), m
