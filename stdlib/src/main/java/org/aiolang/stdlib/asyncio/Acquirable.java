package org.aiolang.stdlib.asyncio;

import org.aiolang.object.Realm;
import org.aiolang.task.JavaCoroutine;

/** What {@code async with} acquires and releases. */
interface Acquirable {
  /** The coroutine of {@code acquire()}, which ends with {@code result}. */
  JavaCoroutine acquiring(Object result);

  void release(Realm r);
}
