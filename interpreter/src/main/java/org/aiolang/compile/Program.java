package org.aiolang.compile;

import java.util.List;
import org.aiolang.exec.TextCompiler;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxWarning;
import org.aiolang.syntax.ast.Module;

/** What is compiled, and how: known to all scopes and code objects of one text. */
record Program(
    Module tree, Source source, Compiler.Mode mode, int flags, List<SyntaxWarning> warnings) {
  boolean topLevelAwait() {
    return mode == Compiler.Mode.FILE || (flags & TextCompiler.TOP_LEVEL_AWAIT) != 0;
  }

  /** How much is left out: 0, 1 or 2. */
  int optimize() {
    return flags / TextCompiler.OPTIMIZE & 3;
  }

  /** Whether annotations are kept as text (PEP 563). */
  boolean stringAnnotations() {
    return (flags & TextCompiler.STRING_ANNOTATIONS) != 0;
  }
}
