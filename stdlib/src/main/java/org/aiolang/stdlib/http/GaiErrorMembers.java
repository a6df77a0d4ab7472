package org.aiolang.stdlib.http;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Type;

/** {@code socket.gaierror}: its module, and nothing else of its own. */
@Type(value = "gaierror", module = "socket")
final class GaiErrorMembers {
  private GaiErrorMembers() {}

  @Constant("__module__")
  static String module() {
    return "socket";
  }
}
