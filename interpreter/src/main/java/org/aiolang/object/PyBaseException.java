package org.aiolang.object;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exception of the language: the value that {@code except … as e} binds. */
public final class PyBaseException extends PyObject {
  public Object[] args;
  public @Nullable PyTraceback traceback;
  public @Nullable PyBaseException cause;
  public @Nullable PyBaseException context;
  public boolean suppressContext;

  /**
   * Fields that one class adds, such as the name of a NameError; what an index means is that
   * class's affair.
   */
  public @Nullable Object @Nullable [] extras;

  /** {@code __notes__}, or null. */
  public @Nullable List<Object> notes;

  public PyBaseException(PyType type, Object... args) {
    super(type.instanceShape());
    this.args = args;
  }

  /** A field that one class adds; null while unset. */
  public @Nullable Object extra(int i) {
    return extras != null && i < extras.length ? extras[i] : null;
  }

  public void setExtra(int i, @Nullable Object value) {
    if (extras == null || extras.length <= i) {
      @Nullable Object[] grown = new Object[i + 1];
      if (extras != null) {
        System.arraycopy(extras, 0, grown, 0, extras.length);
      }
      extras = grown;
    }
    extras[i] = value;
  }

  public void addNote(Object note) {
    if (notes == null) {
      notes = new ArrayList<>();
    }
    notes.add(note);
  }

  /** Sets {@code __context__} as a raise inside a handler does, without making a cycle. */
  public void setContext(@Nullable PyBaseException handled) {
    if (handled == null || handled == this) {
      return;
    }
    for (PyBaseException e = handled; e.context != null; e = e.context) {
      if (e.context == this) {
        e.context = null;
        break;
      }
    }
    context = handled;
  }

  @Override
  public boolean hasDict() {
    return true;
  }
}
