package org.aiolang.task;

import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;

/**
 * Warnings of the library: {@code warnings.warn}, blamed on the line of the program that called.
 */
public final class Warnings {
  private Warnings() {}

  /** {@code warnings.warn(message, category)}; raises where a filter makes errors of warnings. */
  public static void warn(Realm r, PyType category, String message) {
    Object module = r.importer().importPath(r, "warnings");
    Calls.call2(r, Attributes.get(r, module, "warn"), message, category);
  }
}
