package org.aiolang.api;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import org.aiolang.host.HostPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Which members of Java objects scripts may use. Whatever it says, functions that are handed in can
 * be called, records and the names of enum constants are readable, and static members, reflection,
 * class loaders, threads and processes are out of reach. A method is let through where one that it
 * overrides is. Immutable.
 */
public final class HostAccess {
  private static final HostAccess EXPORTED = new HostAccess(Set.of());

  private final Set<String> packages;

  private HostAccess(Set<String> packages) {
    this.packages = packages;
  }

  /** Members marked {@link AioExport}, and nothing else: the default. */
  public static HostAccess exported() {
    return EXPORTED;
  }

  /** These, and all public members of classes in the packages of exactly these names. */
  public static HostAccess packages(String... names) {
    return new HostAccess(Set.of(names));
  }

  HostPolicy policy() {
    return this::allows;
  }

  private boolean allows(Class<?> type, Member m) {
    return isMarked(m) || m instanceof Method method && isMarkedAbove(type, method);
  }

  private boolean isMarked(Member m) {
    Class<?> declared = m.getDeclaringClass();
    return m instanceof AnnotatedElement e && e.isAnnotationPresent(AioExport.class)
        || declared.isAnnotationPresent(AioExport.class)
        || packages.contains(declared.getPackageName());
  }

  /** Whether a method that it overrides, of a superclass or an interface, is let through. */
  private boolean isMarkedAbove(@Nullable Class<?> type, Method m) {
    if (type == null || type == Object.class) {
      return false;
    }
    try {
      Method there = type.getDeclaredMethod(m.getName(), m.getParameterTypes());
      if (Modifier.isPublic(there.getModifiers())
          && !Modifier.isStatic(there.getModifiers())
          && isMarked(there)) {
        return true;
      }
    } catch (NoSuchMethodException e) {
      // it may be further up
    }
    for (Class<?> i : type.getInterfaces()) {
      if (isMarkedAbove(i, m)) {
        return true;
      }
    }
    return isMarkedAbove(type.getSuperclass(), m);
  }
}
