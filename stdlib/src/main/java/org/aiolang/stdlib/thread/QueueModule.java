package org.aiolang.stdlib.thread;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyType;

/** Module {@code _queue}. */
@Module("_queue")
final class QueueModule {
  /** {@code queue.Empty}. */
  static final PyType EMPTY =
      PyType.builtin("Empty", Exceptions.EXCEPTION)
          .sharesLayoutOf(Exceptions.BASE_EXCEPTION)
          .members(new EmptyMembersTable());

  private QueueModule() {}

  @Constant("SimpleQueue")
  static Object simpleQueue() {
    return SimpleQueue.TYPE;
  }

  @Constant("Empty")
  static Object empty() {
    return EMPTY;
  }
}
