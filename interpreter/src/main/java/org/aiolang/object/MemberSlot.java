package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/**
 * The descriptor of one name of {@code __slots__}. The value is in the instance's storage under
 * {@link #key}, which no attribute name can be, so {@code __dict__} does not show it.
 */
public final class MemberSlot extends PyObject {
  public static final PyType TYPE = PyType.builtin("member_descriptor").sealed();

  private final PyType owner;
  private final String name;
  private final String key;

  MemberSlot(PyType owner, String name) {
    super(TYPE.instanceShape());
    this.owner = owner;
    this.name = name;
    this.key = ("\0" + name).intern();
  }

  public PyType owner() {
    return owner;
  }

  public String name() {
    return name;
  }

  /** The name in the instance's shape, for inline caches. */
  public String key() {
    return key;
  }

  /** Whether a name of a shape is a slot's. */
  static boolean isKey(String name) {
    return !name.isEmpty() && name.charAt(0) == 0;
  }

  @Override
  public int descriptorKind() {
    return Descriptor.DATA;
  }

  @Override
  public Object descriptorGet(Realm r, @Nullable Object instance, PyType cls) {
    if (instance == null) {
      return this;
    }
    PyObject o = checked(instance);
    Object value;
    if (o.shape.isDict()) {
      value = o.attributes.length < 2 ? null : ((PyDict) o.attributes[1]).getStr(key);
    } else {
      int i = o.shape.find(key);
      value = i < 0 ? null : o.attributes[i];
    }
    if (value == null) {
      throw Errors.noAttribute(r, instance, name);
    }
    return value;
  }

  @Override
  public void descriptorSet(Realm r, Object instance, @Nullable Object value) {
    PyObject o = checked(instance);
    if (value == null) {
      Attributes.dict(o);
      if (o.attributes.length < 2 || ((PyDict) o.attributes[1]).removeStr(key) == null) {
        throw Errors.attribute(name, instance, name);
      }
    } else if (o.shape.isDict()) {
      Attributes.slots(o).putStr(key, value);
    } else {
      Attributes.setOwn(o, key, value);
    }
  }

  private PyObject checked(Object instance) {
    if (instance instanceof PyObject o && o.type().isSubtype(owner)) {
      return o;
    }
    String type =
        instance instanceof PyObject o ? o.type().name() : instance.getClass().getSimpleName();
    throw Errors.typeError(
        "descriptor '"
            + name
            + "' for '"
            + owner.name()
            + "' objects doesn't apply to a '"
            + type
            + "' object");
  }
}
