package org.aiolang.api;

import java.lang.ref.SoftReference;
import java.util.concurrent.ConcurrentHashMap;
import org.aiolang.compile.Compiler;
import org.aiolang.exec.Code;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.ast.Module;
import org.aiolang.syntax.form.TreeForm;
import org.jspecify.annotations.Nullable;

/**
 * The code of the library's modules, one for all interpreters of the JVM: a memo, as a text and its
 * tree always make the same code, and code is shared like a {@link Script}'s. What nobody has
 * imported for a while goes when the heap is full. Any thread.
 */
final class LibraryCode {
  private static final ConcurrentHashMap<String, SoftReference<Code>> MADE =
      new ConcurrentHashMap<>();

  private LibraryCode() {}

  /**
   * The code of a module of the library.
   *
   * @param form the tree of the text as bytes
   * @return null where the bytes are another text's
   */
  static @Nullable Code of(Source source, byte[] form) throws SyntaxError {
    SoftReference<Code> kept = MADE.get(source.name());
    Code code = kept == null ? null : kept.get();
    if (code != null && code.positions().source().text().equals(source.text())) {
      return code;
    }
    Module tree = TreeForm.read(source, form);
    if (tree == null) {
      return null;
    }
    code = Compiler.compile(tree, source, Compiler.Mode.MODULE);
    MADE.put(source.name(), new SoftReference<>(code));
    return code;
  }
}
