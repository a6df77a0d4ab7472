package org.aiolang.task;

import org.aiolang.natives.decl.Type;

/** {@code asyncio.AbstractEventLoop}: a name to test against and to derive from. */
@Type(value = "AbstractEventLoop", module = "asyncio.events")
final class AbstractLoopMembers {
  private AbstractLoopMembers() {}
}
