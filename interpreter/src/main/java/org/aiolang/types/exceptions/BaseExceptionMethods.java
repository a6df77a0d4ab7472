package org.aiolang.types.exceptions;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTraceback;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** The members of {@code BaseException}. */
@Type("BaseException")
final class BaseExceptionMethods {
  private BaseExceptionMethods() {}

  @New
  static PyBaseException create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return new PyBaseException(cls, args);
  }

  @Fn
  static void __init__(PyBaseException self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    refuseKeywords(self, kwargs);
    self.args = args;
  }

  /** Fails for keyword arguments of an exception that takes none. */
  static void refuseKeywords(PyBaseException self, @Nullable PyDict kwargs) {
    if (kwargs != null && kwargs.size() > 0) {
      throw Errors.typeError(self.type().name() + "() takes no keyword arguments");
    }
  }

  @Fn
  static String __str__(Realm r, PyBaseException self) {
    return text(r, self);
  }

  static String text(Realm r, PyBaseException self) {
    Object[] args = self.args;
    return switch (args.length) {
      case 0 -> "";
      case 1 -> Text.str(r, args[0]);
      default -> Text.str(r, new PyTuple(args));
    };
  }

  @Fn
  static String __repr__(Realm r, PyBaseException self) {
    Object[] args = self.args;
    String name = self.type().name();
    return args.length == 1
        ? name + "(" + Text.repr(r, args[0]) + ")"
        : name + Text.repr(r, PyTuple.of(args));
  }

  /** Set self.__traceback__ to tb and return self. */
  @Fn(value = "with_traceback", text = "object, /")
  static PyBaseException withTraceback(Realm r, PyBaseException self, Object tb) {
    setTraceback(r, self, tb);
    return self;
  }

  /** Add a note to the exception */
  @Fn(value = "add_note", text = "object, /")
  static void addNote(Realm r, PyBaseException self, Object note) {
    if (Text.asString(note) == null) {
      throw Errors.typeError("note must be a str, not '" + r.typeOf(note).shown() + "'");
    }
    self.addNote(r, note);
  }

  @Fn(text = "object, /")
  static void __setstate__(Realm r, PyBaseException self, Object state) {
    if (state == PyNone.NONE) {
      return;
    }
    if (!(state instanceof PyDict d)) {
      throw Errors.typeError("state is not a dictionary");
    }
    for (int i = d.first(); i < d.limit(); i++) {
      if (d.keyAt(i) instanceof String name) {
        Attributes.set(r, self, name, d.valueAt(i));
      }
    }
  }

  @Fn
  static PyTuple __reduce__(PyBaseException self) {
    PyTuple args = PyTuple.of(self.args);
    PyDict dict = Attributes.dict(self);
    return dict.size() == 0 ? new PyTuple(self.type(), args) : new PyTuple(self.type(), args, dict);
  }

  @Getter("args")
  static PyTuple getArgs(PyBaseException self) {
    return PyTuple.of(self.args);
  }

  @Setter("args")
  static void setArgs(Realm r, PyBaseException self, @Nullable Object value) {
    if (value == null) {
      throw Errors.typeError("args may not be deleted");
    }
    self.args = Iteration.toArray(r, value);
  }

  @Getter("__traceback__")
  static Object getTraceback(PyBaseException self) {
    return Fields.orNone(self.traceback);
  }

  @Setter("__traceback__")
  static void setTraceback(Realm r, PyBaseException self, @Nullable Object value) {
    if (value == null) {
      throw Errors.typeError("__traceback__ may not be deleted");
    }
    if (value == PyNone.NONE) {
      self.traceback = null;
    } else if (value instanceof PyTraceback t) {
      self.traceback = t;
    } else {
      throw Errors.typeError("__traceback__ must be a traceback or None");
    }
  }

  @Getter("__cause__")
  static Object getCause(PyBaseException self) {
    return Fields.orNone(self.cause);
  }

  @Setter("__cause__")
  static void setCause(PyBaseException self, @Nullable Object value) {
    self.cause = exception("__cause__", "exception cause", value);
    self.suppressContext = true;
  }

  @Getter("__context__")
  static Object getContext(PyBaseException self) {
    return Fields.orNone(self.context);
  }

  @Setter("__context__")
  static void setContext(PyBaseException self, @Nullable Object value) {
    self.context = exception("__context__", "exception context", value);
  }

  private static @Nullable PyBaseException exception(
      String attribute, String what, @Nullable Object value) {
    if (value == null) {
      throw Errors.typeError(attribute + " may not be deleted");
    }
    if (value == PyNone.NONE) {
      return null;
    }
    if (value instanceof PyBaseException e) {
      return e;
    }
    throw Errors.typeError(what + " must be None or derive from BaseException");
  }

  @Getter("__suppress_context__")
  static boolean getSuppressContext(PyBaseException self) {
    return self.suppressContext;
  }

  @Setter("__suppress_context__")
  static void setSuppressContext(PyBaseException self, @Nullable Object value) {
    if (value == null) {
      throw Errors.typeError("can't delete numeric/char attribute");
    }
    if (!(value instanceof Boolean b)) {
      throw Errors.typeError("attribute value type must be bool");
    }
    self.suppressContext = b;
  }
}
