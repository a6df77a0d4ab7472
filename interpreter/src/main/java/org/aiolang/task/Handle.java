package org.aiolang.task;

import org.aiolang.context.PyContext;
import org.aiolang.limits.Budget;
import org.aiolang.loop.Callback;
import org.aiolang.object.Calls;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Shape;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** {@code asyncio.Handle}: a script's callback in the loop's queue. */
class Handle extends PyObject implements Callback {
  static final PyType TYPE = PyType.builtin("Handle").members(new HandleMethodsTable());

  final HandleOwner loop;
  private @Nullable Object function;
  private Object[] args;

  /** Null for an empty one of its own, which is made when it is asked for. */
  private @Nullable PyContext context;

  private boolean cancelled;

  /** Who pays for what it does; null where nobody counts. */
  final @Nullable Budget budget;

  /** How it shows itself once it is cancelled in debug mode: with what it would have called. */
  private @Nullable String kept;

  Handle(HandleOwner loop, Object function, Object[] args, @Nullable PyContext context) {
    this(TYPE.instanceShape(), loop, function, args, context);
  }

  Handle(
      Shape shape, HandleOwner loop, Object function, Object[] args, @Nullable PyContext context) {
    super(shape);
    this.loop = loop;
    this.function = function;
    this.args = args;
    this.context = context;
    this.budget = loop.realm().budget;
    loop.made(this);
  }

  @Override
  public void run() {
    Object f = function;
    if (f == null) {
      return;
    }
    Realm r = loop.realm();
    Budget outer = r.budget;
    if (outer == budget) {
      call(f);
      return;
    }
    if (budget != null && budget.breach() != null) {
      return;
    }
    r.charge(budget);
    try {
      call(f);
    } finally {
      r.charge(outer);
    }
  }

  private void call(Object f) {
    PyException raised = context == null ? callInNew(f) : callIn(context, f);
    if (raised != null) {
      loop.callbackRaised(raised, this);
    }
  }

  /** In an empty context, which is made only if the callback sets a variable. */
  private @Nullable PyException callInNew(Object f) {
    Realm r = loop.realm();
    PyObject outer = r.context;
    r.context = null;
    try {
      return call(r, f);
    } finally {
      if (r.context instanceof PyContext own) {
        context = own;
      }
      r.context = outer;
    }
  }

  private @Nullable PyException callIn(PyContext c, Object f) {
    Realm r = loop.realm();
    PyObject outer;
    try {
      outer = c.enter(r);
    } catch (PyException e) {
      return e;
    }
    try {
      return call(r, f);
    } finally {
      c.leave(r, outer);
    }
  }

  /** Gives what it raised, or null. */
  private @Nullable PyException call(Realm r, Object f) {
    try {
      switch (args.length) {
        case 0:
          Calls.call0(r, f);
          break;
        case 1:
          Calls.call1(r, f, args[0]);
          break;
        default:
          Calls.call(r, f, args, null);
          break;
      }
      return null;
    } catch (PyException e) {
      return e;
    }
  }

  void cancel() {
    if (!cancelled) {
      cancelled = true;
      if (loop.isDebug()) {
        kept = describe();
      }
    }
    function = null;
    args = Calls.NO_ARGS;
  }

  boolean isCancelled() {
    return cancelled;
  }

  @Nullable Object function() {
    return function;
  }

  Object[] args() {
    return args;
  }

  PyContext context() {
    if (context == null) {
      context = new PyContext(null);
    }
    return context;
  }

  /** The callback as messages name it, in debug mode with its arguments. */
  String source() {
    if (function == null) {
      return "None()";
    }
    return Describe.callback(loop.realm(), function, loop.isDebug() ? args : null);
  }

  String describe() {
    if (kept != null) {
      return kept;
    }
    StringBuilder out = new StringBuilder("<").append(type().name());
    if (cancelled) {
      out.append(" cancelled");
    }
    more(out);
    if (function != null) {
      out.append(' ').append(source());
    }
    return out.append(loop.createdAt(this)).append('>').toString();
  }

  void more(StringBuilder out) {}

  /** What the exception handler is told of an exception that the callback raised. */
  PyDict report(PyException raised) {
    PyDict report = new PyDict();
    report.putStr("message", "Exception in callback " + source());
    report.putStr("exception", raised.value());
    report.putStr("handle", this);
    PyList made = loop.origin(this);
    if (made != null) {
      report.putStr("source_traceback", made);
    }
    return report;
  }

  /** The owner of a handle that a program makes for that loop. */
  static HandleOwner owner(Realm r, Object loop) {
    return loop instanceof AsyncLoop ours ? ours : new ForeignOwner(r, loop);
  }
}
