package org.aiolang.builtins;

import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.Operators;
import org.aiolang.object.PyIterator;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/**
 * {@code sum}: ints as longs while they fit, floats with Neumaier's compensation, all else with
 * {@code +}.
 */
final class Sum {
  private final Realm r;
  private final PyIterator items;
  private @Nullable Object item;

  private Sum(Realm r, PyIterator items) {
    this.r = r;
    this.items = items;
  }

  static Object of(Realm r, Object iterable, Object start) {
    PyIterator items = Iteration.of(r, iterable);
    if (Text.asString(start) != null) {
      throw Errors.typeError("sum() can't sum strings [use ''.join(seq) instead]");
    }
    String type = r.typeOf(start).layout().name();
    if (type.equals("bytes")) {
      throw Errors.typeError("sum() can't sum bytes [use b''.join(seq) instead]");
    }
    if (type.equals("bytearray")) {
      throw Errors.typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
    }
    Sum sum = new Sum(r, items);
    Object total = start;
    while (true) {
      if (total instanceof Long l) {
        total = sum.longs(l);
      } else if (total instanceof Double d) {
        total = sum.doubles(d);
      } else {
        sum.step();
      }
      if (sum.item == null) {
        return total;
      }
      total = Operators.binary(r, Operators.ADD, total, sum.item);
    }
  }

  private @Nullable Object step() {
    r.safepoint();
    item = items.next(r);
    return item;
  }

  /**
   * Adds ints until the end, or until an item that is none or does not fit; that stays in {@code
   * item}.
   */
  private Object longs(long start) {
    long total = start;
    while (step() != null) {
      long x;
      if (item instanceof Long l) {
        x = l;
      } else if (item instanceof Boolean b) {
        x = b ? 1 : 0;
      } else {
        return total;
      }
      long next = total + x;
      if (((total ^ next) & (x ^ next)) < 0) {
        return total;
      }
      total = next;
    }
    return total;
  }

  private Object doubles(double start) {
    double total = start;
    double c = 0;
    while (step() != null) {
      if (item instanceof Double d) {
        double x = d;
        double t = total + x;
        if (Math.abs(total) >= Math.abs(x)) {
          c += (total - t) + x;
        } else {
          c += (x - t) + total;
        }
        total = t;
      } else if (item instanceof Long l) {
        total += (double) l;
      } else {
        break;
      }
    }
    return c != 0 && !Double.isInfinite(c) && !Double.isNaN(c) ? total + c : total;
  }
}
