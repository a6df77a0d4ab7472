package org.aiolang.stdlib.streams;

import org.aiolang.natives.decl.Type;

/** {@code asyncio.streams.FlowControlMixin}, whose behaviour the class that derives has. */
@Type(value = "FlowControlMixin", module = "asyncio.streams")
final class FlowControlMembers {
  private FlowControlMembers() {}
}
