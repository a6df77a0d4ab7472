package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/** {@code staticmethod}: a function that is not bound. */
public final class PyStaticMethod extends PyObject {
  public static final PyType TYPE = PyType.builtin("staticmethod").givingDict();

  private Object function;

  public PyStaticMethod(Object function) {
    super(TYPE.instanceShape());
    this.function = function;
  }

  public Object function() {
    return function;
  }

  /** Sets the function, as {@code __init__} does. */
  public void wrap(Object function) {
    this.function = function;
  }

  @Override
  public boolean hasDict() {
    return true;
  }

  @Override
  public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
    return Calls.call(r, function, args, keywords);
  }

  @Override
  public int descriptorKind() {
    return Descriptor.NON_DATA;
  }

  @Override
  public Object descriptorGet(Realm r, @Nullable Object instance, PyType owner) {
    return function;
  }
}
