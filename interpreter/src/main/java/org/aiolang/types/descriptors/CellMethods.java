package org.aiolang.types.descriptors;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Cell;
import org.aiolang.object.Errors;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** The members of {@code cell}. */
@Type("cell")
final class CellMethods {
  private CellMethods() {}

  @New
  static Cell create(PyType cls, @Default(Default.ABSENT) @Nullable Object contents) {
    return new Cell(contents);
  }

  @Fn
  static String __repr__(Realm r, Cell self) {
    Object value = self.value;
    return "<cell at "
        + Text.address(self)
        + ": "
        + (value == null
            ? "empty>"
            : r.typeOf(value).name() + " object at " + Text.address(value) + ">");
  }

  @Getter("cell_contents")
  static Object getContents(Cell self) {
    if (self.value == null) {
      throw Errors.valueError("cell is empty");
    }
    return self.value;
  }

  @Setter("cell_contents")
  static void setContents(Cell self, @Nullable Object value) {
    self.value = value;
  }
}
