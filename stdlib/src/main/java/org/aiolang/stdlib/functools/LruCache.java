package org.aiolang.stdlib.functools;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.BoundMethod;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Descriptor;
import org.aiolang.object.Hash;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * A function that remembers what it returned. The entries of a bounded cache are in a ring in the
 * order of their last use: the first is the one to go.
 */
@Type(value = "_lru_cache_wrapper", module = "functools")
final class LruCache extends PyObject {
  static final PyType TYPE = PyType.builtin("_lru_cache_wrapper").members(new LruCacheTable());

  private final Object function;
  private final long limit;
  private final boolean typed;

  /** Results by key; with a limit, the links of the ring that holds them. */
  private final PyDict entries = new PyDict();

  /** Before the first and after the last link of the ring. */
  private final Link order = new Link(PyNone.NONE, PyNone.NONE);

  private long hits;
  private long misses;

  /** A negative limit is none. */
  LruCache(Object function, long limit, boolean typed) {
    super(TYPE.instanceShape());
    this.function = function;
    this.limit = limit;
    this.typed = typed;
  }

  @Override
  public boolean hasDict() {
    return true;
  }

  @Override
  public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
    if (limit == 0) {
      misses++;
      return Calls.call(r, function, args, keywords);
    }
    Object key = key(r, args, keywords);
    Object known = find(r, key);
    return known != null ? known : keep(r, key, Calls.call(r, function, args, keywords));
  }

  @Override
  public Object call0(Realm r) {
    return call(r, Calls.NO_ARGS, null);
  }

  @Override
  public Object call1(Realm r, Object a) {
    if (limit == 0 || !isKey(a)) {
      return call(r, new Object[] {a}, null);
    }
    Object known = find(r, a);
    return known != null ? known : keep(r, a, Calls.call1(r, function, a));
  }

  /** Whether a single argument may stand for itself: equal values of its type are alike. */
  private boolean isKey(Object a) {
    return a instanceof String || a instanceof Long && !typed;
  }

  private @Nullable Object find(Realm r, Object key) {
    Object known = entries.get(r, key);
    if (known == null) {
      misses++;
      return null;
    }
    hits++;
    if (!(known instanceof Link link)) {
      return known;
    }
    if (link.isLinked()) {
      link.unlink();
      link.putBefore(order);
    }
    return link.value;
  }

  /** Stores a result; what the call itself stored meanwhile stays. */
  private Object keep(Realm r, Object key, Object value) {
    if (limit < 0) {
      entries.put(r, key, value);
      return value;
    }
    if (entries.get(r, key) != null) {
      return value;
    }
    if (entries.size() >= limit) {
      Link oldest = order.next;
      oldest.unlink();
      entries.remove(r, oldest.key);
    }
    Link link = new Link(key, value);
    link.putBefore(order);
    entries.put(r, key, link);
    return value;
  }

  /** An entry of a bounded cache, in a ring from the least to the most recently used. */
  private static final class Link extends PyObject {
    final Object key;
    final Object value;
    Link previous = this;
    Link next = this;

    Link(Object key, Object value) {
      super(PyType.OBJECT.instanceShape());
      this.key = key;
      this.value = value;
    }

    boolean isLinked() {
      return next != this;
    }

    void unlink() {
      previous.next = next;
      next.previous = previous;
      previous = this;
      next = this;
    }

    void putBefore(Link other) {
      previous = other.previous;
      next = other;
      previous.next = this;
      other.previous = this;
    }
  }

  private Object key(Realm r, Object[] args, String @Nullable [] keywords) {
    if (keywords == null && !typed && args.length == 1 && isKey(args[0])) {
      return args[0];
    }
    return new CallKey(r, args, keywords, typed);
  }

  @Override
  public int descriptorKind() {
    return Descriptor.METHOD;
  }

  @Override
  public Object descriptorGet(Realm r, @Nullable Object instance, PyType owner) {
    return instance == null ? this : new BoundMethod(instance, this);
  }

  @Fn
  static Object __call__(
      Realm r, LruCache self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return Calls.callWith(r, self, args, kwargs);
  }

  @Fn
  static Object __get__(LruCache self, Object instance, Object owner) {
    return instance == PyNone.NONE ? self : new BoundMethod(instance, self);
  }

  /** Report cache statistics */
  @Fn
  static Object cacheInfo(Realm r, LruCache self) {
    PyType info = FunctoolsState.cacheInfo(r);
    return new PyTuple(
            self.hits,
            self.misses,
            self.limit < 0 ? PyNone.NONE : (Object) self.limit,
            (long) self.entries.size())
        .as(info, PyTuple.class);
  }

  /** Clear the cache and cache statistics */
  @Fn
  static void cacheClear(LruCache self) {
    self.entries.clear();
    self.order.next = self.order;
    self.order.previous = self.order;
    self.hits = 0;
    self.misses = 0;
  }

  @Fn
  static Object __copy__(LruCache self) {
    return self;
  }

  @Fn
  static Object __deepcopy__(LruCache self, Object memo) {
    return self;
  }

  @Fn
  static Object __reduce__(Realm r, LruCache self) {
    return Attributes.get(r, self, "__qualname__");
  }

  @Getter("__doc__")
  static Object doc(LruCache self) {
    Object own = Attributes.dict(self).getStr("__doc__");
    return own == null ? PyNone.NONE : own;
  }

  @Setter("__doc__")
  static void setDoc(LruCache self, @Nullable Object value) {
    if (value == null) {
      Attributes.dict(self).removeStr("__doc__");
    } else {
      Attributes.setOwn(self, "__doc__", value);
    }
  }

  @Getter("__dict__")
  static PyDict dict(LruCache self) {
    return Attributes.dict(self);
  }

  /** The arguments of a call as a key: positional, named in their order, and types if asked. */
  @Type(value = "_CallKey", module = "functools")
  static final class CallKey extends PyObject {
    static final PyType TYPE = PyType.builtin("_CallKey").members(new LruCacheCallKeyTable());

    private final Object[] parts;
    private final int positional;
    private final long hash;

    CallKey(Realm r, Object[] args, String @Nullable [] keywords, boolean typed) {
      super(TYPE.instanceShape());
      int named = keywords == null ? 0 : keywords.length;
      int values = args.length;
      positional = values - named;
      Object[] all = new Object[values + named + (typed ? values : 0)];
      System.arraycopy(args, 0, all, 0, values);
      for (int i = 0; keywords != null && i < named; i++) {
        all[values + i] = keywords[i];
      }
      for (int i = 0; typed && i < values; i++) {
        all[values + named + i] = r.typeOf(args[i]);
      }
      parts = all;
      hash = Hash.ofTuple(r, all);
    }

    @Fn
    static long __hash__(CallKey self) {
      return self.hash;
    }

    @Fn
    static boolean __eq__(Realm r, CallKey self, Object other) {
      if (!(other instanceof CallKey o)
          || o.hash != self.hash
          || o.positional != self.positional
          || o.parts.length != self.parts.length) {
        return false;
      }
      for (int i = 0; i < self.parts.length; i++) {
        if (!Compare.equal(r, self.parts[i], o.parts[i])) {
          return false;
        }
      }
      return true;
    }
  }
}
