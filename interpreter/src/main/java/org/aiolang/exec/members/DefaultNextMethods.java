package org.aiolang.exec.members;

import org.aiolang.coroutine.DefaultNext;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;

/** Methods of what {@code anext} with a default gives. */
@Type(
    value = "anext_awaitable",
    parts = {SendMethods.class, StepMethods.class},
    self = DefaultNext.class)
final class DefaultNextMethods {
  private DefaultNextMethods() {}

  @Fn
  static Object __await__(DefaultNext self) {
    return self;
  }
}
