package org.aiolang.diag;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.aiolang.object.Attributes;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * An exception ready to print: its stack, its last lines, and those it came from. One appears once.
 */
final class ExceptionView {
  private final PyBaseException exception;
  private final Palette palette;
  private final List<String> stack;
  private final String text;
  private @Nullable ExceptionView cause;
  private @Nullable ExceptionView context;
  private @Nullable List<ExceptionView> exceptions;

  private ExceptionView(Realm r, PyBaseException e, Palette palette) {
    exception = e;
    this.palette = palette;
    stack = StackText.of(r, e.traceback, palette);
    text = ExceptionText.of(r, e, palette);
  }

  /**
   * The view of an exception, and with {@code related} of its causes, contexts and group members,
   * which are plain in CPython 3.13.
   */
  static ExceptionView of(Realm r, PyBaseException e, boolean related, Palette palette) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.add(e);
    ExceptionView first = new ExceptionView(r, e, palette);
    if (!related) {
      return first;
    }
    ArrayDeque<ExceptionView> queue = new ArrayDeque<>();
    queue.push(first);
    while (!queue.isEmpty()) {
      queue.pop().relate(r, seen, queue);
    }
    return first;
  }

  private void relate(Realm r, Set<Object> seen, ArrayDeque<ExceptionView> queue) {
    PyBaseException e = exception;
    if (e.cause != null && seen.add(e.cause)) {
      cause = new ExceptionView(r, e.cause, palette);
    } else if (!e.suppressContext && e.context != null && seen.add(e.context)) {
      context = new ExceptionView(r, e.context, palette);
    }
    if (e.type().isSubtype(Exceptions.BASE_EXCEPTION_GROUP)) {
      exceptions = new ArrayList<>();
      if (Attributes.getOrNull(r, e, "exceptions") instanceof PyTuple members) {
        for (Object member : members.items()) {
          if (member instanceof PyBaseException m) {
            seen.add(m);
            exceptions.add(new ExceptionView(r, m, Palette.PLAIN));
          }
        }
      }
    }
    if (cause != null) {
      queue.push(cause);
    }
    if (context != null) {
      queue.push(context);
    }
    if (exceptions != null) {
      for (ExceptionView member : exceptions) {
        queue.push(member);
      }
    }
  }

  /** The lines of the frames that are shown; empty where there are none. */
  List<String> stack() {
    return stack;
  }

  /** What follows the stack: the type and message, a syntax error's excerpt, notes. */
  String text() {
    return text;
  }

  @Nullable ExceptionView cause() {
    return cause;
  }

  @Nullable ExceptionView context() {
    return context;
  }

  /** The members of a group; null for other exceptions. */
  @Nullable List<ExceptionView> exceptions() {
    return exceptions;
  }
}
