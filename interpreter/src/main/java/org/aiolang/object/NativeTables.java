package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/**
 * Where the kernel finds the tables of builtin types.
 *
 * <p>The tables are generated in packages that import the kernel, so the kernel knows their index
 * by its name only; this is the one place where it looks a class up.
 */
public abstract class NativeTables {
  private static final NativeTables INDEX = load();

  protected NativeTables() {}

  /** The table of a builtin type, or null where the type has no members of its own. */
  protected abstract @Nullable NativeTable table(String type);

  static @Nullable NativeTable ofType(String type) {
    return INDEX.table(type);
  }

  private static NativeTables load() {
    try {
      return (NativeTables)
          Class.forName("org.aiolang.builtins.TypeTables").getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the table index is missing", e);
    }
  }
}
