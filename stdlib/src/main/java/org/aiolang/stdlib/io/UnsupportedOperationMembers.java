package org.aiolang.stdlib.io;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Type;

/** {@code io.UnsupportedOperation}: its module, and nothing else of its own. */
@Type(value = "UnsupportedOperation", module = "io")
final class UnsupportedOperationMembers {
  private UnsupportedOperationMembers() {}

  @Constant("__module__")
  static String module() {
    return "io";
  }
}
