package org.aiolang.types.exceptions;

import java.util.Arrays;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** The members of {@code OSError}. The number picks the subclass. */
@Type("OSError")
final class OsErrorMethods {
  private OsErrorMethods() {}

  @New
  static PyBaseException create(
      Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    if (usesInit(cls)) {
      return new PyBaseException(cls);
    }
    PyType type = cls;
    if (cls == Exceptions.OS_ERROR && args.length >= 2 && args.length <= 5) {
      type = args[0] instanceof Long n && n == n.intValue() ? OsErrors.type(n.intValue()) : cls;
    }
    if (kwargs != null && kwargs.size() > 0) {
      throw Errors.typeError(cls.name() + "() takes no keyword arguments");
    }
    PyBaseException e = new PyBaseException(type, args);
    fill(e, args);
    return e;
  }

  @Fn
  static void __init__(PyBaseException self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    if (usesInit(self.type())) {
      BaseExceptionMethods.refuseKeywords(self, kwargs);
      fill(self, args);
    }
  }

  /**
   * Whether a class overrides {@code __init__} only: then that is where the arguments are taken.
   */
  private static boolean usesInit(PyType cls) {
    return !isNative(cls.special(Special.INIT)) && isNative(cls.special(Special.NEW));
  }

  private static boolean isNative(@Nullable Object member) {
    return member instanceof NativeFunction f && f.owner() == Exceptions.OS_ERROR;
  }

  private static void fill(PyBaseException e, Object[] args) {
    e.args = args;
    if (args.length < 2 || args.length > 5) {
      return;
    }
    e.setExtra(ExceptionFields.ERRNO, args[0]);
    e.setExtra(ExceptionFields.STRERROR, args[1]);
    if (args.length > 2 && args[2] != PyNone.NONE) {
      if (e.type() == Exceptions.BLOCKING_IO_ERROR && args[2] instanceof Long) {
        e.setExtra(ExceptionFields.CHARACTERS_WRITTEN, args[2]);
      } else {
        e.setExtra(ExceptionFields.FILENAME, args[2]);
        if (args.length > 4) {
          Fields.set(e, ExceptionFields.FILENAME2, args[4]);
        }
        e.args = Arrays.copyOf(args, 2);
      }
    }
  }

  @Fn
  static String __str__(Realm r, PyBaseException self) {
    Object filename = self.extra(ExceptionFields.FILENAME);
    Object errno = self.extra(ExceptionFields.ERRNO);
    Object strerror = self.extra(ExceptionFields.STRERROR);
    if (filename != null || errno != null && strerror != null) {
      StringBuilder text = new StringBuilder("[Errno ");
      text.append(errno == null ? "None" : Text.str(r, errno)).append("] ");
      text.append(strerror == null ? "None" : Text.str(r, strerror));
      if (filename != null) {
        text.append(": ").append(Text.repr(r, filename));
        Object second = self.extra(ExceptionFields.FILENAME2);
        if (second != null) {
          text.append(" -> ").append(Text.repr(r, second));
        }
      }
      return text.toString();
    }
    return BaseExceptionMethods.text(r, self);
  }

  @Fn
  static PyTuple __reduce__(PyBaseException self) {
    Object[] args = self.args;
    Object filename = self.extra(ExceptionFields.FILENAME);
    if (args.length == 2 && filename != null) {
      Object second = self.extra(ExceptionFields.FILENAME2);
      args =
          second == null
              ? new Object[] {args[0], args[1], filename}
              : new Object[] {args[0], args[1], filename, PyNone.NONE, second};
    }
    return new PyTuple(self.type(), PyTuple.of(args));
  }

  /** POSIX exception code */
  @Getter("errno")
  static Object getErrno(PyBaseException self) {
    return Fields.get(self, ExceptionFields.ERRNO);
  }

  @Setter("errno")
  static void setErrno(PyBaseException self, @Nullable Object value) {
    Fields.set(self, ExceptionFields.ERRNO, value);
  }

  /** exception strerror */
  @Getter("strerror")
  static Object getStrerror(PyBaseException self) {
    return Fields.get(self, ExceptionFields.STRERROR);
  }

  @Setter("strerror")
  static void setStrerror(PyBaseException self, @Nullable Object value) {
    Fields.set(self, ExceptionFields.STRERROR, value);
  }

  /** exception filename */
  @Getter("filename")
  static Object getFilename(PyBaseException self) {
    return Fields.get(self, ExceptionFields.FILENAME);
  }

  @Setter("filename")
  static void setFilename(PyBaseException self, @Nullable Object value) {
    Fields.set(self, ExceptionFields.FILENAME, value);
  }

  /** second exception filename */
  @Getter("filename2")
  static Object getFilename2(PyBaseException self) {
    return Fields.get(self, ExceptionFields.FILENAME2);
  }

  @Setter("filename2")
  static void setFilename2(PyBaseException self, @Nullable Object value) {
    Fields.set(self, ExceptionFields.FILENAME2, value);
  }

  @Getter("characters_written")
  static Object getCharactersWritten(PyBaseException self) {
    Object n = self.extra(ExceptionFields.CHARACTERS_WRITTEN);
    if (n == null) {
      throw Errors.attributeError("characters_written");
    }
    return n;
  }

  @Setter("characters_written")
  static void setCharactersWritten(PyBaseException self, @Nullable Object value) {
    if (value == null) {
      getCharactersWritten(self); // which must be there
    }
    self.setExtra(ExceptionFields.CHARACTERS_WRITTEN, value);
  }
}
