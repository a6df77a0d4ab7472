package org.aiolang.stdlib.collections;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** The {@code __new__} of a class of named tuples. Its errors are those of a function. */
@Type(value = "function", module = "builtins")
final class NamedTupleNew extends PyObject {
  static final PyType TYPE = PyType.builtin("function").sealed().members(new NamedTupleNewTable());

  private final String typeName;
  private final String[] fields;
  private Object[] defaults;

  NamedTupleNew(String typeName, String[] fields, Object[] defaults) {
    super(TYPE.instanceShape());
    this.typeName = typeName;
    this.fields = fields;
    this.defaults = defaults;
  }

  @Override
  public boolean hasDict() {
    return true;
  }

  @Override
  public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
    int named = keywords == null ? 0 : keywords.length;
    int given = args.length - named;
    int n = fields.length;
    if (given > n + 1) {
      throw tooMany(given);
    }
    if (given < 1) {
      throw Errors.typeError(function() + "missing 1 required positional argument: '_cls'");
    }
    if (!(args[0] instanceof PyType cls)) {
      throw Errors.typeError(
          "tuple.__new__(X): X is not a type object (" + r.typeOf(args[0]).shown() + ")");
    }
    if (!cls.isSubtype(PyTuple.TYPE)) {
      throw Errors.typeError(
          "tuple.__new__(" + cls.name() + "): " + cls.name() + " is not a subtype of tuple");
    }
    Object[] items = new Object[n];
    System.arraycopy(args, 1, items, 0, given - 1);
    for (int i = 0; keywords != null && i < named; i++) {
      int at = find(keywords[i]);
      if (at < 0) {
        throw Errors.typeError(
            function() + "got an unexpected keyword argument '" + keywords[i] + "'");
      }
      if (items[at] != null) {
        throw Errors.typeError(
            function() + "got multiple values for argument '" + keywords[i] + "'");
      }
      items[at] = args[given + i];
    }
    int required = n - defaults.length;
    for (int i = required; i < n; i++) {
      if (items[i] == null) {
        items[i] = defaults[i - required];
      }
    }
    for (int i = 0; i < required; i++) {
      if (items[i] == null) {
        throw missing(items, required);
      }
    }
    return NamedTuples.of(cls, items);
  }

  private int find(String name) {
    for (int i = 0; i < fields.length; i++) {
      if (fields[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private String function() {
    return typeName + ".__new__() ";
  }

  private PyException tooMany(int given) {
    int most = fields.length + 1;
    int least = most - defaults.length;
    return Errors.typeError(
        function()
            + "takes "
            + (least < most ? "from " + least + " to " : "")
            + most
            + " positional argument"
            + (most == 1 ? "" : "s")
            + " but "
            + given
            + (given == 1 ? " was given" : " were given"));
  }

  private PyException missing(Object[] items, int required) {
    StringBuilder names = new StringBuilder();
    int n = 0;
    for (int i = 0; i < required; i++) {
      n += items[i] == null ? 1 : 0;
    }
    int seen = 0;
    for (int i = 0; i < required; i++) {
      if (items[i] == null) {
        seen++;
        names.append(seen == 1 ? "" : seen < n ? ", " : n == 2 ? " and " : ", and ");
        names.append('\'').append(fields[i]).append('\'');
      }
    }
    return Errors.typeError(
        function()
            + "missing "
            + n
            + " required positional argument"
            + (n == 1 ? ": " : "s: ")
            + names);
  }

  @Fn
  static Object __call__(
      Realm r, NamedTupleNew self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return Calls.callWith(r, self, args, kwargs);
  }

  @Fn
  static String __repr__(NamedTupleNew self) {
    return "<function " + self.typeName + ".__new__ at " + Text.address(self) + ">";
  }

  @Getter("__name__")
  static String name(NamedTupleNew self) {
    return "__new__";
  }

  @Getter("__qualname__")
  static String qualname(NamedTupleNew self) {
    return self.typeName + ".__new__";
  }

  @Getter("__doc__")
  static String doc(NamedTupleNew self) {
    return "Create new instance of "
        + self.typeName
        + "("
        + String.join(", ", self.fields)
        + (self.fields.length == 1 ? ",)" : ")");
  }

  @Getter("__defaults__")
  static Object defaults(NamedTupleNew self) {
    return self.defaults.length == 0 ? PyNone.NONE : PyTuple.of(self.defaults);
  }

  @Setter("__defaults__")
  static void setDefaults(NamedTupleNew self, @Nullable Object value) {
    self.defaults = value instanceof PyTuple t ? t.items() : Calls.NO_ARGS;
  }
}
