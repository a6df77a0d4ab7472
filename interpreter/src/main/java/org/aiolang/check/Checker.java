package org.aiolang.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.aiolang.compile.Compiler;
import org.aiolang.syntax.Parser;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.ast.Module;

/** Reads a program and says what is wrong with it. Runs nothing. Stateless; any thread. */
public final class Checker {
  private Checker() {}

  /**
   * The mistakes of a program, in the order of the text. A text that is not a program has one:
   * where it stops being one.
   *
   * @param main whether it is a main file, in which {@code await} may stand at the top level
   */
  public static List<Finding> check(Source source, boolean main) {
    Module tree;
    try {
      tree = Parser.parse(source, Parser.Mode.EXEC);
    } catch (SyntaxError e) {
      return List.of(syntax(source, e));
    }
    List<Finding> found = new ArrayList<>();
    try {
      Compiler.compile(tree, source, main ? Compiler.Mode.FILE : Compiler.Mode.MODULE);
    } catch (SyntaxError e) {
      found.add(syntax(source, e));
    }
    new Rules(source, new Walk(tree), found).apply();
    found.removeIf(f -> silenced(source.lineText(f.line())));
    Collections.sort(found);
    return found;
  }

  /** Whether a line's comment keeps findings to itself. */
  private static boolean silenced(String line) {
    int comment = line.lastIndexOf('#');
    return comment >= 0
        && line.substring(comment + 1).strip().toLowerCase(Locale.ROOT).startsWith("noqa");
  }

  /** A text that is not a program. */
  private static Finding syntax(Source source, SyntaxError e) {
    String message = String.valueOf(e.getMessage());
    int at = Math.max(0, Math.min(e.start(), source.text().length()));
    return new Finding(
        source.line(at),
        source.column(at) + 1,
        message.contains("outside async function") ? "await-outside-async" : "syntax",
        message);
  }
}
