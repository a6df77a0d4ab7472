[x for x in y]
[x for x in y if a if b for z in w if c]
{x for x in y}
{x: y for x, y in z}
(x for x in y)
[x async for x in y]
[x for x, *y in z]
[x for x.a in y]
[(x, y) for x in a or b for y in c and d]
[x if y else z for x in w if v or u]
[a := b for b in c]
[[x for x in y] for y in z]
{**{x: y for x in y}}
[x for (x, y) in z]
[x for x in (a if b else c)]
[lambda: x for x in y]
[x for x in y if (lambda: z)]
[await x async for x in y if await z]
