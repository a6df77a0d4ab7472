package org.aiolang.cli.prompt;

import java.util.Set;
import org.aiolang.syntax.Coloring;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/** Shows what is typed in the colours of the language. */
final class Highlighting implements Highlighter {
  private static final Set<String> BUILTINS =
      Set.of(
          "abs",
          "all",
          "any",
          "ascii",
          "bin",
          "bool",
          "bytearray",
          "bytes",
          "callable",
          "chr",
          "classmethod",
          "compile",
          "complex",
          "delattr",
          "dict",
          "dir",
          "divmod",
          "enumerate",
          "eval",
          "exec",
          "filter",
          "float",
          "format",
          "frozenset",
          "getattr",
          "globals",
          "hasattr",
          "hash",
          "help",
          "hex",
          "id",
          "input",
          "int",
          "isinstance",
          "issubclass",
          "iter",
          "len",
          "list",
          "locals",
          "map",
          "max",
          "memoryview",
          "min",
          "next",
          "object",
          "oct",
          "open",
          "ord",
          "pow",
          "print",
          "property",
          "range",
          "repr",
          "reversed",
          "round",
          "set",
          "setattr",
          "slice",
          "sorted",
          "staticmethod",
          "str",
          "sum",
          "super",
          "tuple",
          "type",
          "vars",
          "zip",
          "sleep",
          "wait",
          "urlopen",
          "self",
          "cls");

  private final boolean colors;

  Highlighting(boolean colors) {
    this.colors = colors;
  }

  @Override
  public AttributedString highlight(LineReader reader, String text) {
    if (!colors || text.isEmpty()) {
      return new AttributedString(text);
    }
    AttributedStringBuilder out = new AttributedStringBuilder(text.length());
    int at = 0;
    for (Coloring.Part part : Coloring.of(text)) {
      AttributedStyle style = style(part.kind(), text.substring(part.start(), part.end()));
      if (style == null) {
        continue;
      }
      out.append(text, at, part.start());
      out.styled(style, text.subSequence(part.start(), part.end()));
      at = part.end();
    }
    return out.append(text, at, text.length()).toAttributedString();
  }

  private static @Nullable AttributedStyle style(Coloring.Kind kind, String word) {
    AttributedStyle plain = AttributedStyle.DEFAULT;
    return switch (kind) {
      case KEYWORD -> plain.foreground(AttributedStyle.BLUE).bold();
      case CONSTANT -> plain.foreground(AttributedStyle.MAGENTA);
      case STRING -> plain.foreground(AttributedStyle.GREEN);
      case NUMBER -> plain.foreground(AttributedStyle.CYAN);
      case COMMENT -> plain.foreground(AttributedStyle.BRIGHT + AttributedStyle.BLACK);
      case DEFINITION -> plain.bold();
      case NAME -> BUILTINS.contains(word) ? plain.foreground(AttributedStyle.CYAN) : null;
    };
  }
}
