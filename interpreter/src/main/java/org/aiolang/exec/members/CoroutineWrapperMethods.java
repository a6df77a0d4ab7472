package org.aiolang.exec.members;

import org.aiolang.natives.decl.Type;

/** Methods of the iterator that awaiting by hand goes through. */
@Type(
    value = "coroutine_wrapper",
    parts = {SendMethods.class, StepMethods.class},
    self = CoroutineWrapper.class)
final class CoroutineWrapperMethods {
  private CoroutineWrapperMethods() {}
}
