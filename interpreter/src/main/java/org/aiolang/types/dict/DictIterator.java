package org.aiolang.types.dict;

import java.util.Objects;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Runs through the keys, values or items of a dict; fails once the dict has grown or shrunk. */
public final class DictIterator extends CopyableIterator {
  static final PyType KEY_TYPE = PyType.builtin("dict_keyiterator").sealed();
  static final PyType VALUE_TYPE = PyType.builtin("dict_valueiterator").sealed();
  static final PyType ITEM_TYPE = PyType.builtin("dict_itemiterator").sealed();

  private final int kind;
  private @Nullable PyDict dict;
  private final int size;
  private int left;
  private int position;
  private @Nullable Object value;

  /** The kind is one of {@link PyDictView#KEYS}, {@code VALUES}, {@code ITEMS}. */
  public DictIterator(int kind, PyDict dict) {
    super(type(kind).instanceShape());
    this.kind = kind;
    this.dict = dict;
    size = dict.size();
    left = size;
    position = dict.first();
  }

  private DictIterator(DictIterator other) {
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
    Object key = first(r);
    return key == null || kind == PyDictView.KEYS
        ? key
        : kind == PyDictView.VALUES ? value : new PyTuple(key, second());
  }

  @Override
  public boolean pairs() {
    return kind == PyDictView.ITEMS;
  }

  @Override
  public @Nullable Object first(Realm r) {
    PyDict d = dict;
    if (d == null) {
      return null;
    }
    if (d.size() != size) {
      if (left >= 0) {
        left = -1;
        throw Errors.runtimeError("dictionary changed size during iteration");
      }
      dict = null;
      return null;
    }
    int limit = d.limit();
    for (int i = position; i < limit; i++) {
      Object key = d.keyAt(i);
      if (key != null) {
        if (left == 0) {
          dict = null;
          throw Errors.runtimeError("dictionary keys changed during iteration");
        }
        left--;
        position = i + 1;
        value = d.valueAt(i);
        return key;
      }
    }
    dict = null;
    return null;
  }

  @Override
  public Object second() {
    return Objects.requireNonNull(value);
  }

  /** The rest as a list; this iterator stays where it is. */
  @Override
  public Object reduce(Realm r) {
    return call(r, "iter", PyList.from(r, new DictIterator(this)));
  }

  @Override
  public long lengthHint() {
    return dict == null || dict.size() != size ? 0 : Math.max(0, left);
  }
}
