package org.aiolang.types.exceptions;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.ClassFn;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.types.alias.PyGenericAlias;
import org.jspecify.annotations.Nullable;

/** The members of {@code BaseExceptionGroup}. */
@Type("BaseExceptionGroup")
final class GroupMethods {
  private GroupMethods() {}

  @New
  static PyBaseException create(
      Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    if (args.length != 2) {
      throw Errors.typeError(
          "BaseExceptionGroup.__new__() takes exactly 2 arguments (" + args.length + " given)");
    }
    String message = Text.asString(args[0]);
    if (message == null) {
      throw Errors.typeError(
          "BaseExceptionGroup.__new__() argument 1 must be str, not " + r.typeOf(args[0]).shown());
    }
    PyType type = r.typeOf(args[1]);
    if (type.special(Special.GETITEM) == null || args[1] instanceof PyDict) {
      throw Errors.typeError("second argument (exceptions) must be a sequence");
    }
    Object[] members = Iteration.toArray(r, args[1]);
    if (members.length == 0) {
      throw Errors.valueError("second argument (exceptions) must be a non-empty sequence");
    }
    boolean nested = false;
    for (int i = 0; i < members.length; i++) {
      if (!(members[i] instanceof PyBaseException e)) {
        throw Errors.valueError(
            "Item " + i + " of second argument (exceptions) is not an exception");
      }
      nested |= !e.type().isSubtype(Exceptions.EXCEPTION);
    }
    PyBaseException group = new PyBaseException(typeFor(cls, nested), args);
    group.setExtra(ExceptionFields.EXCEPTIONS, PyTuple.of(members));
    group.setExtra(ExceptionFields.MESSAGE, message);
    return group;
  }

  /** The class of the group, by whether all members are of Exception. */
  private static PyType typeFor(PyType cls, boolean hasBase) {
    if (cls == Exceptions.BASE_EXCEPTION_GROUP) {
      return hasBase ? cls : Exceptions.EXCEPTION_GROUP;
    }
    if (hasBase && cls == Exceptions.EXCEPTION_GROUP) {
      throw Errors.typeError("Cannot nest BaseExceptions in an ExceptionGroup");
    }
    if (hasBase && cls.isSubtype(Exceptions.EXCEPTION)) {
      throw Errors.typeError("Cannot nest BaseExceptions in '" + cls.name() + "'");
    }
    return cls;
  }

  @Fn
  static void __init__(PyBaseException self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    BaseExceptionMethods.refuseKeywords(self, kwargs);
    self.args = args;
  }

  static PyTuple members(PyBaseException group) {
    return group.extra(ExceptionFields.EXCEPTIONS) instanceof PyTuple t ? t : PyTuple.EMPTY;
  }

  @Fn
  static String __str__(Realm r, PyBaseException self) {
    int n = members(self).size();
    return Text.str(r, Fields.get(self, ExceptionFields.MESSAGE))
        + " ("
        + n
        + " sub-exception"
        + (n == 1 ? ")" : "s)");
  }

  @Fn
  static Object derive(Realm r, PyBaseException self, Object excs) {
    Object[] args = {Fields.get(self, ExceptionFields.MESSAGE), excs};
    return Calls.call(r, Exceptions.BASE_EXCEPTION_GROUP, args, null);
  }

  @Fn
  static PyTuple split(Realm r, PyBaseException self, Object condition) {
    GroupSplit split = GroupSplit.of(r, self, condition);
    return new PyTuple(Fields.orNone(split.match()), Fields.orNone(split.rest()));
  }

  @Fn
  static Object subgroup(Realm r, PyBaseException self, Object condition) {
    PyBaseException match = GroupSplit.of(r, self, condition).match();
    return match == null ? PyNone.NONE : match;
  }

  /** exception message */
  @Getter
  static Object message(PyBaseException self) {
    return Fields.get(self, ExceptionFields.MESSAGE);
  }

  /** nested exceptions */
  @Getter
  static PyTuple exceptions(PyBaseException self) {
    return members(self);
  }

  @ClassFn
  static Object __class_getitem__(PyType cls, Object item) {
    return new PyGenericAlias(cls, item);
  }
}
