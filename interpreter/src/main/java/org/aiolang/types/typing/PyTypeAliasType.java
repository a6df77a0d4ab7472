package org.aiolang.types.typing;

import org.aiolang.object.PyObject;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.jspecify.annotations.Nullable;

/** {@code typing.TypeAliasType}: what a {@code type} statement makes. */
public final class PyTypeAliasType extends PyObject {
  public static final PyType TYPE = PyType.builtin("TypeAliasType").sealed();

  final String name;
  final PyTuple parameters;
  final Lazy value;
  final @Nullable Object module;

  /** An alias whose value is evaluated on demand; {@code module} is null where it has none. */
  public PyTypeAliasType(String name, PyTuple parameters, Lazy value, @Nullable Object module) {
    super(TYPE.instanceShape());
    this.name = name;
    this.parameters = parameters;
    this.value = value;
    this.module = module;
  }
}
