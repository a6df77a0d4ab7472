package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/** An attribute of a builtin type that is computed in Java. */
public final class NativeProperty extends PyObject {
  public static final PyType TYPE = PyType.builtin("getset_descriptor").sealed();

  private final PyType owner;
  private final NativeTable table;
  private final int getter;
  private final int setter;

  NativeProperty(PyType owner, NativeTable table, int getter) {
    super((isMember(owner, table.name(getter)) ? MemberSlot.TYPE : TYPE).instanceShape());
    this.owner = owner;
    this.table = table;
    this.getter = getter;
    this.setter = table.setter(getter);
  }

  /** The same attribute as a member of another type. */
  NativeProperty of(PyType type) {
    return new NativeProperty(type, table, getter);
  }

  public String name() {
    return table.name(getter);
  }

  public PyType owner() {
    return owner;
  }

  public @Nullable String doc() {
    return table.doc(getter);
  }

  /** Whether CPython keeps it in a field of the object, which its messages tell. */
  private static boolean isMember(PyType owner, String name) {
    return switch (owner.name()) {
      case "function" ->
          switch (name) {
            case "__closure__", "__globals__", "__builtins__" -> true;
            default -> false;
          };
      case "method" -> name.equals("__func__") || name.equals("__self__");
      case "property" -> name.startsWith("f");
      case "code" -> !name.endsWith("vars") && !name.endsWith("varnames");
      case "complex", "slice", "range", "super", "module" -> true;
      default -> false;
    };
  }

  @Override
  public int descriptorKind() {
    return Descriptor.DATA;
  }

  @Override
  public Object descriptorGet(Realm r, @Nullable Object instance, PyType cls) {
    return instance == null ? this : table.call1(getter, r, instance);
  }

  @Override
  public void descriptorSet(Realm r, Object instance, @Nullable Object value) {
    if (setter < 0) {
      throw Errors.attributeError(
          type() == MemberSlot.TYPE
              ? "readonly attribute"
              : "attribute '" + name() + "' of '" + owner.name() + "' objects is not writable");
    }
    table.callSlots(setter, r, new Object[] {instance, value});
  }
}
