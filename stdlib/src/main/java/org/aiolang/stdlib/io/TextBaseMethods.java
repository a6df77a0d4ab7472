package org.aiolang.stdlib.io;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.jspecify.annotations.Nullable;

/** {@code io.TextIOBase}: a subclass defines {@code read}, {@code readline} and {@code write}. */
@Type(
    value = "_TextIOBase",
    module = "_io",
    parts = {StreamMembers.class})
final class TextBaseMethods {
  private TextBaseMethods() {}

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return IoBaseMethods.create(cls, args, kwargs);
  }

  /** Separate the underlying buffer from the text stream and return it. */
  @Fn
  static Object detach(PyFile self) {
    throw FileTypes.unsupported("detach");
  }

  @Getter
  static Object encoding(PyFile self) {
    return PyNone.NONE;
  }

  @Getter
  static Object errors(PyFile self) {
    return PyNone.NONE;
  }

  @Getter
  static Object newlines(PyFile self) {
    return PyNone.NONE;
  }
}
