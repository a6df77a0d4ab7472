package org.aiolang.object;

import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** An exception of the language: the value that {@code except … as e} binds. */
public final class PyBaseException extends PyObject {
  public Object[] args;
  public @Nullable PyTraceback traceback;
  public @Nullable PyBaseException cause;
  public @Nullable PyBaseException context;
  public boolean suppressContext;

  /** What Java code threw, where this stands for it; it leaves to Java as the same object. */
  public @Nullable Throwable thrown;

  /**
   * Fields that one class adds, such as the name of a NameError; what an index means is that
   * class's affair.
   */
  public @Nullable Object @Nullable [] extras;

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

  /**
   * {@code add_note}: {@code __notes__} is an attribute like any other, which a program may have
   * set to something else.
   */
  public void addNote(Realm r, Object note) {
    Object notes = Attributes.getOrNull(r, this, "__notes__");
    if (notes == null) {
      notes = new PyList();
      Attributes.set(r, this, "__notes__", notes);
    }
    if (!(notes instanceof PyList list)) {
      throw Errors.typeError("Cannot add note: __notes__ is not a list");
    }
    list.add(note);
  }

  /** Sets {@code __context__} as a raise inside a handler does, without making a cycle. */
  public void setContext(@Nullable PyBaseException handled) {
    if (handled == null || handled == this) {
      return;
    }
    // A program can close the chain itself: the slow one is met again then.
    PyBaseException slow = handled;
    boolean step = false;
    for (PyBaseException e = handled; e.context != null; ) {
      if (e.context == this) {
        e.context = null;
        break;
      }
      e = e.context;
      if (e == slow) {
        break;
      }
      slow = step && slow.context != null ? slow.context : slow;
      step = !step;
    }
    context = handled;
  }

  @Override
  public boolean hasDict() {
    return true;
  }
}
