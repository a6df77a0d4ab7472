package org.aiolang.syntax.antlr;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work on a stack of its own, for text nested too deeply for the caller's: 200 brackets are legal,
 * each takes many frames, and how large a frame is depends on what the JIT compiler has reached.
 *
 * @param <T> what the work gives
 */
public final class DeepStack<T> extends Thread {
  private static final long STACK_BYTES = 512L << 20;

  private final Supplier<@Nullable T> work;
  private @Nullable T result;
  private @Nullable Rejected rejected;
  private boolean overflow;

  private DeepStack(Supplier<@Nullable T> work) {
    super(null, null, "aio-parser", STACK_BYTES);
    this.work = work;
    setDaemon(true);
  }

  /**
   * Does the work on another thread and waits for it.
   *
   * @throws Rejected where the work throws it
   * @throws StackOverflowError where even this stack does not bear it, there is none to have, or
   *     the caller is interrupted
   */
  public static <T> @Nullable T call(Supplier<@Nullable T> work) {
    DeepStack<T> thread = new DeepStack<>(work);
    try {
      thread.start();
      thread.join();
    } catch (OutOfMemoryError e) {
      thread.overflow = true; // the system gives no thread with such a stack
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      thread.overflow = true;
    }
    if (thread.overflow) {
      throw new StackOverflowError();
    }
    if (thread.rejected != null) {
      throw thread.rejected;
    }
    return thread.result;
  }

  @Override
  public void run() {
    try {
      result = work.get();
    } catch (Rejected e) {
      rejected = e;
    } catch (StackOverflowError e) {
      overflow = true;
    }
  }
}
