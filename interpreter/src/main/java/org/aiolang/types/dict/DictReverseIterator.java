package org.aiolang.types.dict;

import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Runs backwards through the keys, values or items of a dict. */
final class DictReverseIterator extends PyIterator {
  static final PyType KEY_TYPE = PyType.builtin("dict_reversekeyiterator").sealed();
  static final PyType VALUE_TYPE = PyType.builtin("dict_reversevalueiterator").sealed();
  static final PyType ITEM_TYPE = PyType.builtin("dict_reverseitemiterator").sealed();

  private final int kind;
  private @Nullable PyDict dict;
  private final int size;
  private int left;
  private int position;

  DictReverseIterator(int kind, PyDict dict) {
    super(
        (kind == PyDictView.KEYS ? KEY_TYPE : kind == PyDictView.VALUES ? VALUE_TYPE : ITEM_TYPE)
            .instanceShape());
    this.kind = kind;
    this.dict = dict;
    size = dict.size();
    left = size;
    position = dict.limit() - 1;
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

  @Override
  public int lengthHint() {
    return dict == null || dict.size() != size ? 0 : Math.max(0, left);
  }
}
