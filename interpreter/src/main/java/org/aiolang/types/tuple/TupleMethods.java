package org.aiolang.types.tuple;

import java.util.ArrayList;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Hash;
import org.aiolang.object.Iteration;
import org.aiolang.object.LengthHint;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.ReprGuard;
import org.aiolang.object.Sizes;
import org.aiolang.object.Text;
import org.aiolang.types.alias.PyGenericAlias;
import org.aiolang.types.list.PyList;
import org.aiolang.types.list.SequenceCompare;
import org.aiolang.types.list.SequenceIndex;
import org.aiolang.types.slice.PySlice;
import org.aiolang.types.slice.SliceBounds;

/** The members of {@code tuple}. */
@Type(value = "tuple", text = "iterable=(), /")
final class TupleMethods {
  private TupleMethods() {}

  @New
  static PyTuple create(Realm r, PyType cls, @Default("()") Object iterable) {
    if (cls == PyTuple.TYPE && iterable instanceof PyTuple t && t.type() == PyTuple.TYPE) {
      return t;
    }
    Object[] items =
        iterable instanceof PyList l && l.type() == PyList.TYPE
            ? charged(r, l).toArray()
            : hinted(r, iterable);
    return cls == PyTuple.TYPE ? PyTuple.of(items) : new PyTuple(items).as(cls, PyTuple.class);
  }

  private static PyList charged(Realm r, PyList list) {
    Sizes.checkItems(r, list.size());
    return list;
  }

  private static Object[] hinted(Realm r, Object iterable) {
    PyIterator it = Iteration.of(r, iterable);
    ArrayList<Object> all = new ArrayList<>(Sizes.checkItems(r, LengthHint.of(r, iterable, it)));
    Iteration.addRest(r, it, all);
    return all.toArray();
  }

  /** Return number of occurrences of value. */
  @Fn
  static long count(Realm r, PyTuple self, Object value) {
    long n = 0;
    for (Object item : self.items()) {
      if (Compare.equal(r, item, value)) {
        n++;
      }
    }
    return n;
  }

  /**
   * Return first index of value.
   *
   * <p>Raises ValueError if the value is not present.
   */
  @Fn
  static long index(
      Realm r,
      PyTuple self,
      Object value,
      @Default("0") Object start,
      @Default("9223372036854775807") Object stop) {
    int to = SequenceIndex.clipped(r, stop, self.size());
    for (int i = SequenceIndex.clipped(r, start, self.size()); i < to; i++) {
      if (Compare.equal(r, self.get(i), value)) {
        return i;
      }
    }
    throw Errors.valueError("tuple.index(x): x not in tuple");
  }

  @Fn
  static long __len__(PyTuple self) {
    return self.size();
  }

  @Fn
  static Object __getitem__(Realm r, PyTuple self, Object key) {
    if (!(key instanceof PySlice slice)) {
      return self.get(SequenceIndex.of(r, key, self.size(), "tuple", "tuple index out of range"));
    }
    SliceBounds b = SliceBounds.of(r, slice, self.size());
    if (b.count == self.size() && b.step == 1 && self.type() == PyTuple.TYPE) {
      return self;
    }
    Object[] picked = new Object[Sizes.checkItems(r, b.count)];
    for (int i = 0, at = b.start; i < b.count; i++, at += b.step) {
      picked[i] = self.get(at);
    }
    return PyTuple.of(picked);
  }

  @Fn
  static boolean __contains__(Realm r, PyTuple self, Object key) {
    for (Object item : self.items()) {
      if (Compare.equal(r, item, key)) {
        return true;
      }
    }
    return false;
  }

  @Fn
  static PyIterator __iter__(PyTuple self) {
    return new TupleIterator(self);
  }

  @Fn
  static Object __add__(Realm r, PyTuple self, Object value) {
    if (!(value instanceof PyTuple other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (other.size() == 0 && self.type() == PyTuple.TYPE) {
      return self;
    }
    if (self.size() == 0 && other.type() == PyTuple.TYPE) {
      return other;
    }
    Object[] all = new Object[Sizes.checkItems(r, (long) self.size() + other.size())];
    System.arraycopy(self.items(), 0, all, 0, self.size());
    System.arraycopy(other.items(), 0, all, self.size(), other.size());
    return PyTuple.of(all);
  }

  @Fn
  static Object __mul__(Realm r, PyTuple self, Object value) {
    if (!Convert.hasIndex(r, value)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    int n = self.size();
    Object[] all = new Object[SequenceIndex.product(r, n, value)];
    if (all.length == n && self.type() == PyTuple.TYPE) {
      return self;
    }
    for (int at = 0; at < all.length; at += n) {
      System.arraycopy(self.items(), 0, all, at, n);
    }
    return PyTuple.of(all);
  }

  @Fn
  static Object __rmul__(Realm r, PyTuple self, Object value) {
    return __mul__(r, self, value);
  }

  @Fn
  static long __hash__(Realm r, PyTuple self) {
    return Hash.ofTuple(r, self.items());
  }

  @Fn
  static Object __eq__(Realm r, PyTuple self, Object value) {
    return compare(r, Compare.EQ, self, value);
  }

  @Fn
  static Object __ne__(Realm r, PyTuple self, Object value) {
    return compare(r, Compare.NE, self, value);
  }

  @Fn
  static Object __lt__(Realm r, PyTuple self, Object value) {
    return compare(r, Compare.LT, self, value);
  }

  @Fn
  static Object __le__(Realm r, PyTuple self, Object value) {
    return compare(r, Compare.LE, self, value);
  }

  @Fn
  static Object __gt__(Realm r, PyTuple self, Object value) {
    return compare(r, Compare.GT, self, value);
  }

  @Fn
  static Object __ge__(Realm r, PyTuple self, Object value) {
    return compare(r, Compare.GE, self, value);
  }

  private static Object compare(Realm r, int op, PyTuple self, Object other) {
    return other instanceof PyTuple o
        ? SequenceCompare.rich(r, op, self, o)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Fn
  static String __repr__(Realm r, PyTuple self) {
    if (self.size() == 0) {
      return "()";
    }
    if (!ReprGuard.enter(r, self)) {
      return "(...)";
    }
    try {
      StringBuilder text = new StringBuilder("(");
      for (int i = 0; i < self.size(); i++) {
        String item = Text.repr(r, self.get(i));
        Sizes.check(r, text.length() + 2L + item.length());
        text.append(i == 0 ? "" : ", ").append(item);
        r.safepoint();
      }
      return text.append(self.size() == 1 ? ",)" : ")").toString();
    } finally {
      ReprGuard.leave(r);
    }
  }

  @Fn
  static PyTuple __getnewargs__(PyTuple self) {
    return new PyTuple(PyTuple.of(self.items()));
  }

  @ClassFn
  static Object __class_getitem__(PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
