package org.aiolang.task;

import org.aiolang.natives.decl.Type;

/** {@code asyncio.SelectorEventLoop}: the name that loops show; all they do is their base's. */
@Type(value = "_UnixSelectorEventLoop", module = "asyncio.unix_events")
final class UnixLoopMembers {
  private UnixLoopMembers() {}
}
