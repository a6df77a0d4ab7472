package org.aiolang.exec.members;

import org.aiolang.exec.flow.AsyncGeneratorStep;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;

/** Methods of what {@code asend} gives. */
@Type(
    value = "async_generator_asend",
    parts = {SendMethods.class, StepMethods.class},
    self = AsyncGeneratorStep.class)
final class AsyncSendMethods {
  private AsyncSendMethods() {}

  @Fn
  static Object __await__(AsyncGeneratorStep self) {
    return self;
  }
}
