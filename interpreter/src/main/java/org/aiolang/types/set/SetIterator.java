package org.aiolang.types.set;

import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Errors;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Runs through a set; fails once the set has grown or shrunk. */
public final class SetIterator extends CopyableIterator {
  public static final PyType TYPE = PyType.builtin("set_iterator").sealed();

  private @Nullable AnySet set;
  private int size;
  private int place;
  private int left;

  public SetIterator(AnySet set) {
    super(TYPE.instanceShape());
    this.set = set;
    size = set.size();
    left = size;
  }

  private SetIterator(SetIterator other) {
    super(TYPE.instanceShape());
    set = other.set;
    size = other.size;
    place = other.place;
    left = other.left;
  }

  @Override
  public @Nullable Object next(Realm r) {
    AnySet s = set;
    if (s == null) {
      return null;
    }
    if (s.size() != size) {
      size = -1;
      throw Errors.runtimeError("Set changed size during iteration");
    }
    int capacity = s.capacity();
    for (int i = place; i < capacity; i++) {
      Object item = s.itemAt(i);
      if (item != null) {
        place = i + 1;
        left--;
        return item;
      }
    }
    set = null;
    return null;
  }

  /** The rest as a list; this iterator stays where it is. */
  @Override
  public Object reduce(Realm r) {
    return call(r, "iter", PyList.from(r, new SetIterator(this)));
  }

  @Override
  public long lengthHint() {
    return set == null || set.size() != size ? 0 : Math.max(0, left);
  }
}
