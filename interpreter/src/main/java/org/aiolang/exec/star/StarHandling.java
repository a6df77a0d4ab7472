package org.aiolang.exec.star;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aiolang.exec.Raising;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.exceptions.GroupSplit;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/**
 * One exception on its way through {@code except*} clauses: what is left of it, and what they
 * raised.
 */
public final class StarHandling {
  private final PyException thrown;
  private final List<PyBaseException> results = new ArrayList<>();
  private @Nullable PyBaseException rest;
  private @Nullable PyBaseException match;

  public StarHandling(PyException thrown) {
    this.thrown = thrown;
    this.rest = thrown.value();
  }

  /** What the current clause handles: always a group. */
  public PyBaseException match() {
    return Objects.requireNonNull(match);
  }

  /** Takes what is of these types for the clause that names them; whether there is any. */
  public boolean take(Realm r, Object types) {
    check(types);
    PyBaseException e = rest;
    match = null;
    if (e == null) {
      return false;
    }
    boolean group = e.type().isSubtype(Exceptions.BASE_EXCEPTION_GROUP);
    if (Raising.matches(e, types)) {
      match = group ? e : group(r, new PyTuple(e));
      rest = null;
    } else if (group) {
      split(r, e, types);
    }
    return match != null;
  }

  private void split(Realm r, PyBaseException group, Object types) {
    Object pair = Calls.call1(r, Attributes.get(r, group, "split"), types);
    if (!(pair instanceof PyTuple t)) {
      throw Errors.typeError(
          group.type().name() + ".split must return a tuple, not " + r.typeOf(pair).shown());
    }
    if (t.size() < 2) {
      throw Errors.typeError(
          group.type().name() + ".split must return a 2-tuple, got tuple of size " + t.size());
    }
    match = orNull(r, t.items()[0]);
    rest = orNull(r, t.items()[1]);
  }

  private static @Nullable PyBaseException orNull(Realm r, Object o) {
    return o == PyNone.NONE
        ? null
        : Raising.instance(r, o, "exceptions must derive from BaseException");
  }

  private static void check(Object types) {
    if (types instanceof PyTuple t) {
      for (Object one : t.items()) {
        checkClass(one);
      }
    } else {
      checkClass(types);
    }
  }

  private static void checkClass(Object type) {
    if (!(type instanceof PyType t && t.isSubtype(Exceptions.BASE_EXCEPTION))) {
      throw Errors.typeError(
          "catching classes that do not inherit from BaseException is not allowed");
    }
    if (t.isSubtype(Exceptions.BASE_EXCEPTION_GROUP)) {
      throw Errors.typeError(
          "catching ExceptionGroup with except* is not allowed. Use except instead.");
    }
  }

  private static PyBaseException group(Realm r, Object members) {
    return (PyBaseException) Calls.call2(r, Exceptions.BASE_EXCEPTION_GROUP, "", members);
  }

  /** A clause raised. */
  public void raised(PyBaseException e) {
    results.add(e);
  }

  /** What goes on after all clauses: null where everything is handled. */
  public @Nullable PyBaseException outcome(Realm r) {
    if (rest != null) {
      results.add(rest);
    }
    PyBaseException original = thrown.value();
    if (results.isEmpty()) {
      return null;
    }
    if (!original.type().isSubtype(Exceptions.BASE_EXCEPTION_GROUP)) {
      return results.get(0);
    }
    List<Object> raised = new ArrayList<>();
    List<PyBaseException> unhandled = new ArrayList<>();
    for (PyBaseException e : results) {
      if (isPartOf(e, original)) {
        unhandled.add(e);
      } else {
        raised.add(e);
      }
    }
    PyBaseException left =
        unhandled.isEmpty() ? null : GroupSplit.projection(r, original, unhandled);
    if (raised.isEmpty()) {
      return left;
    }
    if (left != null) {
      raised.add(left);
    }
    return raised.size() == 1
        ? (PyBaseException) raised.get(0)
        : group(r, PyList.of(raised.toArray()));
  }

  /** Whether it came of splitting the original, raised again or never handled. */
  private static boolean isPartOf(PyBaseException e, PyBaseException original) {
    return e.type().isSubtype(Exceptions.BASE_EXCEPTION_GROUP)
        && e.traceback == original.traceback
        && e.cause == original.cause
        && e.context == original.context;
  }
}
