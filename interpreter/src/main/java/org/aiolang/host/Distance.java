package org.aiolang.host;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.ByteString;
import org.aiolang.types.list.PyList;
import org.aiolang.types.set.AnySet;

/** How far a script's value is from a Java class: 0 is its own kind, -1 out of reach. */
final class Distance {
  private static final int ANY = 50;
  private static final int FAR = 20;

  /** Of a dict, which is a collection of its keys where nothing else fits. */
  private static final int KEYS = 60;

  private Distance() {}

  static int of(HostValues host, Object v, Class<?> c) {
    if (c == host.wrapper.type()) {
      return FAR;
    }
    if (v == PyNone.NONE) {
      return c.isPrimitive() ? -1 : c == Object.class ? 1 : 0;
    }
    if (v instanceof HostObject o) {
      return c.isInstance(o.target)
          ? (o.target.getClass() == c ? 0 : c == Object.class ? ANY : 1)
          : -1;
    }
    if (c == Object.class) {
      return ANY;
    }
    if (c == Optional.class) {
      return FAR;
    }
    if (v instanceof Boolean) {
      return c == boolean.class || c == Boolean.class ? 0 : -1;
    }
    if (v instanceof Long || v instanceof BigInteger) {
      return integer(v, c);
    }
    if (v instanceof Double) {
      return c == double.class || c == Double.class
          ? 0
          : c == float.class || c == Float.class ? 2 : c == Number.class ? 3 : -1;
    }
    String text = Text.asString(v);
    if (text != null) {
      return text(text, c);
    }
    if (v instanceof ByteString) {
      return c == byte[].class ? 0 : c == ByteBuffer.class ? 1 : -1;
    }
    return object(v, c);
  }

  private static int integer(Object v, Class<?> c) {
    if (c == BigInteger.class) {
      return v instanceof BigInteger ? 0 : 4;
    }
    if (c == double.class || c == Double.class) {
      return 6;
    }
    if (c == float.class || c == Float.class) {
      return 7;
    }
    if (c == BigDecimal.class) {
      return 8;
    }
    if (c == Number.class) {
      return 5;
    }
    if (!(v instanceof Long l)) {
      return -1;
    }
    if (c == long.class || c == Long.class) {
      return 1;
    }
    if (c == int.class || c == Integer.class) {
      return l == l.intValue() ? 0 : -1;
    }
    if (c == short.class || c == Short.class) {
      return l == l.shortValue() ? 2 : -1;
    }
    return (c == byte.class || c == Byte.class) && l == l.byteValue() ? 3 : -1;
  }

  private static int text(String text, Class<?> c) {
    if (c == String.class) {
      return 0;
    }
    if (c == CharSequence.class) {
      return 1;
    }
    if (c == char.class || c == Character.class) {
      return text.length() == 1 ? 2 : -1;
    }
    return c.isEnum() || c == Path.class || c == UUID.class ? 3 : -1;
  }

  private static int object(Object v, Class<?> c) {
    if (v instanceof HostFunction f && c.isInstance(f.target)) {
      return 0;
    }
    if (v instanceof PyList || v instanceof PyTuple) {
      return c.isAssignableFrom(List.class) ? 0 : c.isArray() ? 1 : c == Set.class ? 3 : -1;
    }
    if (v instanceof AnySet) {
      return c.isAssignableFrom(Set.class) ? 0 : c == List.class ? 3 : -1;
    }
    if (v instanceof PyDict) {
      if (Collection.class.isAssignableFrom(c)) {
        return KEYS;
      }
      return c.isAssignableFrom(Map.class) ? 0 : c.isRecord() || c.isInterface() ? 5 : -1;
    }
    if (c.isInterface()) {
      return ScriptProxy.isCallable(v) && Functional.ofInterface(c) != null ? 2 : 4;
    }
    return v instanceof PyObject && !c.isPrimitive() ? FAR : -1;
  }
}
