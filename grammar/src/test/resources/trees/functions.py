def f(): pass
def g(a, b=1, /, c: int = 2, *args: str, d, e: "x" = 3, **kw: dict) -> None:
    """Doc."""
    return a, b
def h(*, a, b=2): return
def i(a, /): ...
def j(*args: *Ts, **kw): yield
@decorator
@module.call(1, x=2)
@(a := b)
def k(x,): return (yield x), (yield), (yield from x)
lambda: 0
lambda a, /, b=1, *c, d, e=2, **f: a if b else lambda: c
lambda *a, **b: (a, b)
lambda *, a: a
def nested():
    nonlocal_ = 1
    def inner():
        nonlocal nonlocal_
        global one, two
        nonlocal_ = 2; return nonlocal_;
    if inner: return
    else: inner()
async def co(a):
    await a
    return await a(1) ** 2
@d
async def co2(): pass
