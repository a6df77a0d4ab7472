package org.aiolang.stdlib.thread;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Type;

/** {@code queue.Empty}: its module, and nothing else of its own. */
@Type(value = "Empty", module = "_queue")
final class EmptyMembers {
  private EmptyMembers() {}

  @Constant("__doc__")
  static String doc() {
    return "Exception raised by Queue.get(block=0)/get_nowait().";
  }

  @Constant("__module__")
  static String module() {
    return "_queue";
  }
}
