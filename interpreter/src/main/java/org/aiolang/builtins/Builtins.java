package org.aiolang.builtins;

import org.aiolang.object.PyModule;

/**
 * Makes the module {@code builtins} of an interpreter. Its names get their values when they are
 * first used.
 */
public final class Builtins {
  private Builtins() {}

  public static PyModule module() {
    return new PyModule("builtins", new BuiltinsTable());
  }
}
