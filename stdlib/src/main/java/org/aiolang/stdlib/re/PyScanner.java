package org.aiolang.stdlib.re;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;

/** What {@code Pattern.scanner} gives: each call goes on where the last match ended. */
@Type(value = "SRE_Scanner", module = "_sre")
final class PyScanner extends PyObject {
  static final PyType TYPE = PyType.builtin("SRE_Scanner").members(new PyScannerTable()).sealed();

  private final Walk walk;

  PyScanner(Walk walk) {
    super(TYPE.instanceShape());
    this.walk = walk;
  }

  @Fn
  static Object match(PyScanner self) {
    return self.walk.match() ? self.walk.toMatch() : PyNone.NONE;
  }

  @Fn
  static Object search(PyScanner self) {
    return self.walk.find() ? self.walk.toMatch() : PyNone.NONE;
  }

  @Getter
  static Object pattern(PyScanner self) {
    return self.walk.pattern();
  }
}
