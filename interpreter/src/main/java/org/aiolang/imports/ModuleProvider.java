package org.aiolang.imports;

import org.aiolang.object.PyModule;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * A source of modules written in Java, and of library modules written in the language. Providers
 * are found by {@link java.util.ServiceLoader}; that of the standard library, one of them, is tried
 * by its name first, which costs start-up less.
 */
public interface ModuleProvider {
  /** A new module of that full name for this interpreter, or null where this provider has none. */
  @Nullable PyModule load(Realm r, String name);

  /**
   * The text of the library module of that name, or null. A name {@code pkg} whose text is a
   * package's is asked for as {@code pkg/__init__}.
   */
  byte @Nullable [] text(String path);

  /**
   * The tree of that text as {@code TreeForm} writes it, or null. One of another text is not used.
   */
  default byte @Nullable [] form(String path) {
    return null;
  }
}
