package org.aiolang.stdlib.streams;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Text;

/** What the transport of a connection with TLS shows of itself; the rest is as without. */
@Type(
    value = "_SSLProtocolTransport",
    module = "asyncio.sslproto",
    parts = TransportMethods.class,
    self = PyTransport.class)
final class TlsTransportMembers {
  private TlsTransportMembers() {}

  @Fn
  static String __repr__(PyTransport self) {
    return "<asyncio.sslproto._SSLProtocolTransport object at " + Text.address(self) + ">";
  }
}
