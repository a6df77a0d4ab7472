package org.aiolang.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where a host's modules come from. They are looked for before those of the library. */
public interface ModuleFinder {
  /**
   * A module's text.
   *
   * @param file what {@code __file__} and tracebacks show
   */
  record Found(String file, byte[] text, boolean isPackage) {}

  /**
   * The module of that full name, or null.
   *
   * @throws IOException where it is there and cannot be read
   */
  @Nullable Found find(String name) throws IOException;
}
