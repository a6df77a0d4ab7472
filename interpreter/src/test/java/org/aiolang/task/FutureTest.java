package org.aiolang.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.junit.jupiter.api.Test;

class FutureTest {
  private final Bench bench = new Bench();
  private final AsyncLoop loop = bench.loop;

  private void turn() {
    loop.stop();
    loop.runForever();
  }

  @Test
  void callbacksRunInOrderInTheNextTurn() {
    PyFuture f = loop.createFuture();
    f.addCallback(bench.logs("a"));
    f.addCallback(bench.logs("b"));
    loop.callSoon(new Handle(loop, bench.logs("queued before"), new Object[0], null));
    f.setResult(1L);
    loop.callSoon(new Handle(loop, bench.logs("queued after"), new Object[0], null));
    assertEquals(List.of(), bench.log);
    turn();
    assertEquals(List.of("queued before", "a", "b", "queued after"), bench.log);
  }

  @Test
  void removedCallbacksDoNotRunUnlessQueued() {
    PyFuture f = loop.createFuture();
    Bench.Callable twice = bench.logs("twice");
    f.addCallback(twice);
    f.addCallback(bench.logs("other"));
    f.addCallback(twice);
    assertEquals(2, f.removeCallback(twice));
    f.addCallback(twice);
    f.setResult(PyNone.NONE);
    assertEquals(0, f.removeCallback(twice));
    turn();
    assertEquals(List.of("other", "twice"), bench.log);
  }

  @Test
  void callbackAddedWhenDoneRunsInTheNextTurn() {
    PyFuture f = loop.createFuture();
    f.setResult(PyNone.NONE);
    f.addCallback(bench.logs("late"));
    assertEquals(List.of(), bench.log);
    turn();
    assertEquals(List.of("late"), bench.log);
  }

  @Test
  void callbackThatRaisesIsReportedAndOthersRun() {
    PyFuture f = loop.createFuture();
    f.addCallback(
        new Bench.Callable(
            args -> {
              throw Errors.valueError("bad");
            }));
    f.addCallback(bench.logs("next"));
    f.setResult(PyNone.NONE);
    turn();
    assertEquals(2, bench.log.size());
    assertTrue(bench.log.get(0).startsWith("report: Exception in callback "), bench.log.get(0));
    assertEquals("next", bench.log.get(1));
  }

  @Test
  void keyboardInterruptLeavesTheLoopAndTheOthersStayQueued() {
    PyFuture f = loop.createFuture();
    f.addCallback(
        new Bench.Callable(
            args -> {
              throw Errors.of(Exceptions.KEYBOARD_INTERRUPT);
            }));
    f.addCallback(bench.logs("next"));
    f.setResult(PyNone.NONE);
    assertThrows(PyException.class, this::turn);
    assertEquals(List.of(), bench.log);
    turn();
    assertEquals(List.of("next"), bench.log);
  }

  @Test
  void statesRefuseWhatTheyMust() {
    PyFuture f = loop.createFuture();
    assertEquals(
        "InvalidStateError: Result is not set.",
        assertThrows(PyException.class, f::result).getMessage());
    f.setResult(5L);
    assertEquals(5L, f.result());
    assertNull(f.exception());
    assertFalse(f.cancel(null));
    assertEquals(
        "InvalidStateError: invalid state",
        assertThrows(PyException.class, () -> f.setResult(1L)).getMessage());
  }

  @Test
  void cancelKeepsItsMessage() {
    PyFuture f = loop.createFuture();
    assertTrue(f.cancel("why"));
    for (int i = 0; i < 2; i++) {
      assertEquals("CancelledError: why", assertThrows(PyException.class, f::result).getMessage());
    }
  }

  @Test
  void failureThatNobodyTookIsReportedWhenTheLoopCloses() {
    PyFuture f = loop.createFuture();
    PyBaseException e = Errors.valueError("lost").value();
    f.setException(e);
    PyFuture taken = loop.createFuture();
    taken.setException(Errors.valueError("taken").value());
    assertSame(PyBaseException.class, taken.exception().getClass());
    loop.close();
    assertEquals(List.of("report: Future exception was never retrieved"), bench.log);
    assertSame(e, bench.reports.get(0).getStr("exception"));
    assertSame(f, bench.reports.get(0).getStr("future"));
  }

  @Test
  void failureOfAnUnreachableFutureIsReportedWhileTheLoopRuns() throws InterruptedException {
    loop.createFuture().setException(Errors.valueError("lost").value());
    for (int i = 0; i < 100 && bench.log.isEmpty(); i++) {
      System.gc();
      Thread.sleep(10);
      loop.failures.reportUnreachable(loop);
    }
    assertEquals(List.of("report: Future exception was never retrieved"), bench.log);
    PyFuture shown = (PyFuture) bench.reports.get(0).getStr("future");
    assertEquals("lost", shown.failure().args[0]);
  }
}
