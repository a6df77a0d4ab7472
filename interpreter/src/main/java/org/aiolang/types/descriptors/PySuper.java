package org.aiolang.types.descriptors;

import org.aiolang.object.Attributes;
import org.aiolang.object.Descriptor;
import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** {@code super}. */
public final class PySuper extends PyObject {
  public static final PyType TYPE = PyType.builtin("super");
  private final PyType cls;
  private final Object self;

  public PySuper(PyType cls, Object self) {
    super(TYPE.instanceShape());
    this.cls = cls;
    this.self = self;
  }

  @Override
  public @Nullable Object getAttribute(Realm r, String name) {
    boolean bound = !(self instanceof PyType t && t.isSubtype(cls));
    PyType start = bound ? r.typeOf(self) : (PyType) self;
    PyType[] mro = start.mro();
    int i = 0;
    while (i < mro.length && mro[i] != cls) {
      i++;
    }
    for (i++; i < mro.length; i++) {
      Object m = mro[i].own(name);
      if (m != null) {
        if (m instanceof PyObject d) {
          if (bound) {
            return Attributes.bind(r, d, self, start);
          }
          int k = d.descriptorKind();
          return k == Descriptor.NONE || k == Descriptor.METHOD ? d : d.descriptorGet(r, null, start);
        }
        return m;
      }
    }
    throw Errors.attribute("'super' object has no attribute '" + name + "'", this, name);
  }

  @Override
  public boolean usesPlainLookup() {
    return false;
  }
}
