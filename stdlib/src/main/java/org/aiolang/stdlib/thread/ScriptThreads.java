package org.aiolang.stdlib.thread;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aiolang.object.Errors;
import org.aiolang.object.Realm;
import org.aiolang.object.ThreadState;
import org.aiolang.task.LoopState;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one interpreter that its program started. Java sees daemon threads only: a program
 * waits for those that it must wait for before it ends, and the others end with it.
 */
final class ScriptThreads implements Realm.Closing {
  /** What a thread needs for calls as deep as the recursion limit allows at first. */
  private static final long STACK_BYTES = 64L << 20;

  private final LoopState loops;
  private final Set<Thread> live = ConcurrentHashMap.newKeySet();

  private ScriptThreads(Realm r) {
    loops = LoopState.of(r);
  }

  /** {@code stack_size()}: 0 where the program chose none. */
  long stackSize;

  static ScriptThreads of(Realm r) {
    ScriptThreads threads = r.part(ScriptThreads.class);
    if (threads == null) {
      threads = new ScriptThreads(r);
      r.setPart(ScriptThreads.class, threads);
      r.atEnd(threads);
    }
    return threads;
  }

  /** {@code _thread._count()}. */
  int count() {
    return live.size();
  }

  /** Starts a thread that calls the function; null arguments are a call without any. */
  ThreadHandle start(Realm r, Object function, Object[] args, String @Nullable [] keywords) {
    if (r.budget != null) {
      r.budget.thread(r, live.size() + 1L);
    }
    ThreadState state = r.lock.newThread();
    state.inherit(r);
    ThreadHandle handle = new ThreadHandle(state);
    Runnable body = new ThreadBody(this, r, state, handle, function, args, keywords);
    Thread thread =
        new Thread(null, body, "script-" + state.ident, Math.max(stackSize, STACK_BYTES));
    thread.setDaemon(true);
    live.add(thread);
    loops.outsiderBegun();
    try {
      thread.start();
    } catch (OutOfMemoryError e) {
      left(thread);
      throw Errors.runtimeError("can't start new thread");
    }
    return handle;
  }

  void left(Thread thread) {
    if (live.remove(thread)) {
      loops.outsiderEnded();
    }
  }

  /** The program is over: what is left of its threads unwinds. */
  @Override
  public void close(Realm r) {
    r.lock.end();
    ThreadState me = r.lock.release();
    for (Thread thread : live) {
      thread.interrupt();
    }
    r.lock.acquire(me);
  }
}
