package org.aiolang.host;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;

/** The members of the iterator over a Java publisher. */
@Type("JavaSubscription")
final class SubscriptionMembers {
  private SubscriptionMembers() {}

  @Fn
  static Subscription __aiter__(Subscription self) {
    return self;
  }

  @Fn
  static Object __anext__(Subscription self) {
    return self.next();
  }

  /** Cancel the subscription. */
  @Fn
  static Object aclose(Subscription self) {
    return self.close();
  }
}
