package org.aiolang.exec.members;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.exec.Code;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Text;
import org.aiolang.types.frames.CodeObject;

/** Attributes of code objects. */
@Type("code")
final class CodeMethods {
  private static final int CO_OPTIMIZED = 1;
  private static final int CO_NEWLOCALS = 2;
  private static final int CO_VARARGS = 4;
  private static final int CO_VARKEYWORDS = 8;
  private static final int CO_NESTED = 16;
  private static final int CO_GENERATOR = 32;
  private static final int CO_COROUTINE = 128;
  private static final int CO_ASYNC_GENERATOR = 512;

  private CodeMethods() {}

  private static Code code(CodeObject self) {
    return (Code) self.info();
  }

  @Fn
  static String __repr__(CodeObject self) {
    Code c = code(self);
    return "<code object "
        + c.name()
        + " at "
        + Text.address(c)
        + ", file \""
        + c.filename()
        + "\", line "
        + c.firstLine()
        + ">";
  }

  @Fn
  static boolean __eq__(CodeObject self, Object other) {
    return other instanceof CodeObject c && c.info() == self.info();
  }

  @Fn
  static long __hash__(CodeObject self) {
    return System.identityHashCode(code(self));
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
    List<Object> names = new ArrayList<>();
    for (String n : code(self).slotNames()) {
      if (Character.isJavaIdentifierStart(n.charAt(0))) {
        names.add(n);
      }
    }
    return PyTuple.of(names.toArray());
  }

  @Getter("co_freevars")
  static PyTuple freeVars(CodeObject self) {
    return PyTuple.of(code(self).freeNames().toArray());
  }

  @Getter("co_flags")
  static long flags(CodeObject self) {
    Code c = code(self);
    int flags = c.isFunction() ? CO_OPTIMIZED | CO_NEWLOCALS : 0;
    flags |= c.parameters().varArgs() ? CO_VARARGS : 0;
    flags |= c.parameters().varKeywords() ? CO_VARKEYWORDS : 0;
    flags |= c.freeNames().isEmpty() ? 0 : CO_NESTED;
    return switch (c.kind()) {
      case GENERATOR -> flags | CO_GENERATOR;
      case COROUTINE -> flags | CO_COROUTINE;
      case ASYNC_GENERATOR -> flags | CO_ASYNC_GENERATOR;
      default -> flags;
    };
  }
}
