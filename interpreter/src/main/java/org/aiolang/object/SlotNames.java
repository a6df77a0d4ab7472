package org.aiolang.object;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a class body's {@code __slots__} asks for. */
final class SlotNames {
  private SlotNames() {}

  /**
   * The slots that a class that is being made adds, in order; decides whether its instances have a
   * {@code __dict__}.
   */
  static List<MemberSlot> apply(Realm r, PyType type, PyDict namespace) {
    Object slots = namespace.getStr("__slots__");
    boolean dict = inheritsDict(type);
    boolean weak = inheritsWeakReferences(type);
    boolean fixed = isVariable(type.layout());
    if (weak || slots == null && !fixed) {
      type.allowWeakReferences();
    }
    if (slots == null) {
      type.addsDict = !dict;
      type.addsWeakReferences = !weak && !fixed;
      return List.of();
    }
    List<String> names = new ArrayList<>();
    Object[] items = items(r, slots);
    if (items.length > 0 && (fixed || type.layout() == PyType.TYPE)) {
      throw Errors.typeError(
          "nonempty __slots__ not supported for subtype of '" + type.bases()[0].name() + "'");
    }
    for (Object o : items) {
      String name = Text.asString(o);
      if (name == null) {
        throw Errors.typeError(
            "__slots__ items must be strings, not '" + r.typeOf(o).shown() + "'");
      }
      if (!isIdentifier(name)) {
        throw Errors.typeError("__slots__ must be identifiers");
      }
      if (name.equals("__dict__")) {
        if (dict) {
          throw Errors.typeError("__dict__ slot disallowed: we already got one");
        }
        dict = true;
        type.addsDict = true;
      } else if (name.equals("__weakref__")) {
        if (weak || fixed) {
          throw Errors.typeError("__weakref__ slot disallowed: we already got one");
        }
        weak = true;
        type.allowWeakReferences();
        type.addsWeakReferences = true;
      } else {
        names.add(mangled(type, name));
      }
    }
    if (!names.isEmpty()) {
      type.addsSlots();
    }
    List<MemberSlot> members = new ArrayList<>();
    Collections.sort(names);
    for (String name : names) {
      boolean taken = name.equals("__qualname__") || name.equals("__classcell__");
      if (!taken && namespace.getStr(name) != null) {
        throw Errors.valueError("'" + name + "' in __slots__ conflicts with class variable");
      }
      members.add(new MemberSlot(type, name));
    }
    if (!dict) {
      type.refuseInstanceDict();
    }
    return members;
  }

  private static Object[] items(Realm r, Object slots) {
    return Text.asString(slots) != null ? new Object[] {slots} : Iteration.toArray(r, slots);
  }

  private static boolean inheritsDict(PyType type) {
    for (PyType base : type.bases()) {
      if (hasDict(base)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inheritsWeakReferences(PyType type) {
    for (PyType base : type.bases()) {
      if (hasWeakReferences(base)) {
        return true;
      }
    }
    return false;
  }

  /** Whether instances have a {@code __dict__}. */
  static boolean hasDict(PyType t) {
    return t.isBuiltin()
        ? t.isSubtype(Exceptions.BASE_EXCEPTION)
            || t.isSubtype(PyModule.TYPE)
            || t.isSubtype(PyType.TYPE)
            || t.givesDict()
        : t.instancesHaveDict();
  }

  /** Whether instances have a {@code __weakref__}. */
  static boolean hasWeakReferences(PyType t) {
    if (!t.isBuiltin()) {
      return t.weakReferences();
    }
    return switch (t.layout().name()) {
      case "set", "frozenset", "type", "module", "deque" -> true;
      default -> false;
    };
  }

  /** Whether the size of instances varies, so that CPython has no room behind them. */
  private static boolean isVariable(PyType layout) {
    return switch (layout.name()) {
      case "int", "tuple", "bytes", "bool" -> true;
      default -> false;
    };
  }

  /** Whether two classes that add slots lay them out alike. */
  static boolean same(@Nullable PyType a, @Nullable PyType b) {
    if (a == b) {
      return true;
    }
    return a != null
        && b != null
        && own(a).equals(own(b))
        && same(owner(a.bases()), owner(b.bases()));
  }

  private static Set<String> own(PyType type) {
    Set<String> names = new HashSet<>();
    for (String name : type.ownNames()) {
      if (type.own(name) instanceof MemberSlot) {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean isIdentifier(String name) {
    if (name.isEmpty()) {
      return false;
    }
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      int c = name.codePointAt(i);
      boolean fits =
          c == '_'
              || (i == 0
                  ? Character.isUnicodeIdentifierStart(c)
                  : Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static String mangled(PyType type, String name) {
    if (!name.startsWith("__") || name.endsWith("__")) {
      return name;
    }
    int i = 0;
    while (i < type.name().length() && type.name().charAt(i) == '_') {
      i++;
    }
    return i == type.name().length() ? name : "_" + type.name().substring(i) + name;
  }

  /**
   * The class whose slots decide the layout of instances of these bases; null where there is none.
   */
  static @Nullable PyType owner(PyType[] bases) {
    PyType owner = null;
    for (PyType base : bases) {
      PyType other = base.slotOwner();
      if (other == null || owner != null && owner.isSubtype(other)) {
        continue;
      }
      if (owner != null && !other.isSubtype(owner)) {
        throw Errors.typeError("multiple bases have instance lay-out conflict");
      }
      owner = other;
    }
    return owner;
  }
}
