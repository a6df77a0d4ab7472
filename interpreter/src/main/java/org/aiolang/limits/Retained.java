package org.aiolang.limits;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.aiolang.loop.Clock;
import org.aiolang.object.NativeTable;
import org.aiolang.object.OutsideWorld;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * Walks all that an interpreter holds and adds it up: estimated sizes, as a JVM with compressed
 * pointers lays objects out. What is shared with other interpreters or belongs to the host is left
 * out. The walk stops once the limit is passed.
 */
final class Retained {
  private static final int HEADER = 16;
  private static final int REFERENCE = 4;
  private static final String OURS = "org.aiolang.";

  private final Map<Class<?>, Field[]> layouts = new HashMap<>();
  private final Map<Class<?>, Integer> sizes = new HashMap<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final ArrayDeque<Object> open = new ArrayDeque<>();
  private long total;

  private Retained() {}

  /** Bytes, or a number above the limit. */
  static long of(Realm r, long limit) {
    Retained walk = new Retained();
    walk.meet(r);
    for (Object o = walk.open.poll(); o != null && walk.total <= limit; o = walk.open.poll()) {
      walk.visit(o);
    }
    return walk.total;
  }

  private void meet(@Nullable Object o) {
    if (o == null || isForeign(o) || !seen.add(o)) {
      return;
    }
    open.push(o);
  }

  /** Not the script's: the host's, or shared by all interpreters. */
  private static boolean isForeign(Object o) {
    return o instanceof Class
        || o instanceof Enum
        || o instanceof Thread
        || o instanceof ClassLoader
        || o instanceof OutsideWorld
        || o instanceof Clock
        || o instanceof Meter
        || o instanceof Budget
        || o instanceof NativeTable
        || o instanceof PyType t && t.isBuiltin()
        || o instanceof Long
        || o instanceof Boolean
        || o.getClass().getName().startsWith("org.aiolang.api.")
        || o.getClass().getName().startsWith("org.aiolang.host.");
  }

  private void visit(Object o) {
    Class<?> c = o.getClass();
    if (c.isArray()) {
      array(o, c.getComponentType());
    } else if (o instanceof String s) {
      total += HEADER + 8 + s.length();
    } else if (o instanceof BigInteger b) {
      total += 40 + b.bitLength() / 8;
    } else if (c.getName().startsWith(OURS)) {
      total += sizes.computeIfAbsent(c, Retained::size);
      for (Field f : layouts.computeIfAbsent(c, Retained::layout)) {
        try {
          meet(f.get(o));
        } catch (IllegalAccessException e) {
          throw new LinkageError("a field of ours", e);
        }
      }
    } else {
      library(o);
    }
  }

  /** Objects of the JDK's classes: containers by what they hold. */
  private void library(Object o) {
    total += HEADER + 16;
    if (o instanceof Map<?, ?> map) {
      total += 48L * map.size();
      for (Map.Entry<?, ?> e : new ArrayList<>(map.entrySet())) {
        meet(e.getKey());
        meet(e.getValue());
      }
    } else if (o instanceof Collection<?> items) {
      total += 8L * items.size();
      for (Object item : new ArrayList<>(items)) {
        meet(item);
      }
    } else if (o instanceof StringBuilder s) {
      total += s.capacity();
    } else if (o instanceof ByteBuffer b) {
      total += b.capacity();
    } else if (o instanceof ByteArrayOutputStream b) {
      total += b.size();
    } else if (o instanceof AtomicReference<?> a) {
      meet(a.get());
    }
  }

  private void array(Object o, Class<?> component) {
    int n = Array.getLength(o);
    total += HEADER;
    if (!component.isPrimitive()) {
      total += (long) REFERENCE * n;
      for (Object item : (Object[]) o) {
        meet(item);
      }
    } else if (component == long.class || component == double.class) {
      total += 8L * n;
    } else if (component == int.class || component == float.class) {
      total += 4L * n;
    } else {
      total += (component == byte.class || component == boolean.class ? 1L : 2L) * n;
    }
  }

  private static int size(Class<?> c) {
    int size = HEADER;
    for (Class<?> k = c; k != null && k != Object.class; k = k.getSuperclass()) {
      for (Field f : k.getDeclaredFields()) {
        if (!Modifier.isStatic(f.getModifiers())) {
          size += f.getType() == long.class || f.getType() == double.class ? 8 : REFERENCE;
        }
      }
    }
    return size;
  }

  private static Field[] layout(Class<?> c) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> k = c; k != null && k.getName().startsWith(OURS); k = k.getSuperclass()) {
      for (Field f : k.getDeclaredFields()) {
        if (!Modifier.isStatic(f.getModifiers())
            && !f.getType().isPrimitive()
            && f.trySetAccessible()) {
          fields.add(f);
        }
      }
    }
    return fields.toArray(new Field[0]);
  }
}
