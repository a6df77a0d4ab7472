package org.aiolang.host;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Executable;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A script's arguments for a Java method. Of overloads the one whose parameters are nearest is
 * called: each argument costs 0 where the parameter is its own kind, more the farther it is to
 * convert, and what cannot be converted rules the method out. A method with a variable number of
 * arguments comes after those without.
 */
final class HostArguments {
  private static final int VARARGS = 1000;

  private HostArguments() {}

  /** The arguments for this method; null where they do not fit. */
  static @Nullable Object @Nullable [] convert(HostValues host, Executable m, Object[] args) {
    int cost = cost(host, m, args);
    if (cost < 0) {
      return null;
    }
    Type[] types = m.getGenericParameterTypes();
    @Nullable Object[] given = new Object[types.length];
    boolean spread = cost >= VARARGS;
    int fixed = spread ? types.length - 1 : types.length;
    for (int i = 0; i < fixed; i++) {
      given[i] = host.toJava(args[i], types[i]);
    }
    if (spread) {
      Class<?> element = m.getParameterTypes()[fixed].getComponentType();
      Object rest = Array.newInstance(element, args.length - fixed);
      for (int i = fixed; i < args.length; i++) {
        Array.set(rest, i - fixed, host.toJava(args[i], element));
      }
      given[fixed] = rest;
    }
    return given;
  }

  /** How far the arguments are from what the method takes; -1 where they do not fit. */
  static int cost(HostValues host, Executable m, Object[] args) {
    Class<?>[] types = m.getParameterTypes();
    if (args.length == types.length) {
      int sum = 0;
      for (int i = 0; i < types.length && sum >= 0; i++) {
        int c = Distance.of(host, args[i], types[i]);
        sum = c < 0 ? -1 : sum + c;
      }
      if (sum >= 0) {
        return sum;
      }
    }
    if (!m.isVarArgs() || args.length < types.length - 1) {
      return -1;
    }
    int sum = VARARGS;
    int fixed = types.length - 1;
    Class<?> element = types[fixed].getComponentType();
    for (int i = 0; i < args.length; i++) {
      int c = Distance.of(host, args[i], i < fixed ? types[i] : element);
      if (c < 0) {
        return -1;
      }
      sum += c;
    }
    return sum;
  }

  /** Whether what one method takes, the other takes too: a subtype, or a primitive for its box. */
  static boolean isAsSpecific(Executable m, Executable other) {
    Class<?>[] mine = m.getParameterTypes();
    Class<?>[] its = other.getParameterTypes();
    if (mine.length != its.length) {
      return mine.length > its.length; // of methods with variable arguments
    }
    for (int i = 0; i < mine.length; i++) {
      if (!its[i].isAssignableFrom(mine[i])
          && !(mine[i].isPrimitive()
              && its[i].isAssignableFrom(MethodType.methodType(mine[i]).wrap().returnType()))) {
        return false;
      }
    }
    return true;
  }

  /** What to say where no overload fits. */
  static String mismatch(
      HostValues host, String name, Object[] args, List<? extends Executable> overloads) {
    return given(host, name, args) + " fits no Java method; there is " + shown(name, overloads);
  }

  /** What to say where several overloads fit, none better than the others. */
  static String ambiguous(
      HostValues host, String name, Object[] args, List<? extends Executable> overloads) {
    return given(host, name, args) + " fits several Java methods: " + shown(name, overloads);
  }

  private static String given(HostValues host, String name, Object[] args) {
    StringJoiner out = new StringJoiner(", ", name + "(", ")");
    for (Object arg : args) {
      out.add(host.r.typeOf(arg).name());
    }
    return out.toString();
  }

  /** Methods with their parameters, in an order that does not depend on the JVM. */
  private static String shown(String name, List<? extends Executable> overloads) {
    List<String> all = new ArrayList<>();
    for (Executable m : overloads) {
      StringJoiner out = new StringJoiner(", ", name + "(", ")");
      Class<?>[] types = m.getParameterTypes();
      for (int i = 0; i < types.length; i++) {
        out.add(
            m.isVarArgs() && i == types.length - 1
                ? types[i].getComponentType().getSimpleName() + "..."
                : types[i].getSimpleName());
      }
      all.add(out.toString());
    }
    Collections.sort(all);
    return String.join(", ", all);
  }
}
