package org.aiolang.object;

/**
 * Whether a class still has abstract methods ({@code abc}): its {@code __abstractmethods__} is not
 * empty.
 */
final class AbstractMethods {
  private AbstractMethods() {}

  static boolean has(PyType cls) {
    return cls.isAbstract();
  }
}
