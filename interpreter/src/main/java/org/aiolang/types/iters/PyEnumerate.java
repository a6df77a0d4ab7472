package org.aiolang.types.iters;

import java.math.BigInteger;
import java.util.Objects;
import org.aiolang.object.Numbers;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code enumerate}. */
public final class PyEnumerate extends PyIterator {
  public static final PyType TYPE = PyType.builtin("enumerate");

  private final PyIterator items;
  private long count;
  private @Nullable Object item;

  /** The count past a long; null while a long holds it. */
  private @Nullable BigInteger bigCount;

  /** The start is a Long or BigInteger. */
  PyEnumerate(PyIterator items, Object start) {
    super(TYPE.instanceShape());
    this.items = items;
    if (start instanceof BigInteger b) {
      bigCount = b;
    } else {
      count = (Long) start;
    }
  }

  @Override
  public @Nullable Object next(Realm r) {
    Object index = first(r);
    return index == null ? null : new PyTuple(index, second());
  }

  @Override
  public boolean pairs() {
    return true;
  }

  @Override
  public @Nullable Object first(Realm r) {
    Object next = items.next(r);
    item = next;
    return next == null ? null : index();
  }

  @Override
  public Object second() {
    final Object second = Objects.requireNonNull(item);
    item = null;
    return second;
  }

  Object reduce() {
    Object at = bigCount == null ? (Object) count : Numbers.normalize(bigCount);
    return new PyTuple(type(), new PyTuple(items.itself(), at));
  }

  private Object index() {
    if (bigCount == null && count != Long.MAX_VALUE) {
      return count++;
    }
    BigInteger n = bigCount == null ? BigInteger.valueOf(count) : bigCount;
    bigCount = n.add(BigInteger.ONE);
    return Numbers.normalize(n);
  }
}
