package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/** One entry of a traceback; {@code next} leads towards the place that raised. */
public final class PyTraceback extends PyObject {
  public static final PyType TYPE = PyType.builtin("traceback").sealed();

  public @Nullable PyTraceback next;
  public final Activation frame;
  public final int at;

  /** {@code tb_lasti} as a program gave it, or -1. */
  public int lasti = -1;

  private int line = -1;

  public PyTraceback(@Nullable PyTraceback next, Activation frame, int at) {
    super(TYPE.instanceShape());
    this.next = next;
    this.frame = frame;
    this.at = at;
  }

  /** One that a program makes: it says the line and {@code tb_lasti} itself. */
  public PyTraceback(@Nullable PyTraceback next, Activation frame, int lasti, int line) {
    super(TYPE.instanceShape());
    this.next = next;
    this.frame = frame;
    this.at = 0;
    this.lasti = lasti;
    this.line = line;
  }

  /** The line in the file, from 1; 0 where it is not known. */
  public int line() {
    return line >= 0 ? line : frame.code().positions().line(at);
  }
}
