package org.aiolang.stdlib.collections;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Calls;
import org.aiolang.object.Items;
import org.aiolang.object.Iteration;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.Numbers;
import org.aiolang.object.Operators;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;

/** Module {@code _collections}: the part of {@code collections} that is in Java. */
@Module("_collections")
final class CollectionsCore {
  private CollectionsCore() {}

  @Constant
  static Object deque() {
    return Deque.TYPE;
  }

  @Constant
  static Object defaultdict() {
    return DefaultDict.TYPE;
  }

  @Constant("OrderedDict")
  static Object orderedDict() {
    return OrderedDict.TYPE;
  }

  @Constant("_deque_iterator")
  static Object dequeIterator() {
    return DequeIterator.FORWARD;
  }

  @Constant("_deque_reverse_iterator")
  static Object dequeReverseIterator() {
    return DequeIterator.BACKWARD;
  }

  @Constant("_tuplegetter")
  static Object tuplegetter() {
    return TupleGetter.TYPE;
  }

  @Constant("_counter_missing")
  static Object counterMissing() {
    return CounterMembers.method("__missing__");
  }

  /**
   * Returns a new subclass of tuple with named fields.
   *
   * <p>The names may be a sequence of str, or one str with the names in it.
   */
  @Fn
  static Object namedtuple(
      Realm r,
      @Kw Object typename,
      @Kw Object fieldNames,
      @KwOnly @Default("False") boolean rename,
      @KwOnly @Default("None") Object defaults,
      @KwOnly @Default("None") Object module) {
    return NamedTupleFunction.make(r, typename, fieldNames, rename, defaults, module);
  }

  /** Count elements in the iterable, updating the mapping */
  @Fn("_count_elements")
  static void countElements(Realm r, Object mapping, Object iterable) {
    PyIterator it = Iteration.of(r, iterable);
    if (mapping instanceof PyDict d && isPlain(d.type())) {
      for (Object item = it.next(r); item != null; item = it.next(r)) {
        count(r, d, item);
        r.safepoint();
      }
      return;
    }
    for (Object item = it.next(r); item != null; item = it.next(r)) {
      Object old = Calls.invoke(r, mapping, "get", item, 0L);
      Items.set(r, mapping, item, Operators.binary(r, Operators.ADD, old, 1L));
      r.safepoint();
    }
  }

  private static void count(Realm r, PyDict d, Object item) {
    int at = d.position(r, item);
    if (at < 0) {
      d.put(r, item, 1L);
    } else {
      Object old = d.valueAt(at);
      Object sum =
          old instanceof Long n ? Numbers.add(n, 1) : Operators.binary(r, Operators.ADD, old, 1L);
      d.put(r, item, sum);
    }
  }

  private static boolean isPlain(PyType type) {
    return type.special(Special.SETITEM) instanceof NativeFunction
        && type.lookup("get") == PyDict.TYPE.lookup("get");
  }
}
