package org.aiolang.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A module: a name and its globals. Builtin modules fill theirs when a name is first asked for. */
public class PyModule extends PyObject {
  public static final PyType TYPE = PyType.builtin("module");

  private final PyDict dict = new PyDict();
  private final @Nullable NativeTable table;
  private boolean filled;

  /** Whether the body runs right now: errors then tell of a circular import. */
  public boolean initializing;

  public PyModule(String name) {
    this(name, null);
  }

  /** A builtin module whose functions are those of the table. */
  public PyModule(String name, @Nullable NativeTable table) {
    super(TYPE.instanceShape());
    this.table = table;
    dict.putStr("__name__", name);
  }

  public final String name() {
    return dict.getStr("__name__") instanceof String s ? s : "?";
  }

  /** Whether its functions are Java's. */
  public final boolean isBuiltin() {
    return table != null;
  }

  /** The globals as they are; those of a builtin module may lack names nobody asked for yet. */
  public final PyDict dict() {
    return dict;
  }

  /** The globals, complete. */
  public final PyDict fullDict(Realm r) {
    if (table != null && !filled) {
      for (int i = 0; i < table.size(); i++) {
        if (table.kind(i) != NativeTable.GETTER && dict.getStr(table.name(i)) == null) {
          dict.putStr(table.name(i), member(r, i));
        }
      }
      filled = true; // not before: making one may ask for another
    }
    return dict;
  }

  /** The names of the globals, complete, without a value being made for any. */
  public final List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < dict.limit(); i++) {
      if (dict.keyAt(i) instanceof String s) {
        names.add(s);
      }
    }
    for (int i = 0; table != null && !filled && i < table.size(); i++) {
      if (table.kind(i) != NativeTable.GETTER && dict.getStr(table.name(i)) == null) {
        names.add(table.name(i));
      }
    }
    return names;
  }

  /** The value of a global, made from the table on first use; null where absent. */
  public final @Nullable Object find(Realm r, String name) {
    Object value = dict.getStr(name);
    if (value == null && table != null && !filled) {
      int id = table.find(name);
      if (id >= 0) {
        value = member(r, id);
        dict.putStr(name, value);
      }
    }
    return value;
  }

  private Object member(Realm r, int id) {
    NativeTable t = Objects.requireNonNull(table);
    return t.kind(id) == NativeTable.CONSTANT
        ? t.callSlots(id, r, Calls.NO_ARGS)
        : NativeFunction.of(t, id);
  }

  @Override
  public boolean hasDict() {
    return true;
  }

  @Override
  public @Nullable Object ownAttribute(Realm r, String name) {
    return find(r, name);
  }

  @Override
  public @Nullable Object getAttribute(Realm r, String name) {
    Object value = find(r, name);
    if (value != null) {
      return value;
    }
    if (name.equals("__dict__") && !hidesDict()) {
      return fullDict(r);
    }
    value = Attributes.generic(r, this, name);
    if (value == null && !name.equals("__getattr__")) {
      Object hook = dict.getStr("__getattr__");
      if (hook != null) {
        return Calls.call1(r, hook, name);
      }
    }
    return value;
  }

  /** Whether a subclass has a {@code __dict__} of its own making. */
  private boolean hidesDict() {
    Object member = type().isBuiltin() ? null : type().lookup("__dict__");
    return member != null && !(member instanceof NativeProperty);
  }

  @Override
  public void setAttribute(Realm r, String name, @Nullable Object value) {
    if (value != null) {
      dict.putStr(name, value);
    } else if (find(r, name) == null) {
      throw Errors.attribute("'module' object has no attribute '" + name + "'", this, name);
    } else {
      fullDict(r);
      dict.removeStr(name);
    }
  }

  @Override
  public boolean usesPlainLookup() {
    return false;
  }
}
