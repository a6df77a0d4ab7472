package org.aiolang.exec.members;

import org.aiolang.exec.flow.AsyncGeneratorStep;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;

/** Methods of what {@code athrow} gives. */
@Type(
    value = "async_generator_athrow",
    parts = {SendMethods.class, StepMethods.class},
    self = AsyncGeneratorStep.class)
final class AsyncThrowMethods {
  private AsyncThrowMethods() {}

  @Fn
  static Object __await__(AsyncGeneratorStep self) {
    return self;
  }
}
