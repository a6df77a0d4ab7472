package org.aiolang.host;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyNone;

/** What {@code JavaError} adds to Exception. */
@Type("JavaError")
final class JavaErrorMembers {
  private JavaErrorMembers() {}

  @Constant("__doc__")
  static String doc() {
    return "Java code threw an exception.";
  }

  /** The message of the Java exception, or None. */
  @Getter("java_message")
  static Object javaMessage(PyBaseException self) {
    String message = self.thrown == null ? null : self.thrown.getMessage();
    return message == null ? PyNone.NONE : message;
  }

  /** The full name of the Java exception's class. */
  @Getter("java_class")
  static Object javaClass(PyBaseException self) {
    return self.thrown == null ? PyNone.NONE : self.thrown.getClass().getName();
  }
}
