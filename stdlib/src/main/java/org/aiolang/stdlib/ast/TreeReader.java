package org.aiolang.stdlib.ast;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.aiolang.object.Attributes;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.Numbers;
import org.aiolang.object.PyEllipsis;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.syntax.ast.BoolOperator;
import org.aiolang.syntax.ast.CmpOperator;
import org.aiolang.syntax.ast.Expr;
import org.aiolang.syntax.ast.ExprContext;
import org.aiolang.syntax.ast.Literal;
import org.aiolang.syntax.ast.Node;
import org.aiolang.syntax.ast.Operator;
import org.aiolang.syntax.ast.UnaryOperator;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.complexes.PyComplex;
import org.aiolang.types.list.PyList;
import org.aiolang.types.set.PyFrozenSet;
import org.jspecify.annotations.Nullable;

/**
 * From instances of the classes of module {@code ast} to the grammar's tree, for {@code compile}.
 * Positions become offsets into the blank text of {@link BlankSource}.
 */
final class TreeReader {
  private final Realm r;
  private final NodeKinds kinds;
  private final BlankSource places;
  private final Map<String, Enum<?>> marks = new HashMap<>();

  TreeReader(Realm r, NodeKinds kinds, BlankSource places) {
    this.r = r;
    this.kinds = kinds;
    this.places = places;
    for (Enum<?>[] all :
        new Enum<?>[][] {
          Operator.values(),
          UnaryOperator.values(),
          CmpOperator.values(),
          BoolOperator.values(),
          ExprContext.values()
        }) {
      for (Enum<?> e : all) {
        marks.put(NodeKinds.className(e), e);
      }
    }
  }

  Node node(PyObject o) {
    NodeKinds.Kind kind = kinds.of(o.type());
    if (kind == null) {
      throw Errors.typeError("expected some sort of node, but got " + Text.repr(r, o));
    }
    int start = kind.placed() ? places.offset(o, "lineno", "col_offset") : 0;
    int end = kind.placed() ? places.end(o, start) : 0;
    RecordComponent[] components = kind.components();
    @Nullable Object[] values = new @Nullable Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      types[i] = components[i].getType();
      values[i] =
          switch (name) {
            case "start", "defStart" -> start;
            case "end" -> end;
            case "opStart" -> ((Node) Objects.requireNonNull(values[0])).end();
            default -> field(o, kind, i, types[i]);
          };
    }
    try {
      return (Node) kind.record().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object field(PyObject o, NodeKinds.Kind kind, int component, Class<?> type) {
    String field = null;
    boolean optional = false;
    for (int i = 0; i < kind.places().length; i++) {
      if (kind.places()[i] == component) {
        field = kind.fields()[i];
        optional = kind.optional()[i];
      }
    }
    Object value = field == null ? null : Attributes.getOrNull(r, o, field);
    if (value == null && type == List.class) {
      return List.of();
    }
    if (value == null && optional) {
      return type == int.class ? (Object) 0 : null;
    }
    if (value == null) {
      throw Errors.typeError("required field \"" + field + "\" missing from " + o.type().name());
    }
    if ("kind".equals(field)) {
      return "u".equals(value);
    }
    if (type == Object.class) {
      return literal(value);
    }
    if (type == boolean.class) {
      return Numbers.isInt(value) && Numbers.big(value).signum() != 0;
    }
    if (type == int.class) {
      return value == PyNone.NONE ? 0 : Numbers.big(value).intValue();
    }
    Object read = value(value, kind, optional);
    if (read != null && !type.isInstance(read)) {
      throw wrong(type, value);
    }
    if (read == null && !optional) {
      throw Errors.valueError("field '" + field + "' is required for " + o.type().name());
    }
    return read;
  }

  private RuntimeException wrong(Class<?> type, Object value) {
    String wanted = type == List.class ? "list" : type.getSimpleName().toLowerCase(Locale.ROOT);
    return Errors.typeError(
        (type == String.class
            ? "AST identifier must be of type str"
            : "expected some sort of " + wanted + ", but got " + Text.repr(r, value)));
  }

  private @Nullable Object value(Object value, NodeKinds.Kind kind, boolean optional) {
    if (value == PyNone.NONE) {
      return null;
    }
    if (value instanceof PyList list) {
      List<@Nullable Object> all = new ArrayList<>();
      for (Object item : list.toArray()) {
        Object read = value(item, kind, optional);
        if (read == null && !optional) {
          throw Errors.valueError("None disallowed in " + what(kind) + " list");
        }
        all.add(read);
      }
      return all;
    }
    if (!(value instanceof PyObject o)) {
      return value;
    }
    for (PyType t : o.type().mro()) {
      Enum<?> mark = marks.get(t.name());
      if (mark != null) {
        return mark;
      }
    }
    r.enter(" during compilation");
    try {
      return node(o);
    } finally {
      r.leave();
    }
  }

  private static String what(NodeKinds.Kind kind) {
    return Expr.class.isAssignableFrom(kind.record()) ? "expression" : "statement";
  }

  /** Only what a constant may be itself may be in one. */
  private void checkParts(Object[] parts) {
    r.enter(" during compilation");
    try {
      for (Object part : parts) {
        literal(part);
      }
    } finally {
      r.leave();
    }
  }

  private Object literal(Object value) {
    if (value == PyNone.NONE) {
      return new Literal.None();
    }
    if (value == PyEllipsis.ELLIPSIS) {
      return new Literal.Ellipsis();
    }
    if (value instanceof PyBytes b) {
      return new Literal.Bytes(new String(b.data(), StandardCharsets.ISO_8859_1));
    }
    if (value instanceof PyComplex c) {
      return Double.doubleToRawLongBits(c.real) == 0 ? new Literal.Imaginary(c.imag) : c;
    }
    if (value instanceof PyTuple tuple && tuple.type() == PyTuple.TYPE) {
      checkParts(tuple.items());
      return tuple;
    }
    if (value instanceof PyFrozenSet set && set.type() == PyFrozenSet.TYPE) {
      checkParts(Iteration.toArray(r, set));
      return set;
    }
    if (value instanceof PyObject o && Text.asString(o) == null && !Numbers.isInt(o)) {
      throw Errors.typeError("got an invalid type in Constant: " + o.type().name());
    }
    String s = Text.asString(value);
    return s != null ? s : value;
  }
}
