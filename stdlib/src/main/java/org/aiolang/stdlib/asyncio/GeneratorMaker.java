package org.aiolang.stdlib.asyncio;

import org.aiolang.coroutine.Resumable;
import org.aiolang.object.Attributes;
import org.aiolang.object.BoundMethod;
import org.aiolang.object.Descriptor;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * A callable under {@code types.coroutine} that is no generator function: a generator that it
 * returns may be awaited.
 */
final class GeneratorMaker extends PyObject {
  static final PyType TYPE = PyType.builtin("function").sealed();

  private final PyObject function;

  GeneratorMaker(PyObject function) {
    super(TYPE.instanceShape());
    this.function = function;
  }

  @Override
  public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
    Object result = function.call(r, args, keywords);
    return result instanceof Resumable g && !g.isCoroutine() ? new AwaitableGenerator(g) : result;
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
  public @Nullable Object getAttribute(Realm r, String name) {
    return name.equals("__wrapped__") ? function : Attributes.find(r, function, name);
  }
}
