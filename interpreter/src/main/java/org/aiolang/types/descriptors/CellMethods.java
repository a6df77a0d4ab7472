package org.aiolang.types.descriptors;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Cell;
import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** The members of {@code cell}. */
@Type(value = "cell", text = "[contents]")
final class CellMethods {
  private CellMethods() {}

  @New
  static Cell create(PyType cls, @Default(Default.ABSENT) @Nullable Object contents) {
    return new Cell(contents);
  }

  /** Compares contents; an empty cell comes before all others. */
  private static Object compare(Realm r, int op, Cell self, Object other) {
    if (!(other instanceof Cell o)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object a = self.value;
    Object b = o.value;
    return a != null && b != null
        ? Compare.rich(r, op, a, b)
        : Compare.rich(r, op, a == null ? 0L : 1L, b == null ? 0L : 1L);
  }

  @Fn
  static Object __eq__(Realm r, Cell self, Object other) {
    return compare(r, Compare.EQ, self, other);
  }

  @Fn
  static Object __ne__(Realm r, Cell self, Object other) {
    return compare(r, Compare.NE, self, other);
  }

  @Fn
  static Object __lt__(Realm r, Cell self, Object other) {
    return compare(r, Compare.LT, self, other);
  }

  @Fn
  static Object __le__(Realm r, Cell self, Object other) {
    return compare(r, Compare.LE, self, other);
  }

  @Fn
  static Object __gt__(Realm r, Cell self, Object other) {
    return compare(r, Compare.GT, self, other);
  }

  @Fn
  static Object __ge__(Realm r, Cell self, Object other) {
    return compare(r, Compare.GE, self, other);
  }

  @Fn
  static String __repr__(Realm r, Cell self) {
    Object value = self.value;
    return "<cell at "
        + Text.address(self)
        + ": "
        + (value == null
            ? "empty>"
            : r.typeOf(value).shown() + " object at " + Text.address(value) + ">");
  }

  @Getter("cell_contents")
  static Object getContents(Cell self) {
    if (self.value == null) {
      throw Errors.valueError("Cell is empty");
    }
    return self.value;
  }

  @Setter("cell_contents")
  static void setContents(Cell self, @Nullable Object value) {
    self.value = value;
  }
}
