package org.aiolang.types.alias;

import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code list[int]}: a class with arguments, for annotations. It calls and reads as the class. */
public final class PyGenericAlias extends PyObject {
  public static final PyType TYPE = PyType.builtin("GenericAlias");

  private final Object origin;
  private final PyTuple arguments;

  public PyGenericAlias(Object origin, Object arguments) {
    super(TYPE.instanceShape());
    this.origin = origin;
    this.arguments = arguments instanceof PyTuple t ? t : new PyTuple(arguments);
  }

  public Object origin() {
    return origin;
  }

  public PyTuple arguments() {
    return arguments;
  }

  @Override
  public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
    return Calls.call(r, origin, args, keywords);
  }

  @Override
  public @Nullable Object getAttribute(Realm r, String name) {
    if (!name.startsWith("__") || !name.endsWith("__")) {
      Object value = Attributes.find(r, origin, name);
      if (value != null) {
        return value;
      }
    }
    return Attributes.generic(r, this, name);
  }

  @Override
  public boolean usesPlainLookup() {
    return false;
  }
}
