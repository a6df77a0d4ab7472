package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Convert;
import org.aiolang.object.CopyableIterator;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.jspecify.annotations.Nullable;

/** {@code itertools.product}: tuples of one item of each pool, the last one fastest. */
@Type(
    value = "product",
    module = "itertools",
    parts = {CopyPart.class, StatePart.class},
    self = Product.class)
final class Product extends CopyableIterator {
  static final PyType TYPE = PyType.builtin("product").members(new ProductTable());

  private final Object[][] pools;
  private final int[] chosen;
  private boolean started;
  private boolean done;

  private Product(Object[][] pools) {
    super(TYPE.instanceShape());
    this.pools = pools;
    this.chosen = new int[pools.length];
    for (Object[] pool : pools) {
      done |= pool.length == 0;
    }
  }

  @Override
  public @Nullable Object next(Realm r) {
    if (done) {
      started = true;
      return null;
    }
    if (started && !advance()) {
      done = true;
      return null;
    }
    started = true;
    Object[] items = new Object[chosen.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = pools[i][chosen[i]];
    }
    return PyTuple.of(items);
  }

  private boolean advance() {
    for (int i = chosen.length - 1; i >= 0; i--) {
      if (++chosen[i] < pools[i].length) {
        return true;
      }
      chosen[i] = 0;
    }
    return false;
  }

  @Override
  public Object reduce(Realm r) {
    if (done && started) {
      return new PyTuple(type(), new PyTuple(PyTuple.EMPTY));
    }
    Object[] args = new Object[pools.length];
    for (int i = 0; i < args.length; i++) {
      args[i] = PyTuple.of(pools[i]);
    }
    PyTuple all = PyTuple.of(args);
    return started ? new PyTuple(type(), all, States.tuple(chosen)) : new PyTuple(type(), all);
  }

  @Override
  public void setState(Realm r, Object state) {
    PyTuple indexes = States.indexes(state, pools.length);
    int[] moved = new int[pools.length];
    for (int i = 0; i < pools.length; i++) {
      int size = pools[i].length;
      int index = States.index(indexes.get(i), 0, Math.max(0, size - 1));
      if (size == 0) {
        done = true;
        return;
      }
      moved[i] = index;
    }
    System.arraycopy(moved, 0, chosen, 0, moved.length);
    started = true;
  }

  @New
  static Object create(
      Realm r, PyType cls, @Args Object[] iterables, @KwOnly @Default("1") Object repeat) {
    long times = Convert.longValue(r, repeat);
    if (times < 0) {
      throw Errors.valueError("repeat argument cannot be negative");
    }
    if (times * iterables.length > Integer.MAX_VALUE >> 5 || times > Integer.MAX_VALUE) {
      if (iterables.length > 0) {
        throw Errors.overflowError("repeat argument too large");
      }
    }
    Object[][] pools = new Object[Sizes.checkItems(r, times * iterables.length)][];
    for (int i = 0; i < iterables.length && times > 0; i++) {
      pools[i] = Iteration.toArray(r, iterables[i]);
    }
    for (int i = iterables.length; i < pools.length; i++) {
      pools[i] = pools[i - iterables.length];
    }
    Product made = new Product(pools);
    return cls == TYPE ? made : made.as(cls, Product.class);
  }
}
