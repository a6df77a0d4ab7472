package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/** Makes the exceptions that the runtime itself raises; the texts are CPython 3.13's. */
public final class Errors {
  private Errors() {}

  public static PyException of(PyType type, Object... args) {
    return new PyException(new PyBaseException(type, args));
  }

  public static PyException typeError(String message) {
    return of(Exceptions.TYPE_ERROR, message);
  }

  public static PyException valueError(String message) {
    return of(Exceptions.VALUE_ERROR, message);
  }

  public static PyException indexError(String message) {
    return of(Exceptions.INDEX_ERROR, message);
  }

  public static PyException keyError(Object key) {
    return of(Exceptions.KEY_ERROR, key);
  }

  public static PyException attributeError(String message) {
    return of(Exceptions.ATTRIBUTE_ERROR, message);
  }

  public static PyException runtimeError(String message) {
    return of(Exceptions.RUNTIME_ERROR, message);
  }

  public static PyException overflowError(String message) {
    return of(Exceptions.OVERFLOW_ERROR, message);
  }

  public static PyException zeroDivision(String message) {
    return of(Exceptions.ZERO_DIVISION_ERROR, message);
  }

  public static PyException memoryError() {
    return of(Exceptions.MEMORY_ERROR);
  }

  public static PyException stopIteration() {
    return of(Exceptions.STOP_ITERATION);
  }

  /** StopIteration with a value; without one for None. */
  public static PyException stopIteration(Object value) {
    return value == PyNone.NONE
        ? of(Exceptions.STOP_ITERATION)
        : of(Exceptions.STOP_ITERATION, value);
  }

  public static PyException recursionError(String where) {
    return of(Exceptions.RECURSION_ERROR, "maximum recursion depth exceeded" + where);
  }

  /** NameError with its {@code name}, for the hint. */
  public static PyException nameError(String name) {
    PyException e = of(Exceptions.NAME_ERROR, "name '" + name + "' is not defined");
    e.value().setExtra(0, name);
    return e;
  }

  /** Without {@code name}, as CPython's: so no other name is suggested. */
  public static PyException unboundLocal(String name) {
    return of(
        Exceptions.UNBOUND_LOCAL_ERROR,
        "cannot access local variable '" + name + "' where it is not associated with a value");
  }

  public static PyException unboundFree(String name) {
    PyException e =
        of(
            Exceptions.NAME_ERROR,
            "cannot access free variable '"
                + name
                + "' where it is not associated with a value in enclosing scope");
    e.value().setExtra(0, name);
    return e;
  }

  /**
   * AttributeError for a read that found nothing, with {@code name} and {@code obj}, for the hint.
   */
  public static PyException noAttribute(Realm r, Object o, String name) {
    String what;
    if (o instanceof PyType t) {
      what = "type object '" + t.shown() + "'";
    } else if (o instanceof PyModule m) {
      return attribute(r.importer().noAttribute(r, m, name), o, name);
    } else {
      what = "'" + r.typeOf(o).shown() + "' object";
    }
    return attribute(what + " has no attribute '" + name + "'", o, name);
  }

  /** AttributeError with its two fields. */
  public static PyException attribute(String message, @Nullable Object o, String name) {
    PyException e = of(Exceptions.ATTRIBUTE_ERROR, message);
    e.value().setExtra(1, o);
    e.value().setExtra(0, name);
    return e;
  }
}
