package org.aiolang.types.exceptions;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** The members of {@code SyntaxError}. */
@Type("SyntaxError")
final class SyntaxErrorMethods {
  private SyntaxErrorMethods() {}

  @Fn
  static void __init__(
      Realm r, PyBaseException self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    BaseExceptionMethods.__init__(self, args, kwargs);
    if (args.length >= 1) {
      Fields.set(self, ExceptionFields.MSG, args[0]);
    }
    if (args.length == 2) {
      Object[] info = Iteration.toArray(r, args[1]);
      if (info.length < 4) {
        throw wrongCount(info.length, "at least 4");
      }
      if (info.length > 6) {
        throw wrongCount(info.length, "at most 6");
      }
      for (int i = 0; i < info.length; i++) {
        Fields.set(self, ExceptionFields.SYNTAX_FILENAME + i, info[i]);
      }
      if (info.length == 5) {
        throw Errors.typeError("end_offset must be provided when end_lineno is provided");
      }
    }
  }

  private static RuntimeException wrongCount(int given, String wanted) {
    return Errors.typeError("function takes " + wanted + " arguments (" + given + " given)");
  }

  @Fn
  static String __str__(Realm r, PyBaseException self) {
    Object filename = self.extra(ExceptionFields.SYNTAX_FILENAME);
    Object line = self.extra(ExceptionFields.LINENO);
    String msg = Text.str(r, Fields.get(self, ExceptionFields.MSG));
    String file = filename instanceof String s ? s.substring(s.lastIndexOf('/') + 1) : null;
    if (file == null && !(line instanceof Long)) {
      return msg;
    }
    if (file == null) {
      return msg + " (line " + line + ")";
    }
    return line instanceof Long
        ? msg + " (" + file + ", line " + line + ")"
        : msg + " (" + file + ")";
  }

  /** exception msg */
  @Getter("msg")
  static Object getMsg(PyBaseException self) {
    return Fields.get(self, ExceptionFields.MSG);
  }

  @Setter("msg")
  static void setMsg(PyBaseException self, @Nullable Object value) {
    Fields.set(self, ExceptionFields.MSG, value);
  }

  /** exception filename */
  @Getter("filename")
  static Object getFilename(PyBaseException self) {
    return Fields.get(self, ExceptionFields.SYNTAX_FILENAME);
  }

  @Setter("filename")
  static void setFilename(PyBaseException self, @Nullable Object value) {
    Fields.set(self, ExceptionFields.SYNTAX_FILENAME, value);
  }

  /** exception lineno */
  @Getter("lineno")
  static Object getLineno(PyBaseException self) {
    return Fields.get(self, ExceptionFields.LINENO);
  }

  @Setter("lineno")
  static void setLineno(PyBaseException self, @Nullable Object value) {
    Fields.set(self, ExceptionFields.LINENO, value);
  }

  /** exception offset */
  @Getter("offset")
  static Object getOffset(PyBaseException self) {
    return Fields.get(self, ExceptionFields.OFFSET);
  }

  @Setter("offset")
  static void setOffset(PyBaseException self, @Nullable Object value) {
    Fields.set(self, ExceptionFields.OFFSET, value);
  }

  /** exception text */
  @Getter("text")
  static Object getText(PyBaseException self) {
    return Fields.get(self, ExceptionFields.TEXT);
  }

  @Setter("text")
  static void setText(PyBaseException self, @Nullable Object value) {
    Fields.set(self, ExceptionFields.TEXT, value);
  }

  /** exception end lineno */
  @Getter("end_lineno")
  static Object getEndLineno(PyBaseException self) {
    return Fields.get(self, ExceptionFields.END_LINENO);
  }

  @Setter("end_lineno")
  static void setEndLineno(PyBaseException self, @Nullable Object value) {
    Fields.set(self, ExceptionFields.END_LINENO, value);
  }

  /** exception end offset */
  @Getter("end_offset")
  static Object getEndOffset(PyBaseException self) {
    return Fields.get(self, ExceptionFields.END_OFFSET);
  }

  @Setter("end_offset")
  static void setEndOffset(PyBaseException self, @Nullable Object value) {
    Fields.set(self, ExceptionFields.END_OFFSET, value);
  }

  /** exception print_file_and_line */
  @Getter("print_file_and_line")
  static Object getPrintFileAndLine(PyBaseException self) {
    return Fields.get(self, ExceptionFields.PRINT_FILE_AND_LINE);
  }

  @Setter("print_file_and_line")
  static void setPrintFileAndLine(PyBaseException self, @Nullable Object value) {
    Fields.set(self, ExceptionFields.PRINT_FILE_AND_LINE, value == null ? PyNone.NONE : value);
  }
}
