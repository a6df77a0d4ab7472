package org.aiolang.coroutine;

import org.aiolang.object.Realm;

/** Who is told of a coroutine that was thrown away before it ran. Kept as a part of the realm. */
public abstract class NeverAwaited {
  /** Tells; the running frame is the one that threw it away. */
  public abstract void dropped(Realm r, Resumable coroutine);

  /** Reports to the realm's listener, if it has one. */
  public static void report(Realm r, Resumable coroutine) {
    NeverAwaited listener = r.part(NeverAwaited.class);
    if (listener != null) {
      listener.dropped(r, coroutine);
      Drive.close(r, coroutine);
    }
  }
}
