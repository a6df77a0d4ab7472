package org.aiolang.imports;

import java.nio.file.Path;
import org.aiolang.object.PyModule;
import org.jspecify.annotations.Nullable;

/**
 * Where a module's text is.
 *
 * @param file the name that {@code __file__} and tracebacks show; null for a namespace package
 * @param text the text, when it is a part of the library; else it is read from {@code path}
 * @param form the text's tree as bytes, when it is a part of the library that has it
 * @param path the file
 * @param searchPath the folders of a package; null for a module
 * @param java the new module, where it is written in Java; then the rest is null
 */
record Located(
    @Nullable String file,
    byte @Nullable [] text,
    byte @Nullable [] form,
    @Nullable Path path,
    @Nullable Object searchPath,
    @Nullable PyModule java) {

  /** A file of the program's, or a folder. */
  Located(@Nullable String file, @Nullable Path path, @Nullable Object searchPath) {
    this(file, null, null, path, searchPath, null);
  }

  /** A part of the library. */
  Located(String file, byte[] text, byte @Nullable [] form, @Nullable Object searchPath) {
    this(file, text, form, null, searchPath, null);
  }

  Located(PyModule java) {
    this(null, null, null, null, null, java);
  }
}
