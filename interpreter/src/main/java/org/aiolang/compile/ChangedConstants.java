package org.aiolang.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiolang.exec.Code;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.types.frames.CodeObject;
import org.jspecify.annotations.Nullable;

/** The constants that a program gave a code object instead of those of its source. */
final class ChangedConstants {
  private final Map<Object, Object> values = new HashMap<>();

  private ChangedConstants() {}

  /** Those of the code; null where none differs, as is the rule. */
  static @Nullable ChangedConstants of(SourceCode code) {
    Code.Change change = code.change();
    if (change == null) {
      return null;
    }
    ChangedConstants changed = new ChangedConstants();
    List<Object> before = code.source.constants();
    for (int i = 0; i < before.size(); i++) {
      Object kind = CodeFacts.kind(before.get(i));
      Object now = change.constants().get(i);
      if (now instanceof CodeObject c && ((Code) c.info()).change() != null
          || !kind.equals(CodeFacts.kind(now))) {
        changed.values.put(kind, now);
      }
    }
    return changed.values.isEmpty() ? null : changed;
  }

  /** The value to use for a constant. */
  Object value(Object constant) {
    return values.getOrDefault(CodeFacts.kind(constant), constant);
  }

  /** The value to use for a display that is a constant as a whole; null where it is none. */
  @Nullable Object display(Expr.TupleDisplay e) {
    Object whole = CodeFacts.folded(e);
    return whole == null ? null : value(whole);
  }

  /** The code to use for an inner function or class. */
  SourceCode code(SourceCode inner) {
    return values.get(inner.scope) instanceof CodeObject c ? (SourceCode) c.info() : inner;
  }
}
