package org.aiolang.exec.members;

import org.aiolang.exec.Code;
import org.aiolang.exec.PyFunction;
import org.aiolang.object.Calls;
import org.aiolang.object.Cell;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.frames.CodeObject;

/** {@code types.FunctionType(...)}: a function of given parts. */
final class FunctionCreation {
  private FunctionCreation() {}

  static PyFunction create(
      Realm r,
      Object code,
      Object globals,
      Object name,
      Object defaults,
      Object closure,
      Object keywordDefaults) {
    if (!(code instanceof CodeObject c)) {
      throw wrongType(r, "code", "code", code);
    }
    if (!(globals instanceof PyDict g)) {
      throw wrongType(r, "globals", "dict", globals);
    }
    if (name != PyNone.NONE && Text.asString(name) == null) {
      throw Errors.typeError("arg 3 (name) must be None or string");
    }
    if (defaults != PyNone.NONE && !(defaults instanceof PyTuple)) {
      throw Errors.typeError("arg 4 (defaults) must be None or tuple");
    }
    Cell[] cells = cells(r, (Code) c.info(), closure);
    if (keywordDefaults != PyNone.NONE && !(keywordDefaults instanceof PyDict)) {
      throw Errors.typeError("arg 6 (kwdefaults) must be None or dict");
    }
    Code of = (Code) c.info();
    PyFunction made =
        new PyFunction(of, new PyFunction.BodyCell(of), g, cells, Calls.NO_ARGS, new Object[0]);
    String called = Text.asString(name);
    if (called != null) {
      made.name = called;
    }
    if (defaults instanceof PyTuple t) {
      made.setDefaults(t);
    }
    if (keywordDefaults instanceof PyDict d) {
      made.setKeywordDefaults(d);
    }
    return made;
  }

  private static Cell[] cells(Realm r, Code code, Object closure) {
    int n = code.freeNames().size();
    if (!(closure instanceof PyTuple) && (closure != PyNone.NONE || n > 0)) {
      throw Errors.typeError(
          "arg 5 (closure) must be " + (closure == PyNone.NONE ? "tuple" : "None or tuple"));
    }
    Object[] given = closure instanceof PyTuple t ? t.items() : Calls.NO_ARGS;
    if (given.length != n) {
      throw Errors.valueError(
          code.name() + " requires closure of length " + n + ", not " + given.length);
    }
    Cell[] cells = n == 0 ? PyFunction.NO_CELLS : new Cell[n];
    for (int i = 0; i < n; i++) {
      if (!(given[i] instanceof Cell cell)) {
        throw Errors.typeError(
            "arg 5 (closure) expected cell, found " + r.typeOf(given[i]).shown());
      }
      cells[i] = cell;
    }
    return cells;
  }

  private static PyException wrongType(Realm r, String argument, String wanted, Object given) {
    return Errors.typeError(
        "function() argument '"
            + argument
            + "' must be "
            + wanted
            + ", not "
            + r.typeOf(given).shown());
  }
}
