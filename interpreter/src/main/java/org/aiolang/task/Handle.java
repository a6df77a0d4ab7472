package org.aiolang.task;

import org.aiolang.context.PyContext;
import org.aiolang.loop.Callback;
import org.aiolang.object.Calls;
import org.aiolang.object.PyException;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Shape;
import org.jspecify.annotations.Nullable;

/** {@code asyncio.Handle}: a script's callback in the loop's queue. */
class Handle extends PyObject implements Callback {
  static final PyType TYPE = PyType.builtin("Handle").members(new HandleMethodsTable());

  final AsyncLoop loop;
  private @Nullable Object function;
  private Object[] args;

  /** Null for an empty one of its own, which is made when it is asked for. */
  private @Nullable PyContext context;

  private boolean cancelled;

  /** How it shows itself once it is cancelled in debug mode: with what it would have called. */
  private @Nullable String kept;

  Handle(AsyncLoop loop, Object function, Object[] args, @Nullable PyContext context) {
    this(TYPE.instanceShape(), loop, function, args, context);
  }

  Handle(Shape shape, AsyncLoop loop, Object function, Object[] args, @Nullable PyContext context) {
    super(shape);
    this.loop = loop;
    this.function = function;
    this.args = args;
    this.context = context;
    loop.made(this);
  }

  @Override
  public void run() {
    Object f = function;
    if (f == null) {
      return;
    }
    PyContext c = context;
    if (c == null) {
      PyObject outer = loop.realm.context;
      loop.realm.context = null;
      try {
        call(f);
      } finally {
        loop.realm.context = outer;
      }
      return;
    }
    PyObject outer;
    try {
      outer = c.enter(loop.realm);
    } catch (PyException e) {
      loop.callbackRaised(e, this);
      return;
    }
    try {
      call(f);
    } finally {
      c.leave(loop.realm, outer);
    }
  }

  private void call(Object f) {
    try {
      switch (args.length) {
        case 0:
          Calls.call0(loop.realm, f);
          break;
        case 1:
          Calls.call1(loop.realm, f, args[0]);
          break;
        default:
          Calls.call(loop.realm, f, args, null);
          break;
      }
    } catch (PyException e) {
      loop.callbackRaised(e, this);
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
    return Describe.callback(loop.realm, function, loop.isDebug() ? args : null);
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
}
