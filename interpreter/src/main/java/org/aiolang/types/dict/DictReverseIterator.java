package org.aiolang.types.dict;

import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Runs backwards through the keys, values or items of a dict. */
final class DictReverseIterator extends CopyableIterator {
  static final PyType KEY_TYPE = PyType.builtin("dict_reversekeyiterator").sealed();
  static final PyType VALUE_TYPE = PyType.builtin("dict_reversevalueiterator").sealed();
  static final PyType ITEM_TYPE = PyType.builtin("dict_reverseitemiterator").sealed();

  private final int kind;
  private @Nullable PyDict dict;
  private final int size;
  private int left;
  private int position;

  DictReverseIterator(int kind, PyDict dict) {
    super(type(kind).instanceShape());
    this.kind = kind;
    this.dict = dict;
    size = dict.size();
    left = size;
    position = dict.limit() - 1;
  }

  private DictReverseIterator(DictReverseIterator other) {
    super(type(other.kind).instanceShape());
    kind = other.kind;
    dict = other.dict;
    size = other.size;
    left = other.left;
    position = other.position;
  }

  private static PyType type(int kind) {
    return kind == PyDictView.KEYS ? KEY_TYPE : kind == PyDictView.VALUES ? VALUE_TYPE : ITEM_TYPE;
  }

  @Override
  public @Nullable Object next(Realm r) {
    PyDict d = dict;
    if (d == null) {
      return null;
    }
    if (d.size() != size) {
      dict = null;
      throw Errors.runtimeError("dictionary changed size during iteration");
    }
    for (int i = Math.min(position, d.limit() - 1); i >= 0; i--) {
      Object key = d.keyAt(i);
      if (key != null) {
        position = i - 1;
        left--;
        return kind == PyDictView.KEYS
            ? key
            : kind == PyDictView.VALUES ? d.valueAt(i) : new PyTuple(key, d.valueAt(i));
      }
    }
    dict = null;
    return null;
  }

  /** The rest as a list; this iterator stays where it is. */
  @Override
  public Object reduce(Realm r) {
    return call(r, "iter", PyList.from(r, new DictReverseIterator(this)));
  }

  @Override
  public long lengthHint() {
    return dict == null || dict.size() != size ? 0 : Math.max(0, left);
  }
}
