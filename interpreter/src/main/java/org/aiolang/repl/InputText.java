package org.aiolang.repl;

import java.util.List;
import org.aiolang.syntax.Coloring;
import org.aiolang.syntax.Parser;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.ast.Stmt;

/**
 * Whether what was typed so far is whole. The rules are those of CPython's module {@code codeop}: a
 * compound statement ends with a blank line, and a text goes on inside brackets, a triple quote and
 * after a backslash.
 */
public final class InputText {
  private InputText() {}

  /**
   * Whether more lines are to come.
   *
   * @param text the lines so far; that of the last need not have a line end
   */
  public static boolean isIncomplete(String text) {
    if (text.isBlank() || isCommand(text)) {
      return false;
    }
    List<Stmt> body;
    try {
      body = Parser.parse(new Source("<stdin>", text + "\n"), Parser.Mode.EXEC).body();
    } catch (SyntaxError e) {
      return e.incomplete() && !(endsBlank(text) && isOfLayout(e));
    }
    return !body.isEmpty() && body.get(body.size() - 1).isCompound() && !endsBlank(text);
  }

  /** Whether it is for the prompt itself: {@code :name …}, {@code ?name} or {@code name?}. */
  public static boolean isCommand(String text) {
    String s = text.strip();
    return s.startsWith(":") || s.startsWith("?") || s.endsWith("?") && isDotted(s);
  }

  /** Names with dots between, before the last character. */
  private static boolean isDotted(String s) {
    for (int i = 0; i < s.length() - 1; i++) {
      if (!Character.isJavaIdentifierPart(s.charAt(i)) && s.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }

  /** How far the line after this text is to be indented, in spaces. */
  public static int indent(String text) {
    int begin = text.lastIndexOf('\n') + 1;
    String line = text.substring(begin);
    int width = 0;
    while (width < line.length() && line.charAt(width) == ' ') {
      width++;
    }
    String code = withoutComment(line).strip();
    if ((code.endsWith(":") || code.endsWith("(") || code.endsWith("[") || code.endsWith("{"))
        && !isCommand(text)) {
      return width + 4;
    }
    boolean leaves =
        code.equals("pass")
            || code.equals("break")
            || code.equals("continue")
            || code.equals("return")
            || code.startsWith("return ")
            || code.equals("raise")
            || code.startsWith("raise ");
    return leaves ? Math.max(0, width - 4) : width;
  }

  private static String withoutComment(String line) {
    for (Coloring.Part part : Coloring.of(line)) {
      if (part.kind() == Coloring.Kind.COMMENT) {
        return line.substring(0, part.start());
      }
    }
    return line;
  }

  /** A block that is missing: a blank line says that it will not come. */
  private static boolean isOfLayout(SyntaxError e) {
    return e.kind() == SyntaxError.Kind.INDENTATION || e.kind() == SyntaxError.Kind.TAB;
  }

  private static boolean endsBlank(String text) {
    int line = text.lastIndexOf('\n');
    return line >= 0 && text.substring(line + 1).isBlank();
  }
}
