package org.aiolang.stdlib.streams;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Realm;

/** What the transport of a connection without TLS shows of itself. */
@Type(
    value = "_SelectorSocketTransport",
    module = "asyncio.selector_events",
    parts = TransportMethods.class,
    self = PyTransport.class)
final class PlainTransportMembers {
  private PlainTransportMembers() {}

  @Fn
  static String __repr__(Realm r, PyTransport self) {
    return self.describe(r);
  }
}
