package org.aiolang.stdlib.ast;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiolang.object.Attributes;
import org.aiolang.object.PyEllipsis;
import org.aiolang.object.PyInstance;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.Literal;
import org.aiolang.syntax.ast.Node;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.complexes.PyComplex;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** From the grammar's tree to instances of the classes of module {@code ast}. */
final class TreeBuilder {
  private final NodeKinds kinds;
  private final Source source;
  private final Map<String, PyObject> marks = new HashMap<>();

  TreeBuilder(NodeKinds kinds, Source source) {
    this.kinds = kinds;
    this.source = source;
  }

  PyObject node(Node node) {
    NodeKinds.Kind kind = kinds.of(node.getClass());
    PyObject made = new PyInstance(kind.type().instanceShape());
    for (int i = 0; i < kind.fields().length; i++) {
      String field = kind.fields()[i];
      Attributes.setOwn(made, field, field(node, kind, i, field));
    }
    if (kind.placed()) {
      place(made, "lineno", "col_offset", node.start());
      place(made, "end_lineno", "end_col_offset", node.end());
    }
    return made;
  }

  private Object field(Node node, NodeKinds.Kind kind, int i, String field) {
    int place = kind.places()[i];
    if (place < 0) {
      return field.equals("type_ignores") ? new PyList() : PyNone.NONE;
    }
    Object value;
    try {
      value = kind.accessors()[place].invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    if (field.equals("kind")) {
      return Boolean.TRUE.equals(value) ? "u" : PyNone.NONE;
    }
    return value(
        value, node instanceof Expr.Constant || kind.type().name().equals("MatchSingleton"));
  }

  private Object value(@Nullable Object value, boolean literal) {
    if (value instanceof Node n) {
      return node(n);
    }
    if (value == null) {
      return PyNone.NONE;
    }
    if (value instanceof List<?> list) {
      PyList all = PyList.ofCapacity(list.size());
      for (Object item : list) {
        all.add(value(item, false));
      }
      return all;
    }
    if (value instanceof Enum<?> e) {
      return mark(NodeKinds.className(e));
    }
    if (value instanceof Boolean b) {
      return literal ? b : (Object) (b ? 1L : 0L);
    }
    if (value instanceof Integer n) {
      return (long) n;
    }
    return value instanceof Literal special ? literal(special) : value;
  }

  private static Object literal(Literal literal) {
    if (literal instanceof Literal.Bytes b) {
      return new PyBytes(b.latin1().getBytes(StandardCharsets.ISO_8859_1));
    }
    if (literal instanceof Literal.Imaginary i) {
      return new PyComplex(0.0, i.value());
    }
    return literal instanceof Literal.None ? PyNone.NONE : PyEllipsis.ELLIPSIS;
  }

  /** An operator or a context, which has nothing of its own: one object for all. */
  private PyObject mark(String name) {
    PyObject mark = marks.get(name);
    if (mark == null) {
      PyType type = kinds.type(name);
      mark =
          type.own("_singleton") instanceof PyObject o ? o : new PyInstance(type.instanceShape());
      type.setOwn("_singleton", mark);
      marks.put(name, mark);
    }
    return mark;
  }

  /** Lines from 1, columns in UTF-8 bytes from 0. */
  private void place(PyObject node, String line, String column, int offset) {
    int n = source.line(offset);
    Attributes.setOwn(node, line, (long) n);
    Attributes.setOwn(node, column, (long) bytes(offset - source.column(offset), offset));
  }

  private int bytes(int from, int to) {
    String text = source.text();
    int count = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c != '\uFEFF' || i > 0) {
        count += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
      }
    }
    return count;
  }
}
