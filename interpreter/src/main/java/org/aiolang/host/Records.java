package org.aiolang.host;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import org.aiolang.object.Attributes;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.jspecify.annotations.Nullable;

/** Records from a dict's items or an object's attributes: those of the components' names. */
final class Records {
  private Records() {}

  static Object make(HostValues host, Object v, Class<?> c) {
    RecordComponent[] parts = c.getRecordComponents();
    Class<?>[] types = new Class<?>[parts.length];
    @Nullable Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      types[i] = parts[i].getType();
      Object part = part(host, v, parts[i].getName());
      if (part == null) {
        if (types[i].isPrimitive()) {
          throw Errors.typeError(
              "no '" + parts[i].getName() + "' for the Java record " + c.getSimpleName());
        }
        part = PyNone.NONE;
      }
      values[i] = host.toJava(part, parts[i].getGenericType());
    }
    Object[] made = new Object[1];
    HostCall.run(
        host,
        () -> {
          Constructor<?> constructor = c.getDeclaredConstructor(types);
          constructor.trySetAccessible();
          made[0] = constructor.newInstance(values);
          return null;
        });
    return made[0];
  }

  private static @Nullable Object part(HostValues host, Object v, String name) {
    String snake = HostMembers.snake(name);
    if (v instanceof PyDict d) {
      Object found = d.getStr(name);
      return found == null ? d.getStr(snake) : found;
    }
    Object found = Attributes.getOrNull(host.r, v, name);
    return found == null && !snake.equals(name) ? Attributes.getOrNull(host.r, v, snake) : found;
  }
}
