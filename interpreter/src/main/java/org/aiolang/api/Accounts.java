package org.aiolang.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.aiolang.host.TaskStage;
import org.aiolang.limits.Breach;
import org.aiolang.limits.Budget;
import org.aiolang.limits.Ending;
import org.aiolang.limits.LeftOpen;
import org.aiolang.limits.Meter;
import org.aiolang.limits.Quota;
import org.aiolang.limits.TaskAccount;
import org.aiolang.object.Realm;
import org.aiolang.object.ThreadEnded;
import org.aiolang.task.LoopState;
import org.aiolang.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of an interpreter's calls: each opened with its call, closed when the call is done,
 * ended early where it passes a limit. On the home thread, but for what says otherwise.
 */
final class Accounts implements Ending {
  /** Whom the host waits for on an account, and what a breach of it ends. */
  private record Call(TaskStage<?> stage, boolean endsInterpreter) {}

  private final Home home;
  private final Realm r;
  private final Limits limits;
  private final Meter meter = new Meter();
  private final LeftOpen left = new LeftOpen();
  private final Map<Budget, Call> calls = new IdentityHashMap<>();

  /** What calls have used that are done. */
  private long steps;

  private long cpuNanos;
  private long allocatedBytes;
  private long outputBytes;

  /**
   * @param limits those of calls that bring none
   */
  Accounts(Home home, Realm r, Limits limits) {
    this.home = home;
    this.r = r;
    this.limits = limits;
  }

  /** An account for code that is no call's: its deadline begins anew whenever it is run. */
  @Nullable Budget openForNoCall() {
    Budget budget = open(limits);
    if (budget != null) {
      budget.close();
    }
    return budget;
  }

  /** Whether it is that of a call under way. */
  boolean isCall(Budget budget) {
    return calls.containsKey(budget);
  }

  /** An account with these limits; null where they are none. */
  @Nullable Budget open(Limits given) {
    return given.quota().isNone() ? null : new Budget(given.quota(), meter, left, this);
  }

  /** A call begins on an account; its deadline runs from now on. */
  void begin(Budget budget, TaskStage<?> result, Limits given) {
    calls.put(budget, new Call(result, given.endsInterpreter()));
    long time = budget.quota().wallNanos();
    Future<?> timer =
        time == Quota.UNLIMITED ? null : home.timers.after(time, () -> expire(budget));
    Runnable settle =
        () -> {
          if (timer != null && budget.tasks() == 0) {
            timer.cancel(false);
          }
          if (calls.remove(budget) != null) {
            budget.close();
            steps += budget.steps();
            cpuNanos += budget.cpuNanos();
            allocatedBytes += budget.allocatedBytes();
            outputBytes += budget.outputBytes();
          }
        };
    result.whenComplete(
        (value, thrown) -> {
          if (home.isInside()) {
            settle.run(); // before the next call begins
          } else {
            home.post(settle);
          }
        });
  }

  /** A call's time is over. Any thread. */
  private void expire(Budget budget) {
    budget.expire("deadline", budget.quota().wallNanos(), budget.quota().wallNanos());
    Breach breach = budget.breach();
    if (breach != null) {
      endSoon(breach);
    }
  }

  @Override
  public void endSoon(Breach breach) {
    r.lookAtBudget();
    home.post(() -> kill(breach));
    if (home.payer() == breach.budget()) {
      home.wake(); // where it blocks
    }
  }

  @Override
  public void end(Breach breach) {
    if (!home.isHomeThread()) {
      endSoon(breach);
      return;
    }
    kill(breach);
    if (home.isFinished()) {
      throw new ThreadEnded();
    }
  }

  @Override
  public void later(long nanos, Runnable what) {
    home.timers.after(nanos, what);
  }

  /** Ends a call that passed a limit, its tasks with it, and runs none of their code. */
  void kill(@Nullable Breach breach) {
    if (breach == null || home.isFinished()) {
      return;
    }
    Budget dead = breach.budget();
    r.newest = null; // a coroutine of it that nobody awaits is not worth a warning
    r.newestBy = null;
    LoopState.of(r).abandon(dead);
    dead.endChannels();
    Call call = calls.get(dead);
    if (call == null ? limits.endsInterpreter() : call.endsInterpreter) {
      home.finish();
    }
    if (call != null) {
      call.stage.fail(breach);
    }
  }

  /** Of all calls so far, and of what is open. */
  Usage usage(Task[] pending) {
    List<Usage.Call> open = new ArrayList<>();
    List<Usage.Task> tasks = new ArrayList<>();
    long s = steps;
    long cpu = cpuNanos;
    long out = outputBytes;
    long sockets = left.channels();
    long allocated = allocatedBytes;
    for (Budget b : calls.keySet()) {
      open.add(
          new Usage.Call(
              b.steps(),
              Duration.ofNanos(b.cpuNanos()),
              b.allocatedBytes(),
              b.outputBytes(),
              b.tasks(),
              b.channels()));
      s += b.steps();
      cpu += b.cpuNanos();
      allocated += b.allocatedBytes();
      out += b.outputBytes();
      sockets += b.channels();
    }
    for (Task t : pending) {
      TaskAccount a = t.account();
      tasks.add(
          a == null
              ? new Usage.Task(t.name(), 0, Duration.ZERO, 0)
              : new Usage.Task(
                  t.name(), a.steps(), Duration.ofNanos(a.cpuNanos()), a.allocatedBytes()));
    }
    return new Usage(
        s, Duration.ofNanos(cpu), allocated, out, sockets, meter.lastRetained(), open, tasks);
  }
}
