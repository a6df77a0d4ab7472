package org.aiolang.stdlib.io;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** What only {@code io.StringIO} has. */
@Type(value = "StringIO", module = "_io")
final class StringIoMethods {
  private StringIoMethods() {}

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return new StringIo("", "\n").as(cls, StringIo.class);
  }

  /** Begins with this text. */
  @Fn
  static void __init__(
      Realm r,
      StringIo self,
      @Kw @Default("''") Object initialValue,
      @Kw @Default("'\\n'") @Nullable String newline) {
    String initial = initialValue == PyNone.NONE ? "" : Text.asString(initialValue);
    if (initial == null) {
      throw Errors.typeError(
          "initial_value must be str or None, not " + r.typeOf(initialValue).shown());
    }
    if (newline != null && !Newlines.isValid(newline)) {
      throw Errors.valueError("illegal newline value: " + Text.repr(r, newline));
    }
    self.fill(initial, newline);
  }

  /** Retrieve the entire contents of the object. */
  @Fn
  static String getvalue(StringIo self) {
    return self.value();
  }

  @Getter
  static Object newlines(StringIo self) {
    return TextMethods.newlines(self.newlines());
  }

  @Getter
  static boolean lineBuffering(StringIo self) {
    return false;
  }

  @Getter
  static Object encoding(StringIo self) {
    return PyNone.NONE;
  }

  @Getter
  static Object errors(StringIo self) {
    return PyNone.NONE;
  }
}
