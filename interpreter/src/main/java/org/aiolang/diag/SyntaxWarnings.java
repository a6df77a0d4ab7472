package org.aiolang.diag;

import java.util.List;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.SyntaxWarning;

/**
 * Shows what looks wrong in a text, as CPython's parser and compiler do: each time the text is
 * compiled (no registry remembers them), under a module name made of the file's.
 */
public final class SyntaxWarnings {
  private SyntaxWarnings() {}

  /**
   * Warns of each.
   *
   * @throws SyntaxError where a filter makes one an error
   */
  public static void show(Realm r, Source source, List<SyntaxWarning> found) throws SyntaxError {
    for (int i = 0; i < found.size(); i++) {
      show(r, source, found.get(i));
    }
  }

  private static void show(Realm r, Source source, SyntaxWarning w) throws SyntaxError {
    String file = source.name();
    int line = source.line(w.offset());
    String module = file.isEmpty() ? "<unknown>" : file;
    if (module.endsWith(".py") || module.endsWith(".aio")) {
      module = module.substring(0, module.lastIndexOf('.'));
    }
    try {
      Warnings.explicit(
          r,
          Exceptions.SYNTAX_WARNING,
          w.message(),
          file,
          line,
          module,
          null,
          PyNone.NONE,
          SourceLines.find(r, file, line));
    } catch (PyException e) {
      if (!e.is(Exceptions.SYNTAX_WARNING)) {
        throw e;
      }
      throw new SyntaxError(
          source, SyntaxError.Kind.SYNTAX, w.message(), w.offset(), w.end(), false);
    }
  }
}
