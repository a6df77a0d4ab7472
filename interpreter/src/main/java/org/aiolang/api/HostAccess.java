package org.aiolang.api;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.Set;
import org.aiolang.host.HostPolicy;

/**
 * Which members of Java objects scripts may use. Whatever it says, functions that are handed in can
 * be called, records are readable, and reflection, class loaders, threads and processes are out of
 * reach. Immutable.
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
    Class<?> declared = m.getDeclaringClass();
    return m instanceof AnnotatedElement e && e.isAnnotationPresent(AioExport.class)
        || declared.isAnnotationPresent(AioExport.class)
        || packages.contains(declared.getPackageName());
  }
}
