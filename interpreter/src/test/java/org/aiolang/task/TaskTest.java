package org.aiolang.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.aiolang.object.Errors;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskTest {
  private final Bench bench = new Bench();
  private final AsyncLoop loop = bench.loop;
  private final List<String> log = bench.log;

  private Script pauses(String name, int times) {
    return new Script(
        name,
        (self, got, failed) -> {
          if (failed != null) {
            throw failed;
          }
          log.add(name + self.count);
          self.value = name;
          return self.count < times ? Script.PAUSE : null;
        });
  }

  private Script awaits(String name, Object awaitable) {
    return new Script(
        name,
        (self, got, failed) -> {
          if (self.count == 0) {
            return awaitable;
          }
          log.add(name + (failed == null ? " got " + got : " failed " + failed.getMessage()));
          if (failed != null) {
            throw failed;
          }
          self.value = got;
          return null;
        });
  }

  @Test
  void tasksTakeTurns() {
    Task a = new Task(loop, pauses("a", 2));
    Task b = new Task(loop, pauses("b", 1));
    loop.runUntilComplete(a);
    assertEquals(List.of("a0", "b0", "a1", "b1", "a2"), log);
    assertEquals("b", b.result());
    assertEquals(0, loop.tasks().length);
  }

  @Test
  void sleepersWakeByDeadline() {
    Task a = new Task(loop, awaits("a", new Sleep(0.5, "late")));
    Task b = new Task(loop, awaits("b", new Sleep(0.25, "soon")));
    new Task(loop, awaits("never", new Sleep(1e30, PyNone.NONE)));
    loop.runUntilComplete(a);
    assertEquals(List.of("b got soon", "a got late"), log);
    assertEquals(0.5, bench.seconds());
    assertTrue(b.isDone());
  }

  @Test
  void cancelReachesTheSleeperAndItsTimer() {
    Task a = new Task(loop, awaits("a", new Sleep(100.0, PyNone.NONE)));
    new Task(
        loop,
        new Script(
            "killer",
            (self, got, failed) -> {
              if (self.count == 0) {
                return Script.PAUSE;
              }
              a.cancel("enough");
              return null;
            }));
    PyException e = assertThrows(PyException.class, () -> loop.runUntilComplete(a));
    assertEquals("CancelledError: enough", e.getMessage());
    assertEquals(List.of("a failed CancelledError: enough"), log);
    assertTrue(a.isCancelled());
    assertFalse(loop.events.hasPending());
    assertEquals(0.0, bench.seconds());
  }

  @Test
  void cancelBeforeTheFirstStepNeverRunsTheBody() {
    Task a = new Task(loop, pauses("a", 1));
    assertTrue(a.cancel(null));
    assertThrows(PyException.class, () -> loop.runUntilComplete(a));
    assertTrue(a.isCancelled());
    assertEquals(List.of(), log);
  }

  @Test
  void cancelOfATaskThatSwallowsItCountsRequests() {
    Script stubborn =
        new Script(
            "stubborn",
            (self, got, failed) -> {
              if (failed != null) {
                log.add(failed.getMessage());
              }
              self.value = "kept";
              return self.count < 2 ? new Sleep(1.0, PyNone.NONE) : null;
            });
    Task a = new Task(loop, stubborn);
    turn();
    a.cancel(null);
    turn();
    assertEquals(1, a.cancelling());
    a.cancel("again");
    assertEquals("kept", loop.runUntilComplete(a));
    assertEquals(2, a.cancelling());
    assertEquals(1, a.uncancel());
    assertEquals(List.of("CancelledError", "CancelledError: again"), log);
  }

  private void turn() {
    loop.stop();
    loop.runForever();
  }

  @Test
  void severalWaitForOneFuture() {
    PyFuture f = loop.createFuture();
    Task a = new Task(loop, awaits("a", f));
    Task b = new Task(loop, awaits("b", f));
    new Task(
        loop,
        new Script(
            "setter",
            (self, got, failed) -> {
              f.setResult("x");
              log.add("set");
              return null;
            }));
    loop.runUntilComplete(b);
    assertEquals(List.of("set", "a got x", "b got x"), log);
    assertTrue(a.isDone());
  }

  @Test
  void badYieldsAreToldToTheCoroutine() {
    Task a = new Task(loop, awaits("a", new Yields(5L)));
    PyException e = assertThrows(PyException.class, () -> loop.runUntilComplete(a));
    assertEquals("RuntimeError: Task got bad yield: 5", e.getMessage());
    PyFuture f = loop.createFuture();
    Task b = new Task(loop, awaits("b", new Yields(f)));
    e = assertThrows(PyException.class, () -> loop.runUntilComplete(b));
    assertTrue(
        e.getMessage().startsWith("RuntimeError: yield was used instead of yield from in task <"),
        e.getMessage());
    PyFuture elsewhere = AsyncLoop.open(bench.r).createFuture();
    Task c = new Task(loop, awaits("c", elsewhere));
    e = assertThrows(PyException.class, () -> loop.runUntilComplete(c));
    assertTrue(e.getMessage().endsWith(" attached to a different loop"), e.getMessage());
  }

  /** Yields a value as it is, as a bare {@code yield} does. */
  private static final class Yields extends JavaCoroutine {
    private final Object value;

    Yields(Object value) {
      this.value = value;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      if (thrown != null) {
        throw thrown;
      }
      result = value;
      return YIELDED;
    }

    @Override
    public String qualname() {
      return "yields";
    }
  }

  @Test
  void gatherKeepsTheOrderOfArgumentsAndSharesDuplicates() {
    Script slow = awaits("slow", new Sleep(0.2, "s"));
    Script fast = awaits("fast", new Sleep(0.1, "f"));
    Object all =
        loop.runUntilComplete(Gathering.of(bench.r, new Object[] {slow, fast, slow}, false, loop));
    PyList list = (PyList) all;
    assertEquals(List.of("s", "f", "s"), List.of(list.toArray()));
    assertEquals(List.of("fast got f", "slow got s"), log);
  }

  @Test
  void gatherFailsWithTheFirstFailureAndTheOthersGoOn() {
    PyFuture bad = loop.createFuture();
    Task good = new Task(loop, awaits("good", new Sleep(1.0, "g")));
    PyFuture g = Gathering.of(bench.r, new Object[] {bad, good}, false, loop);
    bad.setException(Errors.valueError("first").value());
    assertEquals(
        "ValueError: first",
        assertThrows(PyException.class, () -> loop.runUntilComplete(g)).getMessage());
    assertFalse(good.isDone());
    loop.runUntilComplete(good);
    assertEquals(List.of("good got g"), log);
    loop.close();
    assertEquals(List.of(), bench.reports);
  }

  @Test
  void cancellingAGatherCancelsItsChildren() {
    Task one = new Task(loop, awaits("one", new Sleep(10.0, PyNone.NONE)));
    Gathering g = Gathering.of(bench.r, new Object[] {one}, true, loop);
    turn();
    assertTrue(g.cancel("stop"));
    assertFalse(g.isDone());
    assertThrows(PyException.class, () -> loop.runUntilComplete(g));
    assertTrue(one.isCancelled());
    assertTrue(g.failure() != null && !g.isCancelled());
  }

  @Test
  void waitForTurnsItsOwnCancellationIntoTimeoutError() {
    Task a = new Task(loop, awaits("a", new WaitFor(new Sleep(9.0, PyNone.NONE), 0.5)));
    PyException e = assertThrows(PyException.class, () -> loop.runUntilComplete(a));
    assertEquals("TimeoutError", e.getMessage());
    assertEquals(0.5, bench.seconds());
    assertEquals(0, a.cancelling());
    assertEquals(TaskErrors.CANCELLED_ERROR, e.value().cause.type());
  }

  @Test
  void waitForLetsACancellationFromOutsideThrough() {
    Task a = new Task(loop, awaits("a", new WaitFor(new Sleep(9.0, PyNone.NONE), 5.0)));
    turn();
    a.cancel("outside");
    PyException e = assertThrows(PyException.class, () -> loop.runUntilComplete(a));
    assertEquals("CancelledError: outside", e.getMessage());
    assertFalse(loop.events.hasPending());
  }

  @Test
  void shieldKeepsTheInnerTaskRunning() {
    Task inner = new Task(loop, awaits("inner", new Sleep(1.0, "done")));
    Task outer = new Task(loop, awaits("outer", Shielding.of(bench.r, inner)));
    turn();
    outer.cancel(null);
    assertThrows(PyException.class, () -> loop.runUntilComplete(outer));
    assertEquals("done", loop.runUntilComplete(inner));
    assertEquals(List.of("outer failed CancelledError", "inner got done"), log);
  }

  @Test
  void pendingTasksAreReportedWhenTheLoopCloses() {
    Task a = new Task(loop, awaits("a", loop.createFuture()));
    turn();
    loop.close();
    assertEquals(List.of("report: Task was destroyed but it is pending!"), log);
    assertEquals(a, bench.reports.get(0).getStr("task"));
  }

  @Test
  void stoppedLoopSaysThatTheFutureIsNotDone() {
    PyFuture never = loop.createFuture();
    loop.stop();
    assertEquals(
        "RuntimeError: Event loop stopped before Future completed.",
        assertThrows(PyException.class, () -> loop.runUntilComplete(never)).getMessage());
  }

  @Test
  void runCancelsWhatIsLeft() {
    Script main =
        new Script(
            "main",
            (self, got, failed) -> {
              if (self.count == 0) {
                new Task(
                    LoopState.of(bench.r).running(), awaits("left", new Sleep(50.0, PyNone.NONE)));
                return Script.PAUSE;
              }
              self.value = "result";
              return null;
            });
    assertEquals("result", MainRunner.run(bench.r, main));
    assertEquals(List.of("left failed CancelledError"), log);
    assertNull(LoopState.of(bench.r).running());
    assertEquals(0.0, bench.seconds());
  }

  @Test
  void namesCanBeChanged() {
    Task a = new Task(loop, pauses("a", 1));
    assertEquals("Task-1", a.name());
    a.rename("other");
    assertEquals("other", a.name());
    loop.runUntilComplete(a);
  }
}
