package org.aiolang.host;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A host thread waits for a script. */
public final class Waiting {
  private Waiting() {}

  /** The result; throws what ended it as the same object, without an envelope. */
  public static <T extends @Nullable Object> T on(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw Sneaky.rethrown(e.getCause() == null ? e : e.getCause());
    }
  }
}
