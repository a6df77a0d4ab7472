package org.aiolang.stdlib.streams;

import org.aiolang.natives.decl.Type;

/** {@code asyncio.Transport}: both directions. */
@Type(value = "Transport", module = "asyncio.transports")
final class TransportMembers {
  private TransportMembers() {}
}
