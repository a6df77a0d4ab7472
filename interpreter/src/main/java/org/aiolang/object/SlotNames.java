package org.aiolang.object;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a class body's {@code __slots__} asks for. */
final class SlotNames {
  private SlotNames() {}

  /**
   * Adds the slots to a class that is being made, and decides whether its instances have a {@code
   * __dict__}.
   */
  static void apply(Realm r, PyType type, PyDict namespace) {
    Object slots = namespace.getStr("__slots__");
    if (slots == null) {
      return;
    }
    boolean dict = inheritsDict(type);
    List<String> names = new ArrayList<>();
    for (Object o : items(r, slots)) {
      String name = Text.asString(o);
      if (name == null) {
        throw Errors.typeError("__slots__ items must be strings, not '" + r.typeOf(o).name() + "'");
      }
      if (!isIdentifier(name)) {
        throw Errors.typeError("__slots__ must be identifiers");
      }
      if (name.equals("__dict__")) {
        if (dict) {
          throw Errors.typeError("__dict__ slot disallowed: we already got one");
        }
        dict = true;
      } else if (!name.equals("__weakref__")) {
        names.add(mangled(type, name));
      }
    }
    if (!names.isEmpty()) {
      switch (type.layout().name()) {
        case "int", "tuple", "bytes", "type", "bool" ->
            throw Errors.typeError(
                "nonempty __slots__ not supported for subtype of '" + type.bases()[0].name() + "'");
        default -> type.addsSlots();
      }
    }
    for (String name : names) {
      if (namespace.getStr(name) != null) {
        throw Errors.valueError("'" + name + "' in __slots__ conflicts with class variable");
      }
      type.setOwn(name, new MemberSlot(type, name));
    }
    if (!dict) {
      type.refuseInstanceDict();
    }
  }

  private static Object[] items(Realm r, Object slots) {
    return Text.asString(slots) != null ? new Object[] {slots} : Iteration.toArray(r, slots);
  }

  private static boolean inheritsDict(PyType type) {
    for (PyType base : type.bases()) {
      boolean has =
          base.isBuiltin()
              ? base.isSubtype(Exceptions.BASE_EXCEPTION) || base.isSubtype(PyModule.TYPE)
              : base.instancesHaveDict();
      if (has) {
        return true;
      }
    }
    return false;
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
