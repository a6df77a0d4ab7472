package org.aiolang.stdlib.streams;

import org.aiolang.natives.decl.Type;

/** {@code asyncio.AbstractServer}: a name to test against and to derive from. */
@Type(value = "AbstractServer", module = "asyncio.events")
final class AbstractServerMembers {
  private AbstractServerMembers() {}
}
