package org.aiolang.stdlib.types;

import org.aiolang.exec.PyFunction;
import org.aiolang.exec.flow.Parked;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.BoundMethod;
import org.aiolang.object.Cell;
import org.aiolang.object.MemberSlot;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.NativeProperty;
import org.aiolang.object.PyEllipsis;
import org.aiolang.object.PyModule;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyTraceback;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.LibraryPart;
import org.aiolang.stdlib.SimpleNamespace;
import org.aiolang.stdlib.asyncio.CoroutineFunctions;
import org.aiolang.types.alias.PyGenericAlias;
import org.aiolang.types.alias.PyUnion;
import org.aiolang.types.descriptors.PyMappingProxy;
import org.aiolang.types.frames.CodeObject;
import org.aiolang.types.frames.FrameObject;
import org.aiolang.types.list.PyList;

/** Module {@code types}: names for the types of the language that are no builtins. */
@Module("types")
final class TypesModule {
  private static final String MORE = "_types_more";

  private TypesModule() {}

  @Constant("__all__")
  static PyList all() {
    return PyList.of(
        "FunctionType",
        "LambdaType",
        "CodeType",
        "MappingProxyType",
        "SimpleNamespace",
        "CellType",
        "GeneratorType",
        "CoroutineType",
        "AsyncGeneratorType",
        "MethodType",
        "BuiltinFunctionType",
        "BuiltinMethodType",
        "WrapperDescriptorType",
        "MethodWrapperType",
        "MethodDescriptorType",
        "ClassMethodDescriptorType",
        "ModuleType",
        "TracebackType",
        "FrameType",
        "GetSetDescriptorType",
        "MemberDescriptorType",
        "new_class",
        "resolve_bases",
        "prepare_class",
        "get_original_bases",
        "DynamicClassAttribute",
        "coroutine",
        "GenericAlias",
        "UnionType",
        "EllipsisType",
        "NoneType",
        "NotImplementedType");
  }

  @Constant("FunctionType")
  static PyType functionType() {
    return PyFunction.TYPE;
  }

  @Constant("LambdaType")
  static PyType lambdaType() {
    return PyFunction.TYPE;
  }

  @Constant("CodeType")
  static PyType codeType() {
    return CodeObject.TYPE;
  }

  @Constant("MappingProxyType")
  static PyType mappingProxyType() {
    return PyMappingProxy.TYPE;
  }

  @Constant("SimpleNamespace")
  static PyType simpleNamespace() {
    return SimpleNamespace.TYPE;
  }

  @Constant("CellType")
  static PyType cellType() {
    return Cell.TYPE;
  }

  @Constant("GeneratorType")
  static PyType generatorType() {
    return Parked.GENERATOR;
  }

  @Constant("CoroutineType")
  static PyType coroutineType() {
    return Parked.COROUTINE;
  }

  @Constant("AsyncGeneratorType")
  static PyType asyncGeneratorType() {
    return Parked.ASYNC_GENERATOR;
  }

  @Constant("MethodType")
  static PyType methodType() {
    return BoundMethod.TYPE;
  }

  @Constant("BuiltinFunctionType")
  static PyType builtinFunctionType() {
    return NativeFunction.FUNCTION;
  }

  @Constant("BuiltinMethodType")
  static PyType builtinMethodType() {
    return NativeFunction.FUNCTION;
  }

  @Constant("WrapperDescriptorType")
  static PyType wrapperDescriptorType() {
    return NativeFunction.SLOT;
  }

  @Constant("MethodWrapperType")
  static PyType methodWrapperType() {
    return BoundMethod.WRAPPER;
  }

  @Constant("MethodDescriptorType")
  static PyType methodDescriptorType() {
    return NativeFunction.METHOD;
  }

  @Constant("ClassMethodDescriptorType")
  static PyType classMethodDescriptorType() {
    return NativeFunction.CLASS_METHOD;
  }

  @Constant("ModuleType")
  static PyType moduleType() {
    return PyModule.TYPE;
  }

  @Constant("TracebackType")
  static PyType tracebackType() {
    return PyTraceback.TYPE;
  }

  @Constant("FrameType")
  static PyType frameType() {
    return FrameObject.TYPE;
  }

  @Constant("GetSetDescriptorType")
  static PyType getSetDescriptorType() {
    return NativeProperty.TYPE;
  }

  @Constant("MemberDescriptorType")
  static PyType memberDescriptorType() {
    return MemberSlot.TYPE;
  }

  @Constant("GenericAlias")
  static PyType genericAlias() {
    return PyGenericAlias.TYPE;
  }

  @Constant("UnionType")
  static PyType unionType() {
    return PyUnion.TYPE;
  }

  @Constant("EllipsisType")
  static PyType ellipsisType() {
    return PyEllipsis.TYPE;
  }

  @Constant("NoneType")
  static PyType noneType() {
    return PyNone.TYPE;
  }

  @Constant("NotImplementedType")
  static PyType notImplementedType() {
    return PyNotImplemented.TYPE;
  }

  @Constant("new_class")
  static Object newClass(Realm r) {
    return LibraryPart.of(r, MORE, "new_class");
  }

  @Constant("resolve_bases")
  static Object resolveBases(Realm r) {
    return LibraryPart.of(r, MORE, "resolve_bases");
  }

  @Constant("prepare_class")
  static Object prepareClass(Realm r) {
    return LibraryPart.of(r, MORE, "prepare_class");
  }

  @Constant("get_original_bases")
  static Object getOriginalBases(Realm r) {
    return LibraryPart.of(r, MORE, "get_original_bases");
  }

  @Constant("DynamicClassAttribute")
  static Object dynamicClassAttribute(Realm r) {
    return LibraryPart.of(r, MORE, "DynamicClassAttribute");
  }

  /** Convert regular generator function to a coroutine. */
  @Fn
  static Object coroutine(Realm r, @Kw Object func) {
    return CoroutineFunctions.marked(r, func);
  }
}
