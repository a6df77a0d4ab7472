package org.aiolang.types.exceptions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Truth;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/**
 * Takes an exception group apart: what matches a condition, and the rest, each in groups of the
 * same shape.
 */
public final class GroupSplit {
  private final Realm r;
  private final Object condition;
  private final boolean byType;

  private @Nullable PyBaseException match;
  private @Nullable PyBaseException rest;

  private GroupSplit(Realm r, Object condition, boolean byType) {
    this.r = r;
    this.condition = condition;
    this.byType = byType;
  }

  /**
   * Splits by an exception class, a tuple of such, or a function.
   *
   * @throws org.aiolang.object.PyException TypeError for another condition
   */
  public static GroupSplit of(Realm r, PyBaseException group, Object condition) {
    GroupSplit split = new GroupSplit(r, condition, isType(condition));
    if (!split.byType
        && (!(condition instanceof PyObject o)
            || o instanceof PyType
            || o.type().special(Special.CALL) == null)) {
      throw Errors.typeError(
          "expected an exception type, a tuple of exception types, or a callable (other than a"
              + " class)");
    }
    split.split(group);
    return split;
  }

  /** What matched, or null. */
  public @Nullable PyBaseException match() {
    return match;
  }

  /** What did not, or null. */
  public @Nullable PyBaseException rest() {
    return rest;
  }

  private static boolean isType(Object condition) {
    if (condition instanceof PyTuple t) {
      for (Object one : t.items()) {
        if (!isType(one)) {
          return false;
        }
      }
      return true;
    }
    return condition instanceof PyType t && t.isSubtype(Exceptions.BASE_EXCEPTION);
  }

  private boolean matches(PyBaseException e) {
    return byType ? ofType(e, condition) : Truth.of(r, Calls.call1(r, condition, e));
  }

  private static boolean ofType(PyBaseException e, Object types) {
    if (types instanceof PyTuple t) {
      for (Object one : t.items()) {
        if (ofType(e, one)) {
          return true;
        }
      }
      return false;
    }
    return e.type().isSubtype((PyType) types);
  }

  private void split(PyBaseException e) {
    if (matches(e)) {
      match = e;
      rest = null;
      return;
    }
    match = null;
    rest = e;
    if (!e.type().isSubtype(Exceptions.BASE_EXCEPTION_GROUP)) {
      return;
    }
    r.enter(" in exceptiongroup_split_recursive");
    try {
      List<Object> matched = new ArrayList<>();
      List<Object> left = new ArrayList<>();
      for (Object member : GroupMethods.members(e).items()) {
        split((PyBaseException) member);
        if (match != null) {
          matched.add(match);
        }
        if (rest != null) {
          left.add(rest);
        }
      }
      match = subset(r, e, matched);
      rest = subset(r, e, left);
    } finally {
      r.leave();
    }
  }

  /** The part of a group whose leaves are those of some other groups; null for none. */
  public static @Nullable PyBaseException projection(
      Realm r, PyBaseException group, List<PyBaseException> kept) {
    Set<PyBaseException> leaves = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PyBaseException e : kept) {
      leaves(e, leaves);
    }
    return project(r, group, leaves);
  }

  private static void leaves(PyBaseException e, Set<PyBaseException> into) {
    if (!e.type().isSubtype(Exceptions.BASE_EXCEPTION_GROUP)) {
      into.add(e);
      return;
    }
    for (Object member : GroupMethods.members(e).items()) {
      leaves((PyBaseException) member, into);
    }
  }

  private static @Nullable PyBaseException project(
      Realm r, PyBaseException e, Set<PyBaseException> leaves) {
    if (!e.type().isSubtype(Exceptions.BASE_EXCEPTION_GROUP)) {
      return leaves.contains(e) ? e : null;
    }
    List<Object> members = new ArrayList<>();
    r.enter(" in exceptiongroup_split_recursive");
    try {
      for (Object member : GroupMethods.members(e).items()) {
        PyBaseException part = project(r, (PyBaseException) member, leaves);
        if (part != null) {
          members.add(part);
        }
      }
    } finally {
      r.leave();
    }
    return subset(r, e, members);
  }

  /** A group like another with some of its members; null for none. */
  static @Nullable PyBaseException subset(Realm r, PyBaseException group, List<Object> members) {
    if (members.isEmpty()) {
      return null;
    }
    Object derive = group.type().lookup("derive");
    Object made =
        derive instanceof NativeFunction
            ? GroupMethods.derive(r, group, PyList.of(members.toArray()))
            : Calls.invoke(r, group, "derive", PyList.of(members.toArray()));
    if (!(made instanceof PyBaseException e)
        || !e.type().isSubtype(Exceptions.BASE_EXCEPTION_GROUP)) {
      throw Errors.typeError("derive must return an instance of BaseExceptionGroup");
    }
    e.traceback = group.traceback;
    e.context = group.context;
    e.cause = group.cause;
    e.suppressContext = true; // as any setting of a cause does in CPython, also that of none
    Object notes = Attributes.getOrNull(r, group, "__notes__");
    if (notes instanceof PyList || notes instanceof PyTuple) {
      Attributes.set(r, e, "__notes__", PyList.from(r, notes));
    }
    return e;
  }
}
