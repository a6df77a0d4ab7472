package org.aiolang.types.typing;

import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.jspecify.annotations.Nullable;

/**
 * {@code A[int]} of a class that derives from {@code Generic}. It calls and reads as the class; its
 * instances remember it as {@code __orig_class__}.
 */
public final class PyTypingAlias extends PyObject {
  public static final PyType TYPE = PyType.builtin("_GenericAlias");

  final Object origin;
  final PyTuple arguments;
  final PyTuple parameters;

  public PyTypingAlias(Realm r, Object origin, PyTuple arguments) {
    super(TYPE.instanceShape());
    this.origin = origin;
    this.arguments = arguments;
    this.parameters = TypeArguments.parameters(r, arguments.items());
  }

  @Override
  public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
    if (type() != TYPE && type().special(Special.CALL) != null) {
      return super.call(r, args, keywords);
    }
    Object made = Calls.call(r, origin, args, keywords);
    try {
      Attributes.set(r, made, "__orig_class__", this);
    } catch (PyException e) {
      if (!e.is(Exceptions.EXCEPTION)) {
        throw e;
      }
    }
    return made;
  }

  @Override
  public @Nullable Object getAttribute(Realm r, String name) {
    Object value = Attributes.generic(r, this, name);
    if (value != null) {
      return value;
    }
    if (isDunder(name)) {
      throw Errors.attributeError(name);
    }
    return Attributes.get(r, origin, name);
  }

  @Override
  public void setAttribute(Realm r, String name, @Nullable Object value) {
    if (isDunder(name)) {
      super.setAttribute(r, name, value);
    } else {
      Attributes.set(r, origin, name, value);
    }
  }

  private static boolean isDunder(String name) {
    return name.length() > 4 && name.startsWith("__") && name.endsWith("__");
  }

  @Override
  public boolean hasDict() {
    return true;
  }

  @Override
  public boolean usesPlainLookup() {
    return false;
  }
}
