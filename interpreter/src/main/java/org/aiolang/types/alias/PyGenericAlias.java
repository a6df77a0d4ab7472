package org.aiolang.types.alias;

import java.util.Set;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code list[int]}: a class with arguments, for annotations. It calls and reads as the class. */
public final class PyGenericAlias extends PyObject {
  public static final PyType TYPE = PyType.builtin("GenericAlias");

  /** What reads as the alias's own; everything else is the class's. */
  private static final Set<String> OWN =
      Set.of(
          "__args__",
          "__bases__",
          "__class__",
          "__copy__",
          "__deepcopy__",
          "__mro_entries__",
          "__origin__",
          "__parameters__",
          "__reduce__",
          "__reduce_ex__",
          "__typing_unpacked_tuple_args__",
          "__unpacked__");

  private final Object origin;
  private final PyTuple arguments;
  private final boolean starred;

  public PyGenericAlias(Object origin, Object arguments) {
    this(origin, arguments, false);
  }

  /** {@code starred}: what {@code *tuple[int, str]} is among other type arguments. */
  PyGenericAlias(Object origin, Object arguments, boolean starred) {
    super(TYPE.instanceShape());
    this.origin = origin;
    this.arguments = arguments instanceof PyTuple t ? t : new PyTuple(arguments);
    this.starred = starred;
  }

  boolean isStarred() {
    return starred;
  }

  public Object origin() {
    return origin;
  }

  public PyTuple arguments() {
    return arguments;
  }

  @Override
  public Object call(Realm r, Object[] args, String @Nullable [] keywords) {
    return Calls.call(r, origin, args, keywords);
  }

  @Override
  public @Nullable Object getAttribute(Realm r, String name) {
    if (!OWN.contains(name)) {
      Object value = Attributes.find(r, origin, name);
      if (value != null) {
        return value;
      }
    }
    Object value = Attributes.generic(r, this, name);
    if (value == null && !OWN.contains(name)) {
      throw Errors.noAttribute(r, origin, name);
    }
    return value;
  }

  @Override
  public boolean usesPlainLookup() {
    return false;
  }
}
