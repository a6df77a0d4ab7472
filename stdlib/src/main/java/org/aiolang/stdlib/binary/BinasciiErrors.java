package org.aiolang.stdlib.binary;

import org.aiolang.natives.decl.Type;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyType;

/** {@code binascii.Error} and {@code binascii.Incomplete}. */
final class BinasciiErrors {
  static final PyType TYPE =
      PyType.builtin("Error", Exceptions.VALUE_ERROR)
          .sharesLayoutOf(Exceptions.BASE_EXCEPTION)
          .members(new BinasciiErrorsErrorMembersTable());

  static final PyType INCOMPLETE =
      PyType.builtin("Incomplete", Exceptions.EXCEPTION)
          .sharesLayoutOf(Exceptions.BASE_EXCEPTION)
          .members(new BinasciiErrorsIncompleteMembersTable());

  private BinasciiErrors() {}

  /** Its module. */
  @Type(value = "Error", module = "binascii")
  static final class ErrorMembers {
    private ErrorMembers() {}
  }

  /** Its module. */
  @Type(value = "Incomplete", module = "binascii")
  static final class IncompleteMembers {
    private IncompleteMembers() {}
  }
}
