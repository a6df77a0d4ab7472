async def f():
    async with a as b, c: pass
    async with (a as b, c): pass
    async for x in y:
        await x
    else:
        pass
    return [await x async for x in y]
await a
async with b: pass
async for c in d: pass
x = await y
await (await z)
(await a).b
await a[0] ** await b
