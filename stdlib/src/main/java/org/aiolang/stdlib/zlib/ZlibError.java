package org.aiolang.stdlib.zlib;

import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.PyType;

/** {@code zlib.error}. */
final class ZlibError {
  static final PyType TYPE =
      PyType.builtin("error", Exceptions.EXCEPTION)
          .sharesLayoutOf(Exceptions.BASE_EXCEPTION)
          .members(new ZlibErrorMembersTable());

  private ZlibError() {}

  static PyException of(String message) {
    return Errors.of(TYPE, message);
  }

  /** Its module. */
  @Type(value = "error", module = "zlib")
  static final class Members {
    private Members() {}
  }
}
