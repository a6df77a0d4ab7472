package org.aiolang.stdlib.typing;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.PyType;
import org.aiolang.types.typing.Generic;
import org.aiolang.types.typing.NoDefault;
import org.aiolang.types.typing.PyParamSpec;
import org.aiolang.types.typing.PyParamSpecPart;
import org.aiolang.types.typing.PyTypeAliasType;
import org.aiolang.types.typing.PyTypeVar;
import org.aiolang.types.typing.PyTypeVarTuple;
import org.aiolang.types.typing.PyTypingAlias;
import org.aiolang.types.typing.PyUnpack;

/** Module {@code _typing}. */
@Module("_typing")
final class TypingCore {
  private TypingCore() {}

  @Constant("Generic")
  static PyType generic() {
    return Generic.TYPE;
  }

  @Constant("ParamSpec")
  static PyType paramSpec() {
    return PyParamSpec.TYPE;
  }

  @Constant("ParamSpecArgs")
  static PyType paramSpecArgs() {
    return PyParamSpecPart.ARGS;
  }

  @Constant("ParamSpecKwargs")
  static PyType paramSpecKwargs() {
    return PyParamSpecPart.KWARGS;
  }

  @Constant("TypeAliasType")
  static PyType typeAliasType() {
    return PyTypeAliasType.TYPE;
  }

  @Constant("TypeVar")
  static PyType typeVar() {
    return PyTypeVar.TYPE;
  }

  @Constant("TypeVarTuple")
  static PyType typeVarTuple() {
    return PyTypeVarTuple.TYPE;
  }

  @Constant("_GenericAlias")
  static PyType genericAlias() {
    return PyTypingAlias.TYPE;
  }

  @Constant("_UnpackGenericAlias")
  static PyType unpackGenericAlias() {
    return PyUnpack.TYPE;
  }

  @Constant("NoDefault")
  static Object noDefault() {
    return NoDefault.NO_DEFAULT;
  }

  @Fn("_idfunc")
  static Object same(Object x) {
    return x;
  }
}
