package org.aiolang.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventLoopTest {
  private final VirtualTime time = new VirtualTime();
  private final List<String> log = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final Recorder hooks = new Recorder();
  private final EventLoop loop = new EventLoop(time, time, hooks);

  private final class Recorder implements LoopHooks {
    boolean rethrow;
    int depth;

    @Override
    public void beforeWait() {
      depth++;
    }

    @Override
    public void afterWait() {
      depth--;
    }

    @Override
    public void callbackFailed(Callback callback, Throwable error) {
      failures.add(error);
      if (rethrow) {
        throw (RuntimeException) error;
      }
    }

    @Override
    public void interrupted() {}
  }

  private Callback say(String what) {
    return () -> log.add(what);
  }

  @Test
  void aTurnRunsOldCallbacksThenChannelsThenTimersAndNothingNew() {
    loop.callLater(0, say("timer"));
    time.channels.add(say("channel"));
    loop.callSoon(
        () -> {
          log.add("first");
          loop.callSoon(say("next turn"));
          loop.callLater(0, say("timer of next turn"));
        });
    loop.callSoon(say("second"));
    loop.runOnce();
    assertEquals(List.of("first", "second", "channel", "timer"), log);
    loop.runOnce();
    assertEquals(List.of("next turn", "timer of next turn"), log.subList(4, 6));
  }

  @Test
  void timersFireByDeadlineAndEqualOnesInOrder() {
    loop.callLater(30, say("c"));
    loop.callLater(10, say("a1"));
    loop.callLater(10, say("a2"));
    loop.callLater(20, say("b"));
    loop.callLater(10, say("a3"));
    loop.callLater(-5, say("now"));
    loop.runOnce();
    assertEquals(List.of("now"), log);
    loop.runOnce();
    assertEquals(List.of("now", "a1", "a2", "a3"), log);
    loop.runOnce();
    loop.runOnce();
    assertEquals(List.of("b", "c"), log.subList(4, 6));
    assertEquals(1_030, time.now);
    assertEquals(3, time.waits);
    assertEquals(0, hooks.depth);
  }

  @Test
  void sleepsOfOneLengthBegunInOneTurnEndInOneTurn() {
    time.slack = 500_000;
    loop.callLater(1_000_000, sayThen("first", "after the first"));
    time.now += 1_500_000; // the code between them had to be loaded
    loop.callLater(1_000_000, say("second"));
    loop.runOnce();
    loop.runOnce();
    assertEquals(List.of("first", "second", "after the first"), log);
  }

  @Test
  void timersWithinThePollersSlackFireInOneTurnAndOthersDoNot() {
    time.slack = 500_000;
    loop.callLater(1_000_000, sayThen("first", "after the first"));
    loop.callLater(1_400_000, say("right after it"));
    loop.callLater(1_600_000, say("later"));
    loop.runOnce();
    assertEquals(List.of("first", "right after it"), log);
    loop.runOnce();
    loop.runOnce();
    assertEquals(List.of("first", "right after it", "after the first", "later"), log);
  }

  private Callback sayThen(String what, String next) {
    return () -> {
      log.add(what);
      loop.callSoon(say(next));
    };
  }

  @Test
  void aTimerDueWhileCallbacksRunFiresInTheNextTurn() {
    loop.callLater(5, say("timer"));
    loop.callSoon(() -> time.now += 10);
    loop.runOnce();
    assertEquals(List.of(), log);
    loop.runOnce();
    assertEquals(List.of("timer"), log);
  }

  @Test
  void cancelWorksInTheHeapAndInTheReadyQueue() {
    Timer early = loop.callLater(1, say("early"));
    Timer[] victim = new Timer[1];
    loop.callLater(2, () -> assertTrue(loop.cancel(victim[0])));
    victim[0] = loop.callLater(2, say("victim"));
    loop.callLater(3, say("late"));
    assertTrue(loop.cancel(early));
    assertFalse(loop.cancel(early));
    loop.runOnce();
    loop.runOnce();
    assertEquals(List.of("late"), log);
    assertFalse(loop.cancel(victim[0]));
    assertFalse(loop.hasPending());
  }

  @Test
  void aTimerThatWasDueCanBeMovedAndFiresOnce() {
    Timer moved =
        new Timer() {
          @Override
          protected void fire() {
            log.add("moved");
          }
        };
    loop.callLater(
        1,
        () -> {
          loop.cancel(moved);
          loop.callLater(5, moved);
        });
    loop.callLater(1, moved);
    loop.runOnce();
    assertEquals(List.of(), log);
    loop.runOnce();
    assertEquals(List.of("moved"), log);
    assertFalse(loop.hasPending());
  }

  @Test
  void aTimerCanBeScheduledAgainByItself() {
    Timer ticking =
        new Timer() {
          @Override
          protected void fire() {
            log.add("tick " + deadline());
            if (log.size() < 3) {
              loop.callAt(deadline() + 10, this);
            }
          }
        };
    loop.callLater(10, ticking);
    assertThrows(IllegalStateException.class, () -> loop.callLater(1, ticking));
    while (loop.hasPending()) {
      loop.runOnce();
    }
    assertEquals(List.of("tick 1010", "tick 1020", "tick 1030"), log);
    assertFalse(ticking.isPending());
  }

  @Test
  void farDeadlinesAndPastOnesAreLegal() {
    Timer never = loop.callLater(Long.MAX_VALUE, say("never"));
    assertEquals(Long.MAX_VALUE, never.deadline());
    loop.callAt(Long.MIN_VALUE, say("past"));
    loop.callLater(Long.MIN_VALUE, say("negative"));
    loop.runOnce();
    assertEquals(List.of("past", "negative"), log);
    assertTrue(loop.hasPending());
    loop.cancel(never);
    assertFalse(loop.hasPending());
  }

  @Test
  void aNegativeClockDoesNotOverflow() {
    time.now = -5_000_000_000L;
    loop.callLater(Long.MAX_VALUE - 1, say("never"));
    loop.callLater(7, say("soon"));
    loop.runOnce();
    assertEquals(List.of("soon"), log);
    assertEquals(-4_999_999_993L, time.now);
  }

  @Test
  void anExceptionGoesToTheHookAndTheOthersRun() {
    RuntimeException failure = new RuntimeException("boom");
    loop.callSoon(
        () -> {
          throw failure;
        });
    loop.callSoon(say("after"));
    loop.runOnce();
    assertEquals(List.of("after"), log);
    assertEquals(List.of(failure), failures);
  }

  @Test
  void aHookThatThrowsLeavesTheTurnAndLosesNothing() {
    hooks.rethrow = true;
    RuntimeException failure = new RuntimeException("boom");
    loop.callSoon(
        () -> {
          throw failure;
        });
    loop.callSoon(say("after"));
    assertSame(failure, assertThrows(RuntimeException.class, loop::runForever));
    assertFalse(loop.isRunning());
    loop.runOnce();
    assertEquals(List.of("after"), log);
  }

  @Test
  void stopFinishesTheTurn() {
    loop.callSoon(loop::stop);
    loop.callSoon(say("same turn"));
    loop.callSoon(() -> loop.callSoon(say("later")));
    loop.callLater(100, say("timer"));
    loop.runForever();
    assertEquals(List.of("same turn"), log);
    loop.stop();
    loop.runForever();
    assertEquals(List.of("same turn", "later"), log);
    assertEquals(1_000, time.now);
  }

  @Test
  void theLoopRefusesToRunTwiceAndToWorkWhenClosed() {
    loop.callSoon(
        () -> {
          assertTrue(loop.isRunning());
          assertThrows(IllegalStateException.class, loop::runForever);
          assertThrows(IllegalStateException.class, loop::close);
          loop.stop();
        });
    loop.runForever();
    assertEquals(List.of(), failures);
    Timer timer = loop.callLater(1, say("no"));
    loop.close();
    loop.close();
    assertTrue(loop.isClosed());
    assertFalse(timer.isPending());
    assertThrows(IllegalStateException.class, () -> loop.callSoon(say("no")));
    assertThrows(IllegalStateException.class, () -> loop.callLater(1, say("no")));
    assertThrows(IllegalStateException.class, () -> loop.callSoonThreadsafe(say("no")));
    assertThrows(IllegalStateException.class, loop::runOnce);
    assertEquals(List.of(), log);
  }

  @Test
  void callsFromAnotherThreadKeepTheirPlaceAmongOurs() throws InterruptedException {
    loop.callSoon(say("1"));
    Thread other = new Thread(() -> loop.callSoonThreadsafe(say("2")));
    other.start();
    other.join();
    loop.callSoon(say("3"));
    loop.runOnce();
    assertEquals(List.of("1", "2", "3"), log);
  }

  @Test
  void externalWorkCountsAsPending() {
    assertFalse(loop.hasPending());
    loop.externalBegun();
    assertTrue(loop.hasPending());
    loop.externalEnded();
    assertFalse(loop.hasPending());
    loop.callSoonThreadsafe(say("x"));
    assertTrue(loop.hasPending());
  }

  @Test
  void theReadyRingKeepsOrderWhileItGrowsAndWraps() {
    int[] next = {0};
    int[] queued = {0};
    for (int round = 0; round < 200; round++) {
      for (int i = 0; i < round * 7 % 53; i++) {
        int mine = queued[0]++;
        loop.callSoon(() -> assertEquals(mine, next[0]++));
      }
      if (round % 3 != 0) {
        loop.callSoon(() -> {});
        loop.runOnce();
      }
    }
    loop.callSoon(() -> {});
    loop.runOnce();
    assertEquals(queued[0], next[0]);
    assertEquals(List.of(), failures);
  }
}
