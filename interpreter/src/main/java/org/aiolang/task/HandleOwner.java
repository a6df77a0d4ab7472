package org.aiolang.task;

import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Whose queue a {@link Handle} lies in: our event loop, or one that a program wrote. */
interface HandleOwner {
  Realm realm();

  /** The loop as the program sees it. */
  Object object();

  /** {@code get_debug()}. */
  boolean isDebug();

  /** Remembers, in debug mode, where the program made this. */
  void made(Handle handle);

  /** Where it was made, or null where that is not known. */
  @Nullable PyList origin(Handle handle);

  /** {@code created at file:line} where that is known. */
  String createdAt(Handle handle);

  /** Reports what a callback raised; SystemExit and KeyboardInterrupt leave the loop. */
  void callbackRaised(PyException raised, Handle handle);

  /** Takes a deadline back; false where it was not set. */
  boolean unschedule(TimerHandle handle);
}
