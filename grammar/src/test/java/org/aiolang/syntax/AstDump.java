package org.aiolang.syntax;

import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.aiolang.syntax.ast.Arguments;
import org.aiolang.syntax.ast.BoolOperator;
import org.aiolang.syntax.ast.CmpOperator;
import org.aiolang.syntax.ast.Comprehension;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.ExprContext;
import org.aiolang.syntax.ast.Literal;
import org.aiolang.syntax.ast.MatchCase;
import org.aiolang.syntax.ast.Module;
import org.aiolang.syntax.ast.Node;
import org.aiolang.syntax.ast.Operator;
import org.aiolang.syntax.ast.UnaryOperator;
import org.aiolang.syntax.ast.WithItem;

/**
 * Writes a tree as text, one value a line, in the form that {@code peer/dump_ast.py} writes
 * CPython's: class, range with columns in UTF-8 bytes, then the fields one level deeper.
 */
final class AstDump {
  private final Source source;
  private final StringBuilder out = new StringBuilder();
  private int cachedLine = -1;
  private int cachedOffset;
  private int cachedColumn;

  private AstDump(Source source) {
    this.source = source;
  }

  static String dump(Source source, Module module) {
    AstDump dump = new AstDump(source);
    dump.value(module, 0);
    return dump.out.toString();
  }

  private void value(Object value, int depth) {
    for (int i = 0; i < depth; i++) {
      out.append(' ');
    }
    if (value instanceof Node) {
      node((Node) value, depth);
    } else if (value instanceof List) {
      out.append("[\n");
      for (Object item : (List<?>) value) {
        value(item, depth + 1);
      }
    } else {
      out.append(scalar(value)).append('\n');
    }
  }

  private void node(Node node, int depth) {
    out.append(name(node));
    boolean bare =
        node instanceof Module
            || node instanceof Arguments
            || node instanceof Comprehension
            || node instanceof WithItem
            || node instanceof MatchCase;
    if (!bare) {
      out.append(' ');
      place(node.start());
      out.append('-');
      place(node.end());
    }
    out.append('\n');
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      String name = component.getName();
      if (name.equals("start")
          || name.equals("end")
          || name.equals("opStart")
          || name.equals("defStart")) {
        continue;
      }
      try {
        component.getAccessor().setAccessible(true);
        value(component.getAccessor().invoke(node), depth + 1);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static String name(Node node) {
    String name = node.getClass().getSimpleName();
    switch (name) {
      case "Expression":
        return "Expr";
      case "SetDisplay":
        return "Set";
      case "ListDisplay":
        return "List";
      case "TupleDisplay":
        return "Tuple";
      default:
        return name;
    }
  }

  private void place(int offset) {
    int line = source.line(offset);
    int from = offset - source.column(offset);
    int column = 0;
    if (line == cachedLine && cachedOffset <= offset) {
      from = cachedOffset;
      column = cachedColumn;
    }
    String text = source.text();
    for (int i = from; i < offset; i++) {
      char c = text.charAt(i);
      if (c == '\uFEFF' && i == 0) {
        continue;
      }
      column += c < 0x80 ? 1 : c < 0x800 ? 2 : Character.isSurrogate(c) ? 2 : 3;
    }
    cachedLine = line;
    cachedOffset = offset;
    cachedColumn = column;
    out.append(line).append(':').append(column);
  }

  static String scalar(Object value) {
    if (value == null || value instanceof Literal.None) {
      return "None";
    }
    if (value instanceof Literal.Ellipsis) {
      return "Ellipsis";
    }
    if (value instanceof Boolean) {
      return (Boolean) value ? "1" : "0";
    }
    if (value instanceof Literal.Bytes) {
      return "b" + quote(((Literal.Bytes) value).latin1());
    }
    if (value instanceof Literal.Imaginary) {
      return "j" + Double.doubleToLongBits(((Literal.Imaginary) value).value());
    }
    if (value instanceof Double) {
      return "f" + Double.doubleToLongBits((Double) value);
    }
    if (value instanceof String) {
      return quote((String) value);
    }
    if (value instanceof BigInteger) {
      return ((BigInteger) value).toString(16);
    }
    if (value instanceof Long) {
      return Long.toHexString((Long) value);
    }
    if (value instanceof Integer) {
      return Integer.toString((Integer) value);
    }
    if (value instanceof Operator
        || value instanceof UnaryOperator
        || value instanceof CmpOperator
        || value instanceof BoolOperator
        || value instanceof ExprContext) {
      return ((Enum<?>) value).name().replace("_", "").toLowerCase(Locale.ROOT);
    }
    throw new AssertionError("no form for " + value.getClass() + " in " + Expr.class);
  }

  private static String quote(String value) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= ' ' && c < 127 && c != '"' && c != '\\') {
        out.append(c);
      } else {
        out.append("\\u");
        String hex = Integer.toHexString(c);
        out.append("0000", 0, 4 - hex.length()).append(hex);
      }
    }
    return out.append('"').toString();
  }
}
