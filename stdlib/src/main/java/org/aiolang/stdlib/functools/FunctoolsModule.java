package org.aiolang.stdlib.functools;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Truth;
import org.aiolang.stdlib.LibraryPart;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/**
 * Module {@code functools}. What is not on hot paths is in the language and comes when it is asked
 * for.
 */
@Module("functools")
final class FunctoolsModule {
  private static final String MORE = "_functools_more";

  private FunctoolsModule() {}

  @Constant("__all__")
  static PyList all() {
    return PyList.of(
        "update_wrapper",
        "wraps",
        "WRAPPER_ASSIGNMENTS",
        "WRAPPER_UPDATES",
        "total_ordering",
        "cache",
        "cmp_to_key",
        "lru_cache",
        "reduce",
        "partial",
        "partialmethod",
        "singledispatch",
        "singledispatchmethod",
        "cached_property");
  }

  @Constant("WRAPPER_ASSIGNMENTS")
  static PyTuple assignments() {
    return Wrapping.assignments();
  }

  @Constant("WRAPPER_UPDATES")
  static PyTuple updates() {
    return Wrapping.updates();
  }

  @Constant("partial")
  static Object partial() {
    return Partial.TYPE;
  }

  @Constant("cached_property")
  static Object cachedProperty() {
    return CachedProperty.TYPE;
  }

  @Constant("_lru_cache_wrapper")
  static Object lruCacheWrapper() {
    return LruCache.TYPE;
  }

  @Constant("_CacheInfo")
  static Object cacheInfo(Realm r) {
    return FunctoolsState.cacheInfo(r);
  }

  @Constant
  static Object partialmethod(Realm r) {
    return LibraryPart.of(r, MORE, "partialmethod");
  }

  @Constant
  static Object totalOrdering(Realm r) {
    return LibraryPart.of(r, MORE, "total_ordering");
  }

  @Constant
  static Object singledispatch(Realm r) {
    return LibraryPart.of(r, MORE, "singledispatch");
  }

  @Constant
  static Object singledispatchmethod(Realm r) {
    return LibraryPart.of(r, MORE, "singledispatchmethod");
  }

  @Constant("_c3_mro")
  static Object linearisation(Realm r) {
    return LibraryPart.of(r, MORE, "_c3_mro");
  }

  @Constant("_compose_mro")
  static Object composeMro(Realm r) {
    return LibraryPart.of(r, MORE, "_compose_mro");
  }

  @Constant("_find_impl")
  static Object findImpl(Realm r) {
    return LibraryPart.of(r, MORE, "_find_impl");
  }

  /**
   * Apply a function of two arguments cumulatively to the items of an iterable, from left to right.
   *
   * <p>This effectively reduces the iterable to a single value. If initial is present, it is placed
   * before the items of the iterable in the calculation, and serves as a default when the iterable
   * is empty.
   *
   * <p>For example, reduce(lambda x, y: x+y, [1, 2, 3, 4, 5]) calculates ((((1 + 2) + 3) + 4) + 5).
   */
  @Fn
  static Object reduce(
      Realm r,
      Object function,
      Object iterable,
      @Default(Default.ABSENT) @Nullable Object initial) {
    if (r.typeOf(iterable).special(Special.ITER) == null
        && r.typeOf(iterable).special(Special.GETITEM) == null) {
      throw Errors.typeError("reduce() arg 2 must support iteration");
    }
    PyIterator it = Iteration.of(r, iterable);
    Object result = initial == null ? it.next(r) : initial;
    if (result == null) {
      throw Errors.typeError("reduce() of empty iterable with no initial value");
    }
    for (Object item = it.next(r); item != null; item = it.next(r)) {
      result = Calls.call2(r, function, result, item);
      r.safepoint();
    }
    return result;
  }

  /** Convert a cmp= function into a key= function. */
  @Fn
  static Object cmpToKey(@Kw Object mycmp) {
    return new CompareKey(mycmp, null);
  }

  /** Simple lightweight unbounded cache. Sometimes called "memoize". */
  @Fn
  static Object cache(Realm r, @Kw Object userFunction) {
    return cached(r, userFunction, -1, PyNone.NONE, false);
  }

  /**
   * Least-recently-used cache decorator.
   *
   * <p>If *maxsize* is set to None, the LRU features are disabled and the cache can grow without
   * bound.
   *
   * <p>If *typed* is True, arguments of different types will be cached separately. For example,
   * f(decimal.Decimal("3.0")) and f(3.0) will be treated as distinct calls with distinct results.
   *
   * <p>Arguments to the cached function must be hashable.
   *
   * <p>View the cache statistics named tuple (hits, misses, maxsize, currsize) with f.cache_info().
   * Clear the cache and statistics with f.cache_clear(). Access the underlying function with
   * f.__wrapped__.
   */
  @Fn
  static Object lruCache(
      Realm r, @Kw @Default("128") Object maxsize, @Kw @Default("False") Object typed) {
    boolean byType = Truth.of(r, typed);
    if (Convert.hasIndex(r, maxsize)) {
      long limit = Math.max(0, Convert.clampedIndex(r, maxsize));
      return new LruDecorator(limit, maxsize, byType);
    }
    if (maxsize == PyNone.NONE) {
      return new LruDecorator(-1, maxsize, byType);
    }
    if (typed instanceof Boolean && r.typeOf(maxsize).special(Special.CALL) != null) {
      return cached(r, maxsize, 128, 128L, byType);
    }
    throw Errors.typeError("Expected first argument to be an integer, a callable, or None");
  }

  /** The wrapper, with the looks of what it wraps. */
  static Object cached(Realm r, Object function, long limit, Object maxsize, boolean typed) {
    if (r.typeOf(function).special(Special.CALL) == null) {
      throw Errors.typeError("the first argument must be callable");
    }
    LruCache made = new LruCache(function, limit, typed);
    PyDict parameters = new PyDict();
    parameters.putStr("maxsize", limit == 0 ? 0L : maxsize);
    parameters.putStr("typed", typed);
    Wrapping.update(r, made, function, Wrapping.assignments(), Wrapping.updates());
    Attributes.setOwn(made, "cache_parameters", new CacheParameters(parameters));
    return made;
  }

  /**
   * Update a wrapper function to look like the wrapped function.
   *
   * <p>wrapper is the function to be updated; wrapped is the original function; assigned is a tuple
   * naming the attributes assigned directly from the wrapped function to the wrapper function
   * (defaults to functools.WRAPPER_ASSIGNMENTS); updated is a tuple naming the attributes of the
   * wrapper that are updated with the corresponding attribute from the wrapped function (defaults
   * to functools.WRAPPER_UPDATES).
   */
  @Fn
  static Object updateWrapper(
      Realm r,
      @Kw Object wrapper,
      @Kw Object wrapped,
      @Kw @Default(Default.ABSENT) @Nullable Object assigned,
      @Kw @Default(Default.ABSENT) @Nullable Object updated) {
    return Wrapping.update(
        r,
        wrapper,
        wrapped,
        assigned == null ? Wrapping.assignments() : assigned,
        updated == null ? Wrapping.updates() : updated);
  }

  /**
   * Decorator factory to apply update_wrapper() to a wrapper function.
   *
   * <p>Returns a decorator that invokes update_wrapper() with the decorated function as the wrapper
   * argument and the arguments to wraps() as the remaining arguments. Default arguments are as for
   * update_wrapper(). This is a convenience function to simplify applying partial() to
   * update_wrapper().
   */
  @Fn
  static Object wraps(
      Realm r,
      @Kw Object wrapped,
      @Kw @Default(Default.ABSENT) @Nullable Object assigned,
      @Kw @Default(Default.ABSENT) @Nullable Object updated) {
    PyDict keywords = new PyDict();
    keywords.putStr("wrapped", wrapped);
    keywords.putStr("assigned", assigned == null ? Wrapping.assignments() : assigned);
    keywords.putStr("updated", updated == null ? Wrapping.updates() : updated);
    Object update = Attributes.get(r, r.importer().importPath(r, "functools"), "update_wrapper");
    return Partial.of(update, Calls.NO_ARGS, keywords);
  }

  /** {@code lru_cache(…)} as a decorator that waits for its function. */
  private static final class LruDecorator extends Callable1 {
    private final long limit;
    private final Object maxsize;
    private final boolean typed;

    LruDecorator(long limit, Object maxsize, boolean typed) {
      this.limit = limit;
      this.maxsize = maxsize;
      this.typed = typed;
    }

    @Override
    Object apply(Realm r, Object[] args) {
      return cached(r, one(args), limit, maxsize, typed);
    }
  }

  /** {@code f.cache_parameters()}. */
  private static final class CacheParameters extends Callable1 {
    private final PyDict parameters;

    CacheParameters(PyDict parameters) {
      this.parameters = parameters;
    }

    @Override
    Object apply(Realm r, Object[] args) {
      return parameters.copy();
    }
  }
}
