package org.aiolang.host;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.aiolang.coroutine.Resumable;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.task.Coroutines;
import org.aiolang.task.Futures;
import org.aiolang.task.PyFuture;
import org.aiolang.types.bytes.ByteString;
import org.aiolang.types.list.PyList;
import org.aiolang.types.set.AnySet;
import org.jspecify.annotations.Nullable;

/** From the script's values to Java's. */
final class ToJava {
  private ToJava() {}

  /** The Java value of its own kind; a wrapper where there is none. */
  static @Nullable Object natural(HostValues host, Object v) {
    if (v == PyNone.NONE) {
      return null;
    }
    if (v instanceof HostObject o) {
      return o.target;
    }
    if (v instanceof HostFunction f) {
      return f.target;
    }
    if (v instanceof HostPublisher p) {
      return p.publisher;
    }
    if (v instanceof ByteString b) {
      return ToJavaScalar.bytes(b);
    }
    if (v instanceof PyList || v instanceof PyTuple) {
      return list(host, v, Object.class);
    }
    if (v instanceof PyDict d) {
      return map(host, d, Object.class, Object.class);
    }
    if (v instanceof AnySet s) {
      return set(host, s, Object.class);
    }
    if (v instanceof PyBaseException e) {
      return ScriptErrors.toJava(host, e);
    }
    if (v instanceof PyFuture || v instanceof Resumable && Coroutines.isCoroutine(host.r, v)) {
      return future(host, v, Object.class);
    }
    String text = Text.asString(v);
    if (text != null) {
      return text;
    }
    Object scalar = ToJavaScalar.natural(host.r, v);
    return scalar == null ? host.wrapper.wrap(v) : scalar;
  }

  static @Nullable Object convert(HostValues host, Object v, Type target) {
    if (target instanceof TypeVariable<?> variable) {
      return convert(host, v, variable.getBounds()[0]);
    }
    if (target instanceof WildcardType wildcard) {
      return convert(host, v, wildcard.getUpperBounds()[0]);
    }
    if (target instanceof GenericArrayType array) {
      return array(host, v, raw(array.getGenericComponentType()), array.getGenericComponentType());
    }
    Class<?> c = raw(target);
    if (c == Object.class) {
      return natural(host, v);
    }
    if (c == host.wrapper.type()) {
      return host.wrapper.wrap(v);
    }
    if (c == void.class || c == Void.class) {
      return null;
    }
    if (c == Optional.class) {
      return Optional.ofNullable(v == PyNone.NONE ? null : convert(host, v, argument(target, 0)));
    }
    if (v == PyNone.NONE) {
      if (c.isPrimitive()) {
        throw refused(host, v, c);
      }
      return null;
    }
    if (v instanceof HostObject o && c.isInstance(o.target)) {
      return o.target;
    }
    if (v instanceof HostFunction f && c.isInstance(f.target)) {
      return f.target;
    }
    Object made = ToJavaScalar.convert(host.r, v, c);
    if (made == null) {
      made = compound(host, v, c, target);
    }
    if (made == null) {
      made = object(host, v, c);
    }
    if (made == null) {
      throw refused(host, v, c);
    }
    return made;
  }

  private static @Nullable Object compound(HostValues host, Object v, Class<?> c, Type target) {
    if (c.isArray()) {
      return array(host, v, c.getComponentType(), c.getComponentType());
    }
    if (c == List.class || c == Collection.class || c == Iterable.class || c == ArrayList.class) {
      return v instanceof AnySet && c != List.class && c != ArrayList.class
          ? set(host, v, argument(target, 0))
          : list(host, v, argument(target, 0));
    }
    if (c == Set.class || c == LinkedHashSet.class) {
      return set(host, v, argument(target, 0));
    }
    if ((c == Map.class || c == LinkedHashMap.class) && v instanceof PyDict d) {
      return map(host, d, argument(target, 0), argument(target, 1));
    }
    if (c == CompletionStage.class || c == CompletableFuture.class || c == Future.class) {
      return future(host, v, argument(target, 0));
    }
    if (c == Flow.Publisher.class) {
      if (v instanceof HostPublisher p) {
        return p.publisher;
      }
      return host.r.typeOf(v).special(Special.AITER) == null
          ? null
          : new GeneratorPublisher(host, v, argument(target, 0));
    }
    if (c == Iterator.class) {
      return new ScriptIterator(host, v, argument(target, 0));
    }
    return c == Stream.class ? new ScriptIterator(host, v, argument(target, 0)).stream() : null;
  }

  private static @Nullable Object object(HostValues host, Object v, Class<?> c) {
    if (c.isRecord()) {
      host.nesting.enter(v, host.r.recursionLimit);
      try {
        return Records.make(host, v, c);
      } finally {
        host.nesting.leave(v);
      }
    }
    if (v instanceof PyBaseException e && Throwable.class.isAssignableFrom(c)) {
      Throwable t = ScriptErrors.toJava(host, e);
      return c.isInstance(t) ? t : null;
    }
    if (!c.isInterface() || NeverShared.contains(c)) {
      return null;
    }
    if (isData(v)) {
      Object java = natural(host, v); // which an interface such as Comparable may ask for
      return c.isInstance(java) ? java : null;
    }
    return c.isSealed() ? null : ScriptProxy.of(host, v, c);
  }

  /** Numbers, texts, bytes, lists, tuples and sets are no objects with methods for an interface. */
  private static boolean isData(Object v) {
    return !(v instanceof PyObject o)
        || o.type().isBuiltin()
            && (v instanceof PyList
                || v instanceof PyTuple
                || v instanceof AnySet
                || v instanceof ByteString);
  }

  /** Anything that can be awaited; another value is a future that is done. */
  static CompletableFuture<@Nullable Object> future(HostValues host, Object v, Type result) {
    TaskStage<@Nullable Object> stage =
        new TaskStage<>(host, x -> convert(host, x, result), e -> ScriptErrors.toJava(host, e));
    if (Coroutines.isAwaitable(host.r, v)) {
      stage.follow(Futures.ensure(host.r, v, host.loop()));
    } else {
      stage.give(v);
    }
    return stage;
  }

  private static List<@Nullable Object> list(HostValues host, Object v, Type item) {
    host.nesting.enter(v, host.r.recursionLimit);
    try {
      return items(host, v, item);
    } finally {
      host.nesting.leave(v);
    }
  }

  private static List<@Nullable Object> items(HostValues host, Object v, Type item) {
    List<@Nullable Object> out = new ArrayList<>();
    if (v instanceof PyList list) {
      for (int i = 0; i < list.size(); i++) {
        out.add(convert(host, list.get(i), item));
      }
      return out;
    }
    PyIterator it = Iteration.of(host.r, v);
    for (Object o = it.next(host.r); o != null; o = it.next(host.r)) {
      out.add(convert(host, o, item));
    }
    return out;
  }

  private static Set<@Nullable Object> set(HostValues host, Object v, Type item) {
    return new LinkedHashSet<>(list(host, v, item));
  }

  private static Map<@Nullable Object, @Nullable Object> map(
      HostValues host, PyDict dict, Type key, Type value) {
    Map<@Nullable Object, @Nullable Object> out = new LinkedHashMap<>();
    host.nesting.enter(dict, host.r.recursionLimit);
    try {
      for (int i = dict.first(); i < dict.limit(); i++) {
        Object k = dict.keyAt(i);
        if (k != null) {
          out.put(convert(host, k, key), convert(host, dict.valueAt(i), value));
        }
      }
    } finally {
      host.nesting.leave(dict);
    }
    return out;
  }

  private static Object array(HostValues host, Object v, Class<?> raw, Type item) {
    List<@Nullable Object> items = list(host, v, item);
    Object array = Array.newInstance(raw, items.size());
    for (int i = 0; i < items.size(); i++) {
      Array.set(array, i, items.get(i));
    }
    return array;
  }

  static Class<?> raw(Type t) {
    if (t instanceof Class<?> c) {
      return c;
    }
    if (t instanceof ParameterizedType p) {
      return (Class<?>) p.getRawType();
    }
    return Object.class;
  }

  static Type argument(Type t, int i) {
    return t instanceof ParameterizedType p && p.getActualTypeArguments().length > i
        ? p.getActualTypeArguments()[i]
        : Object.class;
  }

  static PyException refused(HostValues host, Object v, Class<?> c) {
    return Errors.typeError(
        "a value of type '" + host.r.typeOf(v).shown() + "' is not a Java " + c.getTypeName());
  }
}
