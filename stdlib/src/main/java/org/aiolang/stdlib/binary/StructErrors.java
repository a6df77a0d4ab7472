package org.aiolang.stdlib.binary;

import java.math.BigInteger;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.PyType;

/** {@code struct.error}. */
@Type(value = "error", module = "struct")
final class StructErrors {
  static final PyType TYPE =
      PyType.builtin("error", Exceptions.EXCEPTION)
          .sharesLayoutOf(Exceptions.BASE_EXCEPTION)
          .members(new StructErrorsTable());

  private StructErrors() {}

  static PyException of(String message) {
    return Errors.of(TYPE, message);
  }

  static PyException range(char code, BigInteger low, BigInteger high) {
    if (code == 'n' || code == 'N' || code == 'P') {
      return of("int too large to convert");
    }
    return of("'" + code + "' format requires " + low + " <= number <= " + high);
  }
}
