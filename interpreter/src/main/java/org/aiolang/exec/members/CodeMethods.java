package org.aiolang.exec.members;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.aiolang.exec.Code;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Compare;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.types.bytes.PyBytes;
import org.aiolang.types.frames.CodeObject;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Attributes of code objects. */
@Type(
    value = "code",
    text =
        "argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize,\n"
            + "     flags, codestring, constants, names, varnames, filename, name,\n"
            + "     qualname, firstlineno, linetable, exceptiontable, freevars=(),\n"
            + "     cellvars=(), /")
final class CodeMethods {
  private CodeMethods() {}

  private static Code code(CodeObject self) {
    return (Code) self.info();
  }

  /** Create a code object. Not for the faint of heart. */
  @New
  static Object create(Realm r, PyType cls, @Args Object[] args) {
    return CodeParts.given(r, args).build();
  }

  @Fn
  static String __repr__(CodeObject self) {
    Code c = code(self);
    return "<code object "
        + c.name()
        + " at "
        + Text.address(self)
        + ", file \""
        + c.filename()
        + "\", line "
        + c.firstLine()
        + ">";
  }

  @Fn
  static boolean __eq__(Realm r, CodeObject self, Object other) {
    return other instanceof CodeObject c
        && (c.info() == self.info() || sameProgram(r, code(self), code(c)));
  }

  /** Whether the same text with the same names stands at the same line. */
  private static boolean sameProgram(Realm r, Code a, Code b) {
    return a.flags() == b.flags()
        && a.name().equals(b.name())
        && a.firstLine() == b.firstLine()
        && sameParameters(a.parameters(), b.parameters())
        && a.freeNames().equals(b.freeNames())
        && a.cellNames().equals(b.cellNames())
        && a.slotNames().equals(b.slotNames())
        && Objects.equals(a.doc(), b.doc())
        && a.text().equals(b.text())
        && (a.change() == null && b.change() == null || sameConstants(r, a, b));
  }

  private static boolean sameConstants(Realm r, Code a, Code b) {
    List<Object> left = a.constants();
    List<Object> right = b.constants();
    boolean same = left.size() == right.size();
    for (int i = 0; same && i < left.size(); i++) {
      same =
          r.typeOf(left.get(i)) == r.typeOf(right.get(i))
              && Compare.equal(r, left.get(i), right.get(i));
    }
    return same;
  }

  private static boolean sameParameters(Code.Parameters a, Code.Parameters b) {
    return a.positionalOnly() == b.positionalOnly()
        && a.positional() == b.positional()
        && a.keywordOnly() == b.keywordOnly()
        && a.varArgs() == b.varArgs()
        && a.varKeywords() == b.varKeywords()
        && Arrays.equals(a.names(), b.names());
  }

  @Fn
  static long __hash__(CodeObject self) {
    Code c = code(self);
    Code.Parameters p = c.parameters();
    return Objects.hash(
        c.name(), c.firstLine(), c.text(), p.positional(), p.positionalOnly(), p.keywordOnly());
  }

  @Getter("co_name")
  static String name(CodeObject self) {
    return code(self).name();
  }

  @Getter("co_qualname")
  static String qualname(CodeObject self) {
    return code(self).qualname();
  }

  @Getter("co_filename")
  static String filename(CodeObject self) {
    return code(self).filename();
  }

  @Getter("co_firstlineno")
  static long firstLine(CodeObject self) {
    return code(self).firstLine();
  }

  @Getter("co_argcount")
  static long argCount(CodeObject self) {
    return code(self).parameters().positional();
  }

  @Getter("co_posonlyargcount")
  static long positionalOnly(CodeObject self) {
    return code(self).parameters().positionalOnly();
  }

  @Getter("co_kwonlyargcount")
  static long keywordOnly(CodeObject self) {
    return code(self).parameters().keywordOnly();
  }

  @Getter("co_varnames")
  static PyTuple varNames(CodeObject self) {
    return PyTuple.of(code(self).varNames().toArray());
  }

  /** The names that are no variables of the code: globals, attributes, modules. */
  @Getter("co_names")
  static PyTuple names(CodeObject self) {
    return PyTuple.of(code(self).names().toArray());
  }

  @Getter("co_consts")
  static PyTuple constants(CodeObject self) {
    return PyTuple.of(code(self).constants().toArray());
  }

  /** There is no bytecode: what is run is the tree of this text, in UTF-8. */
  @Getter("co_code")
  static Object bytes(Realm r, CodeObject self) {
    return CodeParts.text(r, self);
  }

  /** {@link #positions} in the packed form of PEP 626. */
  @Getter("co_linetable")
  static PyBytes lineTable(Realm r, CodeObject self) {
    return LineTable.of(r, code(self));
  }

  /** Empty: handlers are found by walking the tree. */
  @Getter("co_exceptiontable")
  static PyBytes exceptionTable(CodeObject self) {
    return PyBytes.EMPTY;
  }

  /** How many places a frame has for variables and temporaries. */
  @Getter("co_stacksize")
  static long stackSize(Realm r, CodeObject self) {
    return code(self).lower(r).slots();
  }

  @Getter("co_nlocals")
  static long locals(CodeObject self) {
    return varNames(self).size();
  }

  @Getter("co_cellvars")
  static PyTuple cellVars(CodeObject self) {
    return PyTuple.of(code(self).cellNames().toArray());
  }

  /**
   * The ranges of the source that instructions stand for: line, end line, column and end column in
   * bytes. There are no instructions; {@code tb_lasti} counts the places of the file instead, and
   * those outside the code are None.
   */
  @Fn("co_positions")
  static Object positions(Realm r, CodeObject self) {
    PyList all = new PyList();
    for (long @Nullable [] place : LineTable.places(r, code(self))) {
      all.add(
          PyTuple.of(
              place == null
                  ? new Object[] {PyNone.NONE, PyNone.NONE, PyNone.NONE, PyNone.NONE}
                  : new Object[] {place[0], place[1], place[2], place[3]}));
    }
    return Iteration.iter(r, all);
  }

  /** Where instructions begin and end, and the line of each run of them. */
  @Fn("co_lines")
  static Object lines(Realm r, CodeObject self) {
    PyList all = new PyList();
    long at = 0;
    for (long @Nullable [] place : LineTable.places(r, code(self))) {
      if (place != null) {
        all.add(PyTuple.of(new Object[] {at, at + 2, place[0]}));
      }
      at += 2;
    }
    return Iteration.iter(r, all);
  }

  /** Return a copy of the code object with new values for the specified fields. */
  @Fn
  static Object replace(Realm r, CodeObject self, @KwArgs @Nullable PyDict changes) {
    if (changes == null || changes.size() == 0) {
      return self;
    }
    CodeParts parts = CodeParts.of(r, self);
    for (int i = changes.first(); i < changes.limit(); i++) {
      if (changes.keyAt(i) instanceof String key) {
        parts.set(key, changes.valueAt(i));
      }
    }
    return parts.build();
  }

  /** The same as replace(): for copy.replace(). */
  @Fn
  static Object __replace__(Realm r, CodeObject self, @KwArgs @Nullable PyDict changes) {
    return replace(r, self, changes);
  }

  @Getter("co_freevars")
  static PyTuple freeVars(CodeObject self) {
    return PyTuple.of(code(self).freeNames().toArray());
  }

  @Getter("co_flags")
  static long flags(CodeObject self) {
    return code(self).flags();
  }
}
