package org.aiolang.types.descriptors;

import org.aiolang.object.Attributes;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** What {@code classmethod} and {@code staticmethod} take over from the function they wrap. */
final class Wrapping {
  private static final String[] NAMES = {"__module__", "__name__", "__qualname__", "__doc__"};

  private Wrapping() {}

  static void copy(Realm r, PyObject self, Object function) {
    for (String name : NAMES) {
      Object value = Attributes.getOrNull(r, function, name);
      if (value != null) {
        Attributes.dict(self).putStr(name, value);
      }
    }
  }

  /** An attribute that is the function's until it is set. */
  static Object own(Realm r, PyObject self, Object function, String name) {
    PyDict dict = Attributes.dict(self);
    Object value = dict.getStr(name);
    if (value == null) {
      value = Attributes.getOrNull(r, function, name);
      if (value == null) {
        throw Errors.noAttribute(r, self, name);
      }
      dict.putStr(name, value);
    }
    return value;
  }

  static void set(Realm r, PyObject self, String name, @Nullable Object value) {
    PyDict dict = Attributes.dict(self);
    if (value != null) {
      dict.putStr(name, value);
    } else if (dict.removeStr(name) == null) {
      throw Errors.noAttribute(r, self, name);
    }
  }
}
