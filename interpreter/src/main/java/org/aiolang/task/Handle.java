package org.aiolang.task;

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
  private final @Nullable Object context;
  private boolean cancelled;

  Handle(AsyncLoop loop, Object function, Object[] args, @Nullable Object context) {
    this(TYPE.instanceShape(), loop, function, args, context);
  }

  Handle(Shape shape, AsyncLoop loop, Object function, Object[] args, @Nullable Object context) {
    super(shape);
    this.loop = loop;
    this.function = function;
    this.args = args;
    this.context = context;
  }

  @Override
  public void run() {
    Object f = function;
    if (f == null) {
      return;
    }
    if (context != null) {
      loop.runCallback(f, args, context);
      return;
    }
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
    cancelled = true;
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

  @Nullable Object context() {
    return context;
  }

  /** The callback as messages name it. */
  String source() {
    return function == null ? "None()" : Describe.callback(loop.realm, function);
  }

  String describe() {
    StringBuilder out = new StringBuilder("<").append(type().name());
    if (cancelled) {
      out.append(" cancelled");
    }
    more(out);
    if (function != null) {
      out.append(' ').append(source());
    }
    return out.append('>').toString();
  }

  void more(StringBuilder out) {}
}
