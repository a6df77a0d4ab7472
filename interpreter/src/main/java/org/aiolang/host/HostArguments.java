package org.aiolang.host;

import java.lang.reflect.Array;
import java.lang.reflect.Executable;
import java.lang.reflect.Type;
import java.util.List;
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

  /** What to say where no overload fits. */
  static String mismatch(
      HostValues host, String name, Object[] args, List<? extends Executable> overloads) {
    StringBuilder out = new StringBuilder(name).append('(');
    for (int i = 0; i < args.length; i++) {
      out.append(i == 0 ? "" : ", ").append(host.r.typeOf(args[i]).name());
    }
    out.append(") fits no Java method; there is ");
    for (int k = 0; k < overloads.size(); k++) {
      out.append(k == 0 ? "" : ", ").append(name).append('(');
      Class<?>[] types = overloads.get(k).getParameterTypes();
      for (int i = 0; i < types.length; i++) {
        out.append(i == 0 ? "" : ", ").append(types[i].getSimpleName());
      }
      out.append(')');
    }
    return out.toString();
  }
}
