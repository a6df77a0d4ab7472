package org.aiolang.stdlib.functools;

import org.aiolang.exec.PyFunction;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;

/** {@code functools.update_wrapper}: makes one function look like another. */
final class Wrapping {
  private Wrapping() {}

  static PyTuple assignments() {
    return new PyTuple(
        "__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__");
  }

  static PyTuple updates() {
    return new PyTuple("__dict__");
  }

  /** Copies the attributes of the first list, updates those of the second. */
  static Object update(Realm r, Object wrapper, Object wrapped, Object assigned, Object updated) {
    PyIterator names = Iteration.of(r, assigned);
    for (Object name = names.next(r); name != null; name = names.next(r)) {
      String key = Text.str(r, name);
      Object value = Attributes.getOrNull(r, wrapped, key);
      if (value != null && !isDefault(wrapper, key, value)) {
        Attributes.set(r, wrapper, key, value);
      }
    }
    names = Iteration.of(r, updated);
    for (Object name = names.next(r); name != null; name = names.next(r)) {
      String key = Text.str(r, name);
      if (key.equals("__dict__") && hasNoDict(wrapped) && wrapper instanceof PyFunction) {
        continue;
      }
      Object source = Attributes.getOrNull(r, wrapped, key);
      Calls.invoke(
          r, Attributes.get(r, wrapper, key), "update", source == null ? new PyDict() : source);
    }
    Attributes.set(r, wrapper, "__wrapped__", wrapped);
    return wrapper;
  }

  /** A function has no type parameters unless it was written with some. */
  private static boolean isDefault(Object wrapper, String key, Object value) {
    return wrapper instanceof PyFunction
        && key.equals("__type_params__")
        && value instanceof PyTuple t
        && t.size() == 0;
  }

  /** Whether a function has no attributes of its own, so that its dict need not be made. */
  private static boolean hasNoDict(Object wrapped) {
    return wrapped instanceof PyFunction f && !f.shape().isDict() && f.shape().size() == 0;
  }
}
