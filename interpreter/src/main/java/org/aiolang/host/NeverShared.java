package org.aiolang.host;

/** Classes whose objects are a way out of any policy: reflection, class loaders, the process. */
final class NeverShared {
  private NeverShared() {}

  static boolean contains(Class<?> c) {
    String name = c.getName();
    return name.startsWith("java.lang.reflect.")
        || name.startsWith("java.lang.invoke.")
        || name.startsWith("java.lang.module.")
        || name.startsWith("org.aiolang.")
        || name.startsWith("sun.")
        || name.startsWith("jdk.internal.")
        || ClassLoader.class.isAssignableFrom(c)
        || Thread.class.isAssignableFrom(c)
        || Process.class.isAssignableFrom(c)
        || c == Class.class
        || c == Module.class
        || c == ModuleLayer.class
        || c == Package.class
        || c == Runtime.class
        || c == ProcessBuilder.class
        || c == ThreadGroup.class
        || c == System.class;
  }
}
