package org.aiolang.syntax.form;

import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aiolang.syntax.ast.Arg;
import org.aiolang.syntax.ast.BodyFacts;
import org.aiolang.syntax.ast.Literal;
import org.aiolang.syntax.ast.Module;
import org.aiolang.syntax.ast.Node;
import org.aiolang.syntax.ast.Stmt;
import org.jspecify.annotations.Nullable;

/**
 * Writes trees as {@link TreeReader} reads them. It looks at the components of the records
 * themselves; it runs when aio is built, never in a program.
 */
final class TreeWriter {
  private Output out = new Output();
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private int last;

  /** How many functions are around what is written. */
  private int functions;

  byte[] bytes() {
    return out.bytes();
  }

  Collection<String> texts() {
    return texts.keySet();
  }

  void module(Module m) {
    list(m.body());
    start(m.start());
    end(m.end());
  }

  private void node(@Nullable Node node) {
    if (node == null) {
      out.number(0);
      return;
    }
    out.number(Shapes.TAGGED.indexOf(node.getClass()) + 1);
    components(node);
  }

  private void components(Node node) {
    boolean function = node instanceof Stmt.FunctionDef || node instanceof Stmt.AsyncFunctionDef;
    for (RecordComponent c : node.getClass().getRecordComponents()) {
      Object value;
      try {
        value = c.getAccessor().invoke(node);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a record that cannot be read", e);
      }
      if (function && c.getName().equals("body")) {
        @SuppressWarnings("unchecked") // body() of both is a List<Stmt>
        List<Stmt> body = (List<Stmt>) value;
        body(body);
      } else {
        component(c, value);
      }
    }
  }

  private void component(RecordComponent c, @Nullable Object value) {
    Class<?> type = c.getType();
    switch (c.getName()) {
      case "start":
        start(integer(value));
        return;
      case "end":
        end(integer(value));
        return;
      case "opStart", "defStart":
        near(integer(value));
        return;
      default:
        break;
    }
    if (type == int.class) {
      out.number(integer(value));
    } else if (type == boolean.class) {
      out.raw(Boolean.TRUE.equals(value) ? 1 : 0);
    } else if (type == String.class) {
      text((String) value);
    } else if (type == Object.class) {
      literal(value);
    } else if (type == List.class) {
      list((List<?>) Objects.requireNonNull(value));
    } else if (type == Arg.class) {
      out.raw(value == null ? 0 : 1);
      if (value != null) {
        components((Node) value);
      }
    } else {
      item(value);
    }
  }

  private static int integer(@Nullable Object value) {
    return (Integer) Objects.requireNonNull(value);
  }

  private void item(@Nullable Object value) {
    if (value instanceof Enum<?> e) {
      out.number(e.ordinal());
    } else if (value instanceof String s) {
      text(s);
    } else if (value == null || Shapes.TAGGED.contains(value.getClass())) {
      node((Node) value);
    } else {
      components((Node) value);
    }
  }

  private void list(List<?> list) {
    out.number(list.size());
    for (Object o : list) {
      item(o);
    }
  }

  private void body(List<Stmt> body) {
    BodyFacts facts = Facts.of(body, functions > 0);
    out.number(facts.flags());
    list(facts.globals());
    list(facts.selfAttributes());
    text(facts.doc());
    Output outer = out;
    final int before = last;
    out = new Output();
    functions++;
    list(body);
    functions--;
    last = before;
    byte[] bytes = out.bytes();
    out = outer;
    out.number(bytes.length);
    out.append(bytes);
  }

  private void text(@Nullable String s) {
    out.number(s == null ? 0 : texts.computeIfAbsent(s, k -> texts.size() + 1));
  }

  private void start(int offset) {
    near(offset);
    last = offset;
  }

  private void near(int offset) {
    out.distance(offset - last);
  }

  /** The end of the node whose start was written last. */
  private void end(int offset) {
    out.number(offset - last);
  }

  private void literal(@Nullable Object value) {
    if (value instanceof String s) {
      out.raw('s');
      text(s);
    } else if (value instanceof Long n) {
      out.raw('i');
      out.longNumber(n);
    } else if (value instanceof BigInteger n) {
      out.raw('I');
      text(n.toString());
    } else if (value instanceof Double d) {
      out.raw('d');
      out.longNumber(Double.doubleToRawLongBits(d));
    } else if (value instanceof Boolean b) {
      out.raw(b ? 'T' : 'F');
    } else if (value instanceof Literal.Bytes b) {
      out.raw('b');
      text(b.latin1());
    } else if (value instanceof Literal.Imaginary i) {
      out.raw('j');
      out.longNumber(Double.doubleToRawLongBits(i.value()));
    } else if (value instanceof Literal.None) {
      out.raw('N');
    } else if (value instanceof Literal.Ellipsis) {
      out.raw('E');
    } else {
      throw new IllegalStateException("literal " + value);
    }
  }
}
