package org.aiolang.builtins;

import org.aiolang.coroutine.DefaultNext;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.jspecify.annotations.Nullable;

/** Builtin functions of asynchronous iteration. */
@Module("builtins")
final class AwaitFunctions {
  private AwaitFunctions() {}

  /** Return an AsyncIterator for an AsyncIterable object. */
  @Fn
  static Object aiter(Realm r, Object asyncIterable) {
    PyType type = r.typeOf(asyncIterable);
    Object method = type.special(Special.AITER);
    if (method == null) {
      throw Errors.typeError("'" + type.shown() + "' object is not an async iterable");
    }
    Object it = Calls.callMethod0(r, method, asyncIterable);
    if (r.typeOf(it).special(Special.ANEXT) == null) {
      throw Errors.typeError(
          "aiter() returned not an async iterator of type '" + r.typeOf(it).shown() + "'");
    }
    return it;
  }

  /**
   * Return the next item from the async iterator.
   *
   * <p>If default is given and the async iterator is exhausted, it is returned instead of raising
   * StopAsyncIteration.
   */
  @Fn
  static Object anext(
      Realm r, Object aiterator, @Default(Default.ABSENT) @Nullable Object default_) {
    PyType type = r.typeOf(aiterator);
    Object method = type.special(Special.ANEXT);
    if (method == null) {
      throw Errors.typeError("'" + type.shown() + "' object is not an async iterator");
    }
    Object next = Calls.callMethod0(r, method, aiterator);
    return default_ == null ? next : new DefaultNext(next, default_);
  }
}
