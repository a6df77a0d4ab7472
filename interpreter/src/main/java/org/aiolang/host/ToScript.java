package org.aiolang.host;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.BaseStream;
import org.aiolang.object.Calls;
import org.aiolang.object.Numbers;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.list.PyList;
import org.aiolang.types.set.PyFrozenSet;
import org.aiolang.types.set.PySet;
import org.jspecify.annotations.Nullable;

/** From Java's values to the script's. Total: what is nothing else becomes an opaque JavaObject. */
final class ToScript {
  private ToScript() {}

  static Object convert(HostValues host, @Nullable Object v) {
    if (v == null) {
      return PyNone.NONE;
    }
    if (v instanceof String || v instanceof Long || v instanceof Double || v instanceof Boolean) {
      return v;
    }
    if (v instanceof Number n) {
      return number(host, n);
    }
    if (v instanceof CharSequence || v instanceof Character || v instanceof Path) {
      return v.toString();
    }
    if (v instanceof PyObject) {
      throw new IllegalArgumentException("an object of the interpreter itself");
    }
    Object unwrapped = host.wrapper.unwrap(v);
    if (unwrapped != null) {
      return unwrapped;
    }
    Object script = ScriptProxy.unwrap(host, v);
    if (script != null) {
      return script;
    }
    Object data = data(host, v);
    return data == null ? live(host, v) : data;
  }

  private static Object number(HostValues host, Number n) {
    if (n instanceof Integer || n instanceof Short || n instanceof Byte) {
      return n.longValue();
    }
    if (n instanceof BigInteger b) {
      return Numbers.normalize(b);
    }
    if (n instanceof Float f) {
      return Double.parseDouble(f.toString());
    }
    if (n instanceof BigDecimal d) {
      return make(host.r, "decimal", "Decimal", d.toString());
    }
    return new HostObject(host, n);
  }

  /** Values that are copied; null for others. */
  private static @Nullable Object data(HostValues host, Object v) {
    boolean nests = v instanceof Collection || v instanceof Map || v instanceof Object[];
    if (!nests) {
      return copy(host, v);
    }
    host.nesting.enter(v, host.r.recursionLimit);
    try {
      return copy(host, v);
    } finally {
      host.nesting.leave(v);
    }
  }

  private static @Nullable Object copy(HostValues host, Object v) {
    if (v instanceof byte[] b) {
      return new PyBytes(b.clone());
    }
    if (v instanceof ByteBuffer b) {
      byte[] bytes = new byte[b.remaining()];
      b.duplicate().get(bytes);
      return new PyBytes(bytes);
    }
    if (v instanceof Map<?, ?> map) {
      Sizes.checkItems(host.r, map.size());
      PyDict dict = new PyDict();
      for (Map.Entry<?, ?> e : map.entrySet()) {
        host.r.safepoint();
        dict.put(host.r, key(host, e.getKey()), convert(host, e.getValue()));
      }
      return dict;
    }
    if (v instanceof Set<?> items) {
      Sizes.checkItems(host.r, items.size());
      PySet set = new PySet();
      for (Object item : items) {
        host.r.safepoint();
        set.add(host.r, key(host, item));
      }
      return set;
    }
    if (v instanceof Collection<?> items) {
      PyList list = PyList.ofCapacity(Sizes.checkItems(host.r, items.size()));
      for (Object item : items) {
        host.r.safepoint();
        list.add(convert(host, item));
      }
      return list;
    }
    if (v.getClass().isArray()) {
      int n = Array.getLength(v);
      PyList list = PyList.ofCapacity(Sizes.checkItems(host.r, n));
      for (int i = 0; i < n; i++) {
        list.add(convert(host, Array.get(v, i)));
      }
      return list;
    }
    if (v instanceof Optional<?> o) {
      return convert(host, o.orElse(null));
    }
    if (v instanceof OptionalInt o) {
      return o.isPresent() ? (Object) (long) o.getAsInt() : PyNone.NONE;
    }
    if (v instanceof OptionalLong o) {
      return o.isPresent() ? (Object) o.getAsLong() : PyNone.NONE;
    }
    if (v instanceof OptionalDouble o) {
      return o.isPresent() ? (Object) o.getAsDouble() : PyNone.NONE;
    }
    if (v instanceof UUID u) {
      return make(host.r, "uuid", "UUID", u.toString());
    }
    return v instanceof TemporalAccessor || v instanceof Duration
        ? JavaTimes.toScript(host.r, v)
        : null;
  }

  /**
   * What a dict or set can hold by its hash: of a list a tuple, of a set a frozenset.
   *
   * @throws PyException TypeError for a map, which has no such counterpart
   */
  private static Object key(HostValues host, @Nullable Object v) {
    if (v == null || v instanceof byte[] || !(v instanceof Collection || v.getClass().isArray())) {
      return convert(host, v);
    }
    host.nesting.enter(v, host.r.recursionLimit);
    try {
      List<Object> items = new ArrayList<>();
      if (v instanceof Collection<?> c) {
        for (Object item : c) {
          host.r.safepoint();
          items.add(key(host, item));
        }
      } else {
        for (int i = 0; i < Array.getLength(v); i++) {
          items.add(key(host, Array.get(v, i)));
        }
      }
      return v instanceof Set
          ? PyFrozenSet.TYPE.call(host.r, new Object[] {PyList.of(items.toArray())}, null)
          : new PyTuple(items.toArray());
    } finally {
      host.nesting.leave(v);
    }
  }

  /** What stays the host's. */
  private static Object live(HostValues host, Object v) {
    if (v instanceof Throwable t) {
      return JavaErrors.raised(host.r, t).value();
    }
    if (v instanceof CompletionStage<?> stage) {
      return StageFuture.of(host, stage);
    }
    if (v instanceof Flow.Publisher<?> publisher) {
      return new HostPublisher(host, publisher);
    }
    if (v instanceof Iterator<?> it) {
      return HostIterator.of(host, it, null);
    }
    if (v instanceof BaseStream<?, ?> stream) {
      return HostIterator.of(host, stream.iterator(), stream);
    }
    Functional f = NeverShared.contains(v.getClass()) ? null : Functional.of(v.getClass());
    return f == null ? new HostObject(host, v) : new HostFunction(host, v, f);
  }

  /** An object of a class of the library. */
  static Object make(Realm r, String module, String cls, Object... args) {
    return Calls.invoke(r, r.importer().importPath(r, module), cls, args);
  }
}
