package org.aiolang.types.object;

import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;

/** Attribute names as arguments, and those that a class gives. */
public final class AttributeNames {
  private AttributeNames() {}

  /** The name as a Java string; a TypeError for what is no str. */
  public static String of(Realm r, Object name) {
    String s = Text.asString(name);
    if (s == null) {
      throw Errors.typeError("attribute name must be string, not '" + r.typeOf(name).shown() + "'");
    }
    return s;
  }

  /** Adds the names that a class and its bases give to instances, as {@code dir} shows them. */
  public static void addAll(PyType cls, PyDict names) {
    for (PyType t : cls.mro()) {
      for (String name : t.ownNames()) {
        if (!t.isBuiltin() || !name.equals("__dict__")) {
          names.putStr(name, PyNone.NONE);
        }
      }
    }
  }
}
