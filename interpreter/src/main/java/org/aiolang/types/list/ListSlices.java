package org.aiolang.types.list;

import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.object.Special;
import org.aiolang.types.slice.PySlice;
import org.aiolang.types.slice.SliceBounds;

/** Assignment to and deletion of slices of a list. */
final class ListSlices {
  private ListSlices() {}

  static void assign(Realm r, PyList list, PySlice slice, Object value) {
    boolean plain = slice.step == PyNone.NONE;
    Object[] with;
    int count;
    if (value instanceof PyList other && value != list) {
      with = other.items();
      count = other.size();
    } else {
      with = items(r, value);
      count = with.length;
    }
    SliceBounds b = SliceBounds.of(r, slice, list.size());
    if (plain || b.step == 1) {
      int start = b.start;
      Sizes.checkItems(r, (long) list.size() - b.count + count);
      list.replace(r, start, start + b.count, with, count);
      return;
    }
    if (count != b.count) {
      throw Errors.valueError(
          "attempt to assign sequence of size " + count + " to extended slice of size " + b.count);
    }
    for (int i = 0, at = b.start; i < count; i++, at += b.step) {
      list.set(at, with[i]);
    }
  }

  private static Object[] items(Realm r, Object value) {
    try {
      return value instanceof PyList list ? list.toArray() : Iteration.toArray(r, value);
    } catch (PyException e) {
      if (e.is(Exceptions.TYPE_ERROR) && !isIterable(r, value)) {
        throw Errors.typeError("must assign iterable to extended slice");
      }
      throw e;
    }
  }

  private static boolean isIterable(Realm r, Object value) {
    return r.typeOf(value).special(Special.ITER) != null
        || r.typeOf(value).special(Special.GETITEM) != null;
  }

  static void delete(Realm r, PyList list, PySlice slice) {
    SliceBounds b = SliceBounds.of(r, slice, list.size());
    if (b.count == 0) {
      return;
    }
    int step = b.step;
    int start = b.start;
    if (step < 0) {
      start += (b.count - 1) * step;
      step = -step;
    }
    if (step == 1) {
      list.replace(r, start, start + b.count, new Object[0], 0);
      return;
    }
    Object[] items = list.items();
    Object[] kept = new Object[list.size() - b.count];
    int n = 0;
    int gone = 0;
    for (int i = 0; i < list.size(); i++) {
      if (gone < b.count && i == start + (long) gone * step) {
        gone++;
      } else {
        kept[n++] = items[i];
      }
    }
    list.adopt(kept, n);
  }
}
