package org.aiolang.host;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;

/** The members of a Java publisher. */
@Type("JavaPublisher")
final class HostPublisherMembers {
  private HostPublisherMembers() {}

  @Fn
  static Object __aiter__(HostPublisher self) {
    return new Subscription(self.host, self.publisher);
  }
}
