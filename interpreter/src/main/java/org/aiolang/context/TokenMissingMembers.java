package org.aiolang.context;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyObject;

/** Members of {@code Token.MISSING}. */
@Type(value = "Token.MISSING", module = "builtins")
final class TokenMissingMembers {
  private TokenMissingMembers() {}

  @Fn
  static String __repr__(PyObject self) {
    return "<Token.MISSING>";
  }
}
