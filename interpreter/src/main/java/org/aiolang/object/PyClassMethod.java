package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/** {@code classmethod}: a function that is bound to the class. */
public final class PyClassMethod extends PyObject {
  public static final PyType TYPE = PyType.builtin("classmethod").givingDict();

  private Object function;

  public PyClassMethod(Object function) {
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
  public int descriptorKind() {
    return Descriptor.NON_DATA;
  }

  @Override
  public Object descriptorGet(Realm r, @Nullable Object instance, PyType owner) {
    return function instanceof PyObject f ? new BoundMethod(owner, f) : function;
  }
}
