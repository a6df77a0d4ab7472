package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/** A function and the instance it will be called with. */
public final class BoundMethod extends PyObject {
  public static final PyType TYPE = PyType.builtin("method").sealed();

  /** The type of special methods of builtin types, bound. */
  public static final PyType WRAPPER = PyType.builtin("method-wrapper").sealed();

  private final Object self;
  private final PyObject function;

  public BoundMethod(Object self, PyObject function) {
    super(typeFor(function).instanceShape());
    this.self = self;
    this.function = function;
  }

  private static PyType typeFor(PyObject function) {
    if (!(function instanceof NativeFunction)) {
      return TYPE;
    }
    return function.type() == NativeFunction.SLOT ? WRAPPER : NativeFunction.FUNCTION;
  }

  public Object self() {
    return self;
  }

  public PyObject function() {
    return function;
  }

  @Override
  public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
    Object[] all = new Object[args.length + 1];
    all[0] = self;
    System.arraycopy(args, 0, all, 1, args.length);
    return function.call(r, all, keywords);
  }

  @Override
  public Object call0(Realm r) {
    return function.call1(r, self);
  }

  @Override
  public Object call1(Realm r, Object a) {
    return function.call2(r, self, a);
  }

  @Override
  public Object call2(Realm r, Object a, Object b) {
    return function.call3(r, self, a, b);
  }

  @Override
  public @Nullable Object getAttribute(Realm r, String name) {
    Object value = name.equals("__dict__") ? null : Attributes.generic(r, this, name);
    if (value == null) {
      value = function.getAttribute(r, name);
    }
    if (value == null && type() == TYPE) {
      throw Errors.noAttribute(r, function, name);
    }
    return value;
  }

  /** Whether two methods have the same function and the identical instance. */
  public boolean sameAs(BoundMethod other) {
    return self == other.self && function == other.function;
  }

  @Override
  public boolean usesPlainLookup() {
    return false;
  }
}
