package org.aiolang.builtins;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Truth;
import org.aiolang.types.Lengths;
import org.aiolang.types.iters.CallableIterator;
import org.aiolang.types.list.ListSort;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Builtin functions that run through iterables. */
@Module("builtins")
final class IterationFunctions {
  private IterationFunctions() {}

  /** Return the number of items in a container. */
  @Fn
  static long len(Realm r, Object obj) {
    return Lengths.of(r, obj);
  }

  /**
   * Return True if bool(x) is True for all values x in the iterable.
   *
   * <p>If the iterable is empty, return True.
   */
  @Fn
  static boolean all(Realm r, Object iterable) {
    PyIterator it = Iteration.of(r, iterable);
    for (Object o = it.next(r); o != null; o = it.next(r)) {
      if (!Truth.of(r, o)) {
        return false;
      }
      r.safepoint();
    }
    return true;
  }

  /**
   * Return True if bool(x) is True for any x in the iterable.
   *
   * <p>If the iterable is empty, return False.
   */
  @Fn
  static boolean any(Realm r, Object iterable) {
    PyIterator it = Iteration.of(r, iterable);
    for (Object o = it.next(r); o != null; o = it.next(r)) {
      if (Truth.of(r, o)) {
        return true;
      }
      r.safepoint();
    }
    return false;
  }

  /**
   * Return the sum of a 'start' value (default: 0) plus an iterable of numbers
   *
   * <p>When the iterable is empty, return the start value. This function is intended specifically
   * for use with numeric values and may reject non-numeric types.
   */
  @Fn
  static Object sum(Realm r, Object iterable, @Kw @Default("0") Object start) {
    return Sum.of(r, iterable, start);
  }

  /**
   * min(iterable, *[, default=obj, key=func]) -&gt; value min(arg1, arg2, *args, *[, key=func])
   * -&gt; value
   *
   * <p>With a single iterable argument, return its smallest item. The default keyword-only argument
   * specifies an object to return if the provided iterable is empty. With two or more positional
   * arguments, return the smallest argument.
   */
  @Fn(text = Fn.NO_TEXT)
  static Object min(
      Realm r,
      @Args Object[] args,
      @KwOnly @Default("None") Object key,
      @KwOnly @Default(Default.ABSENT) @Nullable Object default_) {
    return Extreme.of(r, "min", Compare.LT, args, key, default_);
  }

  /**
   * max(iterable, *[, default=obj, key=func]) -&gt; value max(arg1, arg2, *args, *[, key=func])
   * -&gt; value
   *
   * <p>With a single iterable argument, return its biggest item. The default keyword-only argument
   * specifies an object to return if the provided iterable is empty. With two or more positional
   * arguments, return the largest argument.
   */
  @Fn(text = Fn.NO_TEXT)
  static Object max(
      Realm r,
      @Args Object[] args,
      @KwOnly @Default("None") Object key,
      @KwOnly @Default(Default.ABSENT) @Nullable Object default_) {
    return Extreme.of(r, "max", Compare.GT, args, key, default_);
  }

  /**
   * Return a new list containing all items from the iterable in ascending order.
   *
   * <p>A custom key function can be supplied to customize the sort order, and the reverse flag can
   * be set to request the result in descending order.
   */
  @Fn(text = "iterable, /, *, key=None, reverse=False")
  static PyList sorted(Realm r, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    if (args.length != 1) {
      throw Errors.typeError("sorted expected 1 argument, got " + args.length);
    }
    PyList list = PyList.from(r, args[0]);
    if (kwargs == null) {
      ListSort.sort(r, list, PyNone.NONE, false);
    } else {
      Calls.callWith(r, Attributes.get(r, list, "sort"), Calls.NO_ARGS, kwargs);
    }
    return list;
  }

  /**
   * iter(iterable) -&gt; iterator iter(callable, sentinel) -&gt; iterator
   *
   * <p>Get an iterator from an object. In the first form, the argument must supply its own
   * iterator, or be a sequence. In the second form, the callable is called until it returns the
   * sentinel.
   */
  @Fn(text = Fn.NO_TEXT)
  static Object iter(Realm r, Object object, @Default(Default.ABSENT) @Nullable Object sentinel) {
    if (sentinel == null) {
      return Iteration.iter(r, object);
    }
    if (!(object instanceof PyObject o) || o.type().special(Special.CALL) == null) {
      throw Errors.typeError("iter(v, w): v must be callable");
    }
    return new CallableIterator(object, sentinel);
  }

  /**
   * next(iterator[, default])
   *
   * <p>Return the next item from the iterator. If default is given and the iterator is exhausted,
   * it is returned instead of raising StopIteration.
   */
  @Fn(text = Fn.NO_TEXT)
  static Object next(Realm r, Object iterator, @Default(Default.ABSENT) @Nullable Object default_) {
    if (default_ == null) {
      return Next.orRaise(r, iterator);
    }
    Object value = Iteration.next(r, iterator);
    return value == null ? default_ : value;
  }
}
