package org.aiolang.stdlib;

import org.aiolang.object.Attributes;
import org.aiolang.object.Realm;

/**
 * Names that a module in Java takes from a module in the language, which is imported when one of
 * them is first asked for.
 */
public final class LibraryPart {
  private LibraryPart() {}

  /** The value of a name of a module. */
  public static Object of(Realm r, String module, String name) {
    return Attributes.get(r, r.importer().importPath(r, module), name);
  }
}
