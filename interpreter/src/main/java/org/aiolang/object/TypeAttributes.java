package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/** Attributes of classes: {@code type.__getattribute__} and {@code type.__setattr__}. */
final class TypeAttributes {
  private TypeAttributes() {}

  static @Nullable Object get(Realm r, PyType cls, String name) {
    PyType meta = cls.type();
    Object metaMember = meta.lookup(name);
    if (metaMember instanceof PyObject d
        && d.descriptorKind() == Descriptor.DATA
        && Descriptor.reads(d)) {
      return d.descriptorGet(r, cls, meta);
    }
    Object member = cls.lookup(name);
    if (member != null) {
      if (member instanceof PyObject d) {
        int kind = d.descriptorKind();
        return kind == Descriptor.NONE || kind == Descriptor.METHOD
            ? d
            : d.descriptorGet(r, null, cls);
      }
      return member;
    }
    return metaMember == null ? null : Attributes.bind(r, metaMember, cls, meta);
  }

  static void set(Realm r, PyType cls, String name, @Nullable Object value) {
    Object metaMember = cls.type().lookup(name);
    if (!cls.isBuiltin()
        && metaMember instanceof PyObject d
        && d.descriptorKind() == Descriptor.DATA) {
      d.descriptorSet(r, cls, value);
      return;
    }
    if (!cls.setOwn(name, value) && value == null) {
      throw Errors.noAttribute(r, cls, name);
    }
  }
}
