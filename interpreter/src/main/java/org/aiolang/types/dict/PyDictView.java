package org.aiolang.types.dict;

import org.aiolang.object.Compare;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;

/** The keys, values or items of a dict, live. */
public final class PyDictView extends PyObject {
  public static final int KEYS = 0;
  public static final int VALUES = 1;
  public static final int ITEMS = 2;

  static final PyType KEYS_TYPE = PyType.builtin("dict_keys").sealed().unhashable();
  static final PyType VALUES_TYPE = PyType.builtin("dict_values").sealed();
  static final PyType ITEMS_TYPE = PyType.builtin("dict_items").sealed().unhashable();

  final int kind;
  final PyDict dict;

  PyDictView(int kind, PyDict dict) {
    this(type(kind), kind, dict);
  }

  private PyDictView(PyType type, int kind, PyDict dict) {
    super(type.instanceShape());
    this.kind = kind;
    this.dict = dict;
  }

  /** A view that is of a builtin subclass of {@link #type}. */
  public static PyDictView of(PyType type, int kind, PyDict dict) {
    return new PyDictView(type, kind, dict);
  }

  /** The type of the views of a kind. */
  public static PyType type(int kind) {
    return kind == KEYS ? KEYS_TYPE : kind == VALUES ? VALUES_TYPE : ITEMS_TYPE;
  }

  /** One of {@link #KEYS}, {@link #VALUES}, {@link #ITEMS}. */
  public int kind() {
    return kind;
  }

  public PyDict dict() {
    return dict;
  }

  boolean contains(Realm r, Object o) {
    switch (kind) {
      case KEYS:
        return dict.position(r, o) >= 0;
      case ITEMS:
        if (!(o instanceof PyTuple t) || t.size() != 2) {
          return false;
        }
        Object value = dict.get(r, t.get(0));
        return value != null && Compare.equal(r, value, t.get(1));
      default:
        DictIterator it = new DictIterator(VALUES, dict);
        for (Object v = it.next(r); v != null; v = it.next(r)) {
          if (Compare.equal(r, v, o)) {
            return true;
          }
          r.safepoint();
        }
        return false;
    }
  }
}
