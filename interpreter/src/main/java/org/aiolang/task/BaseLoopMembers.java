package org.aiolang.task;

import org.aiolang.natives.decl.Type;

/** {@code asyncio.BaseEventLoop}: a name to test against. */
@Type(value = "BaseEventLoop", module = "asyncio.base_events")
final class BaseLoopMembers {
  private BaseLoopMembers() {}
}
