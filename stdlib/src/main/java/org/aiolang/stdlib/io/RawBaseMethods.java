package org.aiolang.stdlib.io;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code io.RawIOBase}: a subclass defines {@code readinto} and {@code write}. */
@Type(
    value = "_RawIOBase",
    module = "_io",
    parts = {StreamMembers.class})
final class RawBaseMethods {
  private RawBaseMethods() {}

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return IoBaseMethods.create(cls, args, kwargs);
  }

  /** Read until the end. */
  @Fn
  static Object readall(Realm r, PyFile self) {
    return self instanceof ScriptFile script ? script.readAll(r) : self.read(r, -1);
  }

  /** Read bytes into a writable buffer; return how many. */
  @Fn
  static Object readinto(Realm r, PyFile self, Object buffer) {
    throw Errors.of(Exceptions.NOT_IMPLEMENTED_ERROR);
  }
}
