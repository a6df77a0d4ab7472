package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/** One entry of a traceback; {@code next} leads towards the place that raised. */
public final class PyTraceback extends PyObject {
  public static final PyType TYPE = PyType.builtin("traceback").sealed();

  public @Nullable PyTraceback next;
  public final Activation frame;
  public final int at;

  public PyTraceback(@Nullable PyTraceback next, Activation frame, int at) {
    super(TYPE.instanceShape());
    this.next = next;
    this.frame = frame;
    this.at = at;
  }

  public int line() {
    return frame.code().positions().line(at);
  }
}
