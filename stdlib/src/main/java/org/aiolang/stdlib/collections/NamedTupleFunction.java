package org.aiolang.stdlib.collections;

import java.util.HashSet;
import java.util.Set;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.Truth;
import org.aiolang.stdlib.keyword.KeywordModule;

/** {@code collections.namedtuple}: checks the names, then makes the class. */
final class NamedTupleFunction {
  private NamedTupleFunction() {}

  static PyType make(
      Realm r, Object typename, Object fieldNames, boolean rename, Object defaults, Object module) {
    Object[] given = names(r, fieldNames);
    String[] fields = new String[given.length];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = Text.str(r, given[i]);
    }
    String name = Text.str(r, typename);
    if (rename) {
      rename(r, fields);
    }
    checkIdentifier(r, name);
    for (String field : fields) {
      checkIdentifier(r, field);
    }
    Set<String> seen = new HashSet<>();
    for (String field : fields) {
      if (field.startsWith("_") && !rename) {
        throw Errors.valueError(
            "Field names cannot start with an underscore: " + Text.repr(r, field));
      }
      if (!seen.add(field)) {
        throw Errors.valueError("Encountered duplicate field name: " + Text.repr(r, field));
      }
    }
    Object[] values = defaults == PyNone.NONE ? Calls.NO_ARGS : Iteration.toArray(r, defaults);
    if (values.length > fields.length) {
      throw Errors.typeError("Got more default values than field names");
    }
    Object owner = module;
    if (owner == PyNone.NONE && r.top != null) {
      Object global = r.top.globals().getStr("__name__");
      owner = global == null ? "__main__" : global;
    }
    return NamedTuples.make(r, name, fields, values, owner);
  }

  private static Object[] names(Realm r, Object fieldNames) {
    String text = Text.asString(fieldNames);
    return text == null
        ? Iteration.toArray(r, fieldNames)
        : Iteration.toArray(r, Calls.invoke(r, text.replace(',', ' '), "split"));
  }

  /** Gives what is no fit name the name of its position. */
  private static void rename(Realm r, String[] fields) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < fields.length; i++) {
      String field = fields[i];
      if (!isIdentifier(r, field)
          || KeywordModule.isHard(field)
          || field.startsWith("_")
          || seen.contains(field)) {
        fields[i] = "_" + i;
      }
      seen.add(field);
    }
  }

  private static void checkIdentifier(Realm r, String name) {
    if (!isIdentifier(r, name)) {
      throw Errors.valueError(
          "Type names and field names must be valid identifiers: " + Text.repr(r, name));
    }
    if (KeywordModule.isHard(name)) {
      throw Errors.valueError(
          "Type names and field names cannot be a keyword: " + Text.repr(r, name));
    }
  }

  private static boolean isIdentifier(Realm r, String name) {
    return Truth.of(r, Calls.invoke(r, name, "isidentifier"));
  }
}
