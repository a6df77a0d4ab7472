package org.aiolang.stdlib.re;

import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code re.Pattern}: a program with the pattern it came from. */
final class PyPattern extends PyObject {
  static final PyType TYPE = PyType.builtin("Pattern").members(new PatternMethodsTable()).sealed();

  final Object source;
  final boolean isBytes;
  final Program program;

  private @Nullable Matcher idle;
  private @Nullable Template template;

  PyPattern(Object source, boolean isBytes, Program program) {
    super(TYPE.instanceShape());
    this.source = source;
    this.isBytes = isBytes;
    this.program = program;
  }

  /** A matcher for a text; {@link #free} when done. */
  Matcher matcher(Realm r, Subject subject, int end) {
    Matcher m = idle;
    idle = null;
    if (m == null) {
      m = new Matcher(program);
    }
    m.on(r, subject, end);
    return m;
  }

  void free(Matcher m) {
    m.release();
    idle = m;
  }

  /** The template that a replacement is; the last one is kept. */
  Template template(Realm r, Object replacement) {
    Template t = template;
    if (t == null || !t.isOf(replacement)) {
      t = Template.of(r, this, replacement);
      template = t;
    }
    return t;
  }
}
