"""Writes random programs of asyncio whose order is determined, all in one file that runs them one after the other.

usage: generate_async.py SEED FIRST COUNT > FILE

Program number n depends on SEED and n only. Each prints a trace: which task took which step, what it got, and at last how
each task ended. CPython runs FILE on a loop whose clock jumps to the next deadline, aio with --virtual-time. No program does
what has no order in CPython: threads, several awaitables given to as_completed, iterating a set of tasks, generators that
are dropped before their end.
"""
import random
import sys

DRIVER = '''\
import asyncio
import contextvars
import gc
import sys
import warnings

gc.disable()  # when a forgotten task is found would be seen
warnings.simplefilter("ignore")


def virtual_loop():
    """A loop on a clock that jumps; aio has one of its own. Equal deadlines are in the order in which they were set: on a
    clock that goes on by itself there are none, and heapq has no order for them."""
    if sys.implementation.name != "cpython":
        return asyncio.new_event_loop()
    loop = asyncio.SelectorEventLoop()
    select, call_at, now, timers = loop._selector.select, loop.call_at, [0.0], [0]

    def jump(timeout):
        events = select(0)
        if not events and timeout:
            now[0] += timeout
        return events

    def in_order(when, *args, **kwargs):
        timers[0] += 1
        return call_at(when + timers[0] * 1e-11, *args, **kwargs)

    loop._selector.select, loop.time, loop.call_at = jump, lambda: now[0], in_order
    loop._clock_resolution = 1e-6
    return loop


def show(value):
    if isinstance(value, (list, tuple)):
        return "[" + " ".join(show(item) for item in value) + "]"
    if not isinstance(value, BaseException):
        return str(value)
    text = type(value).__name__ + "(" + (value.message if isinstance(value, BaseExceptionGroup) else str(value)) + ")"
    if isinstance(value, BaseExceptionGroup):
        text += show(value.exceptions)
    if value.__context__ is not None:
        text += " in " + type(value.__context__).__name__
    if value.__cause__ is not None:
        text += " from " + type(value.__cause__).__name__
    return text


def end(task):
    if not task.done():
        return "pending"
    if task.cancelled():
        return "cancelled"
    return task.exception() or task.result()


def run(number, text):
    print("===", number)
    over = False

    def log(*values):
        if over:
            return
        try:
            name = asyncio.current_task().get_name()
        except (RuntimeError, AttributeError):
            name = "loop"
        print("main" if name.startswith("Task-") else name, *map(show, values))

    async def count(n, tag):
        try:
            for i in range(n):
                yield i
                await asyncio.sleep(0)
        finally:
            log(tag, "closed")

    async def outer():
        nonlocal over
        tasks = []
        names = dict(asyncio=asyncio, log=log, end=end, count=count, tasks=tasks, event=asyncio.Event(), lock=asyncio.Lock(),
                     limit=asyncio.Semaphore(2), condition=asyncio.Condition(), queue=asyncio.Queue(3),
                     loop=asyncio.get_running_loop(), var=contextvars.ContextVar("var", default="-"))

        def complain(loop, context):
            if "never retrieved" not in context["message"]:
                log("handler", context["message"].split(":")[0].split("<")[0], context.get("exception"))

        asyncio.get_running_loop().set_exception_handler(complain)
        exec(compile(text, "<program>", "exec"), names)
        main = asyncio.create_task(names["main"](), name="main")
        await asyncio.wait([main], timeout=3)
        log("ended", end(main))
        for task in tasks:
            log(task.get_name(), end(task))
        over = True

    loop = virtual_loop()
    try:
        loop.run_until_complete(outer())
    except BaseException as e:
        print("!!", show(e))
    finally:
        loop.close()  # what still waits may wait for ever


'''
DEEPEST = 6


class Program:
    def __init__(self, seed, number):
        self.r = random.Random(f"{seed}/{number}")
        self.named = 0
        self.functions = []
        self.lines = []

    def write(self):
        main = self.function(0)
        return "\n".join(self.functions) + f"\nmain = {main}\n"

    # -- parts

    def name(self, letter):
        self.named += 1
        return f"{letter}{self.named}"

    def line(self, indent, text):
        self.lines.append("    " * indent + text)

    def function(self, level):
        """Writes a coroutine function; gives its name."""
        outer, self.lines = self.lines, []
        name = self.name("f")
        self.line(0, f"async def {name}():")
        self.line(1, f"log('{name}', var.get())")
        self.block(1, level)
        self.line(1, f"return '{name}'")
        self.functions.append("\n".join(self.lines))
        self.lines = outer
        return name

    def calls(self, level, most=3):
        return [self.function(level) + "()" for _ in range(self.r.randint(1, most))]

    def block(self, indent, level):
        if level >= DEEPEST:
            self.line(indent, f"await asyncio.sleep(0); log('{self.name('s')}')")
            return
        for _ in range(self.r.randint(1, 4) if level + 1 < DEEPEST else 1):
            kind = self.r.choice(STATEMENTS)
            kind(self, indent, level + 1, f"'{self.name('s')}'")

    def some_task(self):
        return f"tasks[{self.r.randint(0, 5)} % len(tasks)]"

    # -- statements

    def step(self, i, level, tag):
        self.line(i, f"await asyncio.sleep(0); log({tag})")

    def say(self, i, level, tag):
        self.line(i, f"log({tag}, {self.r.choice(['var.get()', 'len(asyncio.all_tasks())', 'event.is_set()', 'queue.qsize()'])})")

    def steps(self, i, level, tag):
        self.line(i, f"for k in range({self.r.randint(2, 4)}):")
        self.line(i + 1, f"await asyncio.sleep(0); log({tag}, k)")

    def pause(self, i, level, tag):
        self.line(i, f"await asyncio.sleep({self.r.randint(1, 9)} / 100 + {self.named} / 10000); log({tag})")

    def set_event(self, i, level, tag):
        self.line(i, f"{self.r.choice(['event.set()', 'event.set()', 'event.clear()'])}; log({tag})")

    def wait_event(self, i, level, tag):
        self.line(i, f"log({tag}, await asyncio.wait_for(event.wait(), {self.r.randint(1, 3)} / 20))")

    def hold(self, i, level, tag):
        what = self.r.choice(["lock", "limit"])
        self.line(i, f"async with {what}:")
        self.line(i + 1, f"log({tag}, {what}.locked())")
        self.block(i + 1, level)

    def notify(self, i, level, tag):
        self.line(i, "async with condition:")
        self.line(i + 1, f"condition.notify({self.r.randint(1, 3)}); log({tag})")

    def wait_condition(self, i, level, tag):
        self.line(i, "async with condition:")
        self.line(i + 1, f"log({tag}, await asyncio.wait_for(condition.wait(), 0.07))")

    def put(self, i, level, tag):
        put = self.r.choice(["queue.full() or queue.put_nowait({0})", "await asyncio.wait_for(queue.put({0}), 0.09)"])
        self.line(i, put.format(tag) + f"; log({tag}, queue.qsize())")

    def get(self, i, level, tag):
        self.line(i, f"log({tag}, await asyncio.wait_for(queue.get(), 0.11)); queue.task_done()")

    def barrier(self, i, level, tag):
        self.line(i, f"log({tag}, await asyncio.Barrier(1).wait())")

    def spawn(self, i, level, tag):
        function, task = self.function(level), self.name("t")
        make = self.r.choice(["asyncio.create_task(", "asyncio.create_task(", "asyncio.eager_task_factory(loop, "])
        self.line(i, f"{task} = {make}{function}(), name='{task}'); tasks.append({task}); log({tag}, {task}.done())")

    def gather(self, i, level, tag):
        self.line(i, f"log({tag}, await asyncio.gather({', '.join(self.calls(level))}, return_exceptions={self.r.random() < .5}))")

    def wait(self, i, level, tag):
        made = ", ".join(f"asyncio.create_task({c})" for c in self.calls(level))
        until = self.r.choice(["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"])
        self.line(i, f"some = [{made}]")
        self.line(i, f"done, rest = await asyncio.wait(some, return_when=asyncio.{until}{self.r.choice(['', ', timeout=0.13'])})")
        self.line(i, f"log({tag}, [t in done for t in some], [t.cancel() for t in some])")

    def wait_for(self, i, level, tag):
        self.line(i, f"log({tag}, await asyncio.wait_for({self.function(level)}(), {self.r.choice(['None', '0', '0.17', '-1'])}))")

    def shield(self, i, level, tag):
        self.line(i, f"log({tag}, await asyncio.shield({self.function(level)}()))")

    def call(self, i, level, tag):
        self.line(i, f"log({tag}, await {self.function(level)}())")

    def completed(self, i, level, tag):
        self.line(i, f"{self.r.choice(['for', 'async for'])} each in asyncio.as_completed([{self.function(level)}()]):")
        self.line(i + 1, f"log({tag}, await each)")

    def timeout(self, i, level, tag):
        self.line(i, f"async with asyncio.timeout({self.r.choice(['None', '0', '0.19', '-1'])}) as scope:")
        self.block(i + 1, level)
        self.line(i, f"log({tag}, scope.expired())")

    def group(self, i, level, tag):
        self.line(i, "async with asyncio.TaskGroup() as group:")
        for call in self.calls(level):
            task = self.name("t")
            self.line(i + 1, f"{task} = group.create_task({call}, name='{task}'); tasks.append({task})")
        self.block(i + 1, level)
        self.line(i, f"log({tag})")

    def cancel(self, i, level, tag):
        self.line(i, f"tasks and log({tag}, {self.some_task()}.cancel({self.r.choice(['', '', tag])}))")

    def uncancel(self, i, level, tag):
        self.line(i, f"log({tag}, asyncio.current_task().cancelling(), asyncio.current_task().uncancel())")

    def look(self, i, level, tag):
        self.line(i, f"tasks and log({tag}, end({self.some_task()}))")

    def callback(self, i, level, tag):
        self.line(i, f"tasks and {self.some_task()}.add_done_callback(lambda t: log({tag}, t.cancelled()))")

    def soon(self, i, level, tag):
        self.line(i, self.r.choice([f"loop.call_soon(log, {tag})", f"loop.call_later(0, log, {tag})", f"loop.call_later(-1, log, {tag})",
                                    f"loop.call_later(0.03, log, {tag})", f"loop.call_later(0.03, log, {tag}).cancel()"]))

    def future(self, i, level, tag):
        set_ = self.r.choice(["future.set_result", "future.cancel", "lambda x: future.set_exception(ValueError(x))"])
        self.line(i, f"future = loop.create_future(); loop.call_soon({set_}, 7)")
        self.line(i, f"log({tag}, await future)")

    def fail(self, i, level, tag):
        kind = self.r.choice(["ValueError", "ValueError", "asyncio.CancelledError", "KeyError", "TimeoutError"])
        self.line(i, f"raise {kind}({tag})" if self.r.random() < .5 else f"log({tag})")

    def handle(self, i, level, tag):
        kinds = ["asyncio.CancelledError", "Exception", "BaseException", "ValueError", "(TimeoutError, ValueError)"]
        self.line(i, "try:")
        self.block(i + 1, level)
        self.line(i, f"except {self.r.choice(kinds)} as e:")
        self.line(i + 1, f"log({tag}, e)")
        if self.r.random() < .3:
            self.line(i + 1, "raise")

    def handle_group(self, i, level, tag):
        self.line(i, "try:")
        self.block(i + 1, level)
        self.line(i, f"except* {self.r.choice(['ValueError', 'Exception', '(KeyError, TimeoutError)'])} as e:")
        self.line(i + 1, f"log({tag}, e)")

    def finish(self, i, level, tag):
        self.line(i, "try:")
        self.block(i + 1, level)
        self.line(i, "finally:")
        self.line(i + 1, f"log({tag})")
        if self.r.random() < .5:
            self.line(i + 1, f"await asyncio.sleep(0); log({tag})")

    def iterate(self, i, level, tag):
        self.line(i, f"async for x in count({self.r.randint(1, 3)}, {tag}):")
        self.line(i + 1, f"log({tag}, x)")

    def context(self, i, level, tag):
        self.line(i, f"var.set({tag}); log(var.get())")


P = Program
STATEMENTS = [P.step, P.step, P.step, P.step, P.say, P.say, P.steps, P.pause, P.pause, P.set_event, P.wait_event, P.hold, P.hold, P.notify,
              P.wait_condition, P.put, P.get, P.barrier, P.spawn, P.spawn, P.spawn, P.gather, P.gather, P.wait, P.wait, P.wait_for,
              P.wait_for, P.shield, P.call, P.completed, P.timeout, P.timeout, P.group, P.group, P.cancel, P.cancel, P.cancel, P.uncancel,
              P.look, P.callback, P.soon, P.soon, P.future, P.fail, P.fail, P.handle, P.handle, P.handle_group, P.finish, P.finish,
              P.iterate, P.context]


def main():
    seed, first, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    print(DRIVER)
    for number in range(first, first + count):
        print(f"run({number}, {Program(seed, number).write()!r})")


main()
