package org.aiolang.exec;

import java.util.Objects;
import org.aiolang.coroutine.NeverAwaited;
import org.aiolang.exec.flow.Flow;
import org.aiolang.exec.flow.Parked;
import org.aiolang.object.BoundMethod;
import org.aiolang.object.Calls;
import org.aiolang.object.Cell;
import org.aiolang.object.Descriptor;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code function}: code with its defaults, closure and globals. */
public final class PyFunction extends PyObject {
  /** {@code types.FunctionType}. */
  public static final PyType TYPE = PyType.builtin("function").sealed();

  /** The closure of a function that has none. */
  public static final Cell[] NO_CELLS = {};

  private Code code;
  private BodyCell body;
  private final PyDict globals;
  private final Cell[] closure;

  /** Arity if all parameters are positional and required by simple calls, else -1. */
  private int simple;

  Object[] defaults;

  /** {@code __defaults__} as a program gave or saw it, or null. */
  private @Nullable PyTuple defaultsTuple;

  /** One entry a keyword-only parameter; null where required. */
  private @Nullable Object[] keywordDefaults;

  /** Once a program has seen or set {@code __kwdefaults__}: what holds, instead of the array. */
  private @Nullable PyDict keywordDict;

  /** {@code __name__}. */
  public String name;

  /** {@code __qualname__}. */
  public String qualname;

  /** {@code __doc__}, or null for None. */
  public @Nullable Object doc;

  /** {@code __module__}, or null for None. */
  public @Nullable Object module;

  /** {@code __annotations__}, or null until asked for. */
  public @Nullable Object annotations;

  /** {@code __type_params__}. */
  public PyTuple typeParameters = PyTuple.EMPTY;

  /** A generator function whose generators may be awaited ({@code types.coroutine}). */
  public boolean iterableCoroutine;

  /** A function with the names and docstring of its code. */
  public PyFunction(
      Code code,
      BodyCell body,
      PyDict globals,
      Cell[] closure,
      Object[] defaults,
      @Nullable Object[] keywordDefaults) {
    super(TYPE.instanceShape());
    this.code = code;
    this.body = body;
    this.globals = globals;
    this.closure = closure;
    this.defaults = defaults;
    this.keywordDefaults = keywordDefaults;
    this.name = code.name();
    this.qualname = code.qualname();
    this.doc = code.doc();
    this.module = globals.getStr("__name__");
    this.simple = simple(code);
    this.iterableCoroutine = isMarked(code);
  }

  private static boolean isMarked(Code code) {
    return code.change() != null && (code.flags() & Code.ITERABLE_COROUTINE) != 0;
  }

  private static int simple(Code code) {
    Code.Parameters p = code.parameters();
    return p.keywordOnly() == 0 && !p.varArgs() && !p.varKeywords() ? p.positional() : -1;
  }

  /** Assigns {@code __code__}; the caller has checked that the closure fits. */
  public void setCode(Code code) {
    keywordDefaults(); // they are by name
    keywordDefaults = Calls.NO_ARGS;
    this.code = code;
    this.body = new BodyCell(code);
    this.simple = simple(code);
    this.iterableCoroutine = isMarked(code);
  }

  /** Nodes that all functions made by one {@code def} share; lowered on the first call. */
  public static final class BodyCell {
    private final Code code;
    private @Nullable Body body;

    /** Code that is not lowered yet. */
    public BodyCell(Code code) {
      this.code = code;
    }

    Body get(Realm r) {
      Body b = body;
      if (b == null) {
        b = code.lower(r);
        body = b;
      }
      return b;
    }
  }

  /** The code that calling it runs. */
  public Code code() {
    return code;
  }

  /** {@code __globals__}. */
  public PyDict globals() {
    return globals;
  }

  /** The cells of the code's free names, in their order. */
  public Cell[] closure() {
    return closure;
  }

  /** The instructions; there is a frame, so they were lowered. */
  public Flow flow() {
    return body().flow();
  }

  Body body() {
    return Objects.requireNonNull(body.body);
  }

  /** Defaults of the last positional parameters; null where there are none. */
  public @Nullable PyTuple defaults() {
    if (defaultsTuple == null && defaults.length > 0) {
      defaultsTuple = PyTuple.of(defaults);
    }
    return defaultsTuple;
  }

  /** Replaces {@code __defaults__}: the values of the last positional parameters. */
  public void setDefaults(@Nullable PyTuple values) {
    defaults = values == null ? Calls.NO_ARGS : values.items();
    defaultsTuple = values;
  }

  /**
   * Defaults of the keyword-only parameters by name, null where there are none: the very dict that
   * calls look into from now on.
   */
  public @Nullable PyDict keywordDefaults() {
    if (keywordDict == null) {
      Code.Parameters p = code.parameters();
      PyDict d = new PyDict();
      for (int i = 0; i < keywordDefaults.length; i++) {
        Object v = keywordDefaults[i];
        if (v != null) {
          d.putStr(p.names()[p.positional() + i], v);
        }
      }
      if (d.size() > 0) {
        setKeywordDefaults(d);
      }
    }
    return keywordDict;
  }

  /** Replaces {@code __kwdefaults__}. */
  public void setKeywordDefaults(@Nullable PyDict values) {
    keywordDict = values;
    keywordDefaults = Calls.NO_ARGS;
  }

  /**
   * Defaults of the keyword-only parameters in their order, null where required; the array may be
   * shorter.
   */
  @Nullable Object[] keywordValues() {
    PyDict named = keywordDict;
    return named == null ? keywordDefaults : valuesOf(named);
  }

  private @Nullable Object[] valuesOf(PyDict named) {
    Code.Parameters p = code.parameters();
    @Nullable Object[] values = new Object[p.keywordOnly()];
    for (int i = 0; i < values.length; i++) {
      values[i] = named.getStr(p.names()[p.positional() + i]);
    }
    return values;
  }

  /**
   * Starts a frame whose parameters are bound: runs it, or parks it as a generator or coroutine.
   */
  Object start(Realm r, Body b, Frame f) {
    if (code.kind() == Code.Kind.PLAIN) {
      return b.run(r, f);
    }
    b.prepare(f);
    Parked parked = Parked.of(this, b, f);
    if (code.kind() == Code.Kind.COROUTINE) {
      NeverAwaited.made(r, parked);
    }
    return parked;
  }

  /** Runs module or class code, whose frame the caller prepared. */
  public Object run(Realm r, @Nullable Object namespace) {
    Body b = body.get(r);
    Frame f = new Frame(r, this, b);
    if (namespace != null) {
      f.slots[0] = namespace;
    }
    return start(r, b, f);
  }

  @Override
  public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
    Body b = body.get(r);
    Frame f = new Frame(r, this, b);
    if (keywords == null && args.length == simple) {
      System.arraycopy(args, 0, f.slots, 0, args.length);
    } else {
      Arguments.bind(this, f, args, keywords);
    }
    return start(r, b, f);
  }

  @Override
  public Object call0(Realm r) {
    if (simple != 0) {
      return call(r, Calls.NO_ARGS, null);
    }
    Body b = body.get(r);
    return start(r, b, new Frame(r, this, b));
  }

  @Override
  public Object call1(Realm r, Object a) {
    if (simple != 1) {
      return call(r, new Object[] {a}, null);
    }
    Body b = body.get(r);
    Frame f = new Frame(r, this, b);
    f.slots[0] = a;
    return start(r, b, f);
  }

  @Override
  public Object call2(Realm r, Object a, Object b2) {
    if (simple != 2) {
      return call(r, new Object[] {a, b2}, null);
    }
    Body b = body.get(r);
    Frame f = new Frame(r, this, b);
    f.slots[0] = a;
    f.slots[1] = b2;
    return start(r, b, f);
  }

  @Override
  public Object call3(Realm r, Object a, Object b2, Object c) {
    if (simple != 3) {
      return call(r, new Object[] {a, b2, c}, null);
    }
    Body b = body.get(r);
    Frame f = new Frame(r, this, b);
    f.slots[0] = a;
    f.slots[1] = b2;
    f.slots[2] = c;
    return start(r, b, f);
  }

  @Override
  public int descriptorKind() {
    return Descriptor.METHOD;
  }

  @Override
  public Object descriptorGet(Realm r, @Nullable Object instance, PyType owner) {
    return instance == null ? this : new BoundMethod(instance, this);
  }

  @Override
  public boolean hasDict() {
    return true;
  }

  /** Whether calling it gives a coroutine to await. */
  public boolean isCoroutineFunction() {
    return code.kind() == Code.Kind.COROUTINE || iterableCoroutine;
  }
}
