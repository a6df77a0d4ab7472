package org.aiolang.host;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** The one abstract method of a functional interface. */
record Functional(Class<?> type, Method method) {
  /**
   * That of an object's class: of a lambda or method reference, or where the class says that it is
   * a function by an interface of {@code java.util.function}, {@code Runnable} or {@code Callable}.
   * Null for others, and where there are two.
   */
  static @Nullable Functional of(Class<?> c) {
    boolean lambda = c.isHidden() || c.isSynthetic();
    Functional found = null;
    for (Class<?> k = c; k != null; k = k.getSuperclass()) {
      for (Class<?> i : k.getInterfaces()) {
        Functional f = ofInterface(i);
        if (f != null && (lambda || isFunction(i))) {
          if (found != null && !found.method.equals(f.method)) {
            return null;
          }
          found = f;
        }
      }
    }
    return found;
  }

  private static boolean isFunction(Class<?> i) {
    return i.getName().startsWith("java.util.function.")
        || i.isAnnotationPresent(FunctionalInterface.class)
            && (i == Runnable.class || !i.getName().startsWith("java."))
        || i.getName().equals("java.util.concurrent.Callable");
  }

  /** That of an interface; null where it has none or several. */
  static @Nullable Functional ofInterface(Class<?> i) {
    if (!i.isInterface()) {
      return null;
    }
    Method only = null;
    for (Method m : i.getMethods()) {
      if (!Modifier.isAbstract(m.getModifiers()) || isObjects(m)) {
        continue;
      }
      if (only != null && !sameSignature(only, m)) {
        return null;
      }
      if (only == null || only.isBridge()) {
        only = m;
      }
    }
    return only == null ? null : new Functional(i, only);
  }

  private static boolean sameSignature(Method a, Method b) {
    return a.getName().equals(b.getName()) && a.getParameterCount() == b.getParameterCount();
  }

  /** Whether every class has it from Object. */
  static boolean isObjects(Method m) {
    return switch (m.getName()) {
      case "toString", "hashCode" -> m.getParameterCount() == 0;
      case "equals" -> m.getParameterCount() == 1 && m.getParameterTypes()[0] == Object.class;
      default -> false;
    };
  }
}
