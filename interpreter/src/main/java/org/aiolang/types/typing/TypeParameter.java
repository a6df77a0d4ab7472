package org.aiolang.types.typing;

import org.aiolang.object.Attributes;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** What {@code TypeVar}, {@code TypeVarTuple} and {@code ParamSpec} have in common. */
public abstract class TypeParameter extends PyObject {
  final String name;

  /** The value of {@code default=}, or null where there is none. */
  final @Nullable Lazy standard;

  TypeParameter(PyType type, String name, @Nullable Lazy standard) {
    super(type.instanceShape());
    this.name = name;
    this.standard = standard;
    Attributes.setOwn(this, "__module__", "typing"); // until a program's own call made it
  }

  boolean hasDefault(Realm r) {
    return standard != null && standard.get(r) != NoDefault.NO_DEFAULT;
  }

  Object standard(Realm r) {
    return standard == null ? NoDefault.NO_DEFAULT : standard.get(r);
  }

  @Override
  public boolean hasDict() {
    return true;
  }
}
