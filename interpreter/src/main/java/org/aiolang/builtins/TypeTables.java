package org.aiolang.builtins;

import org.aiolang.exec.members.AsyncGeneratorMethodsTable;
import org.aiolang.exec.members.AsyncSendMethodsTable;
import org.aiolang.exec.members.AsyncThrowMethodsTable;
import org.aiolang.exec.members.CodeMethodsTable;
import org.aiolang.exec.members.CoroutineMethodsTable;
import org.aiolang.exec.members.CoroutineWrapperMethodsTable;
import org.aiolang.exec.members.DefaultNextMethodsTable;
import org.aiolang.exec.members.FrameLocalsMethodsTable;
import org.aiolang.exec.members.FunctionMethodsTable;
import org.aiolang.exec.members.GeneratorMethodsTable;
import org.aiolang.object.NativeTable;
import org.aiolang.object.NativeTables;
import org.aiolang.types.alias.GenericAliasMethodsTable;
import org.aiolang.types.alias.UnionMethodsTable;
import org.aiolang.types.bools.BoolMethodsTable;
import org.aiolang.types.bytes.ByteArrayMethodsTable;
import org.aiolang.types.bytes.BytesMethodsTable;
import org.aiolang.types.bytes.MemoryViewMethodsTable;
import org.aiolang.types.complexes.ComplexMethodsTable;
import org.aiolang.types.descriptors.AttributeDescriptorMethodsTable;
import org.aiolang.types.descriptors.CellMethodsTable;
import org.aiolang.types.descriptors.ClassMethodMethodsTable;
import org.aiolang.types.descriptors.EllipsisMethodsTable;
import org.aiolang.types.descriptors.MappingProxyMethodsTable;
import org.aiolang.types.descriptors.MethodMethodsTable;
import org.aiolang.types.descriptors.ModuleMethodsTable;
import org.aiolang.types.descriptors.NativeDescriptorMethodsTable;
import org.aiolang.types.descriptors.NativeFunctionMethodsTable;
import org.aiolang.types.descriptors.NoneMethodsTable;
import org.aiolang.types.descriptors.NotImplementedMethodsTable;
import org.aiolang.types.descriptors.PropertyMethodsTable;
import org.aiolang.types.descriptors.StaticMethodMethodsTable;
import org.aiolang.types.descriptors.SuperMethodsTable;
import org.aiolang.types.dict.DictMethodsTable;
import org.aiolang.types.dict.DictValuesMethodsTable;
import org.aiolang.types.dict.DictViewMethodsTable;
import org.aiolang.types.exceptions.ExceptionTables;
import org.aiolang.types.floats.FloatMethodsTable;
import org.aiolang.types.frames.TracebackMethodsTable;
import org.aiolang.types.ints.IntMethodsTable;
import org.aiolang.types.iters.CallableIteratorMethodsTable;
import org.aiolang.types.iters.CopiedIteratorMethodsTable;
import org.aiolang.types.iters.EnumerateMethodsTable;
import org.aiolang.types.iters.FilterMethodsTable;
import org.aiolang.types.iters.IteratorMethodsTable;
import org.aiolang.types.iters.MapMethodsTable;
import org.aiolang.types.iters.PlacedIteratorMethodsTable;
import org.aiolang.types.iters.ReversedMethodsTable;
import org.aiolang.types.iters.ZipMethodsTable;
import org.aiolang.types.list.ListMethodsTable;
import org.aiolang.types.object.ObjectMethodsTable;
import org.aiolang.types.range.RangeMethodsTable;
import org.aiolang.types.set.FrozenSetMethodsTable;
import org.aiolang.types.set.SetMethodsTable;
import org.aiolang.types.slice.SliceMethodsTable;
import org.aiolang.types.str.StrMethodsTable;
import org.aiolang.types.tuple.TupleMethodsTable;
import org.aiolang.types.type.TypeMethodsTable;
import org.aiolang.types.typing.GenericMethodsTable;
import org.aiolang.types.typing.NoDefaultMethodsTable;
import org.aiolang.types.typing.ParamSpecArgsMethodsTable;
import org.aiolang.types.typing.ParamSpecKwargsMethodsTable;
import org.aiolang.types.typing.ParamSpecMethodsTable;
import org.aiolang.types.typing.TypeAliasTypeMethodsTable;
import org.aiolang.types.typing.TypeVarMethodsTable;
import org.aiolang.types.typing.TypeVarTupleMethodsTable;
import org.aiolang.types.typing.TypingAliasMethodsTable;
import org.aiolang.types.typing.UnpackMethodsTable;
import org.jspecify.annotations.Nullable;

/**
 * The index of the generated tables of builtin types, by the type's name. Found by name: see {@link
 * NativeTables}.
 */
public final class TypeTables extends NativeTables {
  @Override
  protected @Nullable NativeTable table(String type) {
    return switch (type) {
      case "async_generator" -> new AsyncGeneratorMethodsTable();
      case "async_generator_asend" -> new AsyncSendMethodsTable();
      case "async_generator_athrow" -> new AsyncThrowMethodsTable();
      case "bool" -> new BoolMethodsTable();
      case "builtin_function_or_method", "method-wrapper" -> new NativeFunctionMethodsTable();
      case "bytearray" -> new ByteArrayMethodsTable();
      case "bytes" -> new BytesMethodsTable();
      case "cell" -> new CellMethodsTable();
      case "classmethod" -> new ClassMethodMethodsTable();
      case "classmethod_descriptor", "method_descriptor", "wrapper_descriptor" ->
          new NativeDescriptorMethodsTable();
      case "dict" -> new DictMethodsTable();
      case "anext_awaitable" -> new DefaultNextMethodsTable();
      case "FrameLocalsProxy" -> new FrameLocalsMethodsTable();
      case "code" -> new CodeMethodsTable();
      case "complex" -> new ComplexMethodsTable();
      case "coroutine" -> new CoroutineMethodsTable();
      case "coroutine_wrapper" -> new CoroutineWrapperMethodsTable();
      case "dict_items", "dict_keys" -> new DictViewMethodsTable();
      case "dict_values" -> new DictValuesMethodsTable();
      case "ellipsis" -> new EllipsisMethodsTable();
      case "enumerate" -> new EnumerateMethodsTable();
      case "filter" -> new FilterMethodsTable();
      case "float" -> new FloatMethodsTable();
      case "frozenset" -> new FrozenSetMethodsTable();
      case "function" -> new FunctionMethodsTable();
      case "generator" -> new GeneratorMethodsTable();
      case "GenericAlias" -> new GenericAliasMethodsTable();
      case "getset_descriptor", "member_descriptor" -> new AttributeDescriptorMethodsTable();
      case "iterator",
          "list_iterator",
          "list_reverseiterator",
          "tuple_iterator",
          "str_iterator",
          "str_ascii_iterator",
          "bytes_iterator",
          "bytearray_iterator",
          "range_iterator",
          "longrange_iterator" ->
          new PlacedIteratorMethodsTable();
      case "dict_keyiterator",
          "dict_valueiterator",
          "dict_itemiterator",
          "dict_reversekeyiterator",
          "dict_reversevalueiterator",
          "dict_reverseitemiterator",
          "set_iterator" ->
          new CopiedIteratorMethodsTable();
      case "callable_iterator" -> new CallableIteratorMethodsTable();
      case "int" -> new IntMethodsTable();
      case "list" -> new ListMethodsTable();
      case "map" -> new MapMethodsTable();
      case "mappingproxy" -> new MappingProxyMethodsTable();
      case "memoryview" -> new MemoryViewMethodsTable();
      case "method" -> new MethodMethodsTable();
      case "module" -> new ModuleMethodsTable();
      case "NoneType" -> new NoneMethodsTable();
      case "NotImplementedType" -> new NotImplementedMethodsTable();
      case "object" -> new ObjectMethodsTable();
      case "property" -> new PropertyMethodsTable();
      case "range" -> new RangeMethodsTable();
      case "reversed" -> new ReversedMethodsTable();
      case "set" -> new SetMethodsTable();
      case "slice" -> new SliceMethodsTable();
      case "staticmethod" -> new StaticMethodMethodsTable();
      case "str" -> new StrMethodsTable();
      case "super" -> new SuperMethodsTable();
      case "traceback" -> new TracebackMethodsTable();
      case "tuple" -> new TupleMethodsTable();
      case "type" -> new TypeMethodsTable();
      case "TypeVar" -> new TypeVarMethodsTable();
      case "TypeVarTuple" -> new TypeVarTupleMethodsTable();
      case "ParamSpec" -> new ParamSpecMethodsTable();
      case "ParamSpecArgs" -> new ParamSpecArgsMethodsTable();
      case "ParamSpecKwargs" -> new ParamSpecKwargsMethodsTable();
      case "TypeAliasType" -> new TypeAliasTypeMethodsTable();
      case "Generic" -> new GenericMethodsTable();
      case "_GenericAlias" -> new TypingAliasMethodsTable();
      case "_UnpackGenericAlias" -> new UnpackMethodsTable();
      case "NoDefaultType" -> new NoDefaultMethodsTable();
      case "UnionType" -> new UnionMethodsTable();
      case "zip" -> new ZipMethodsTable();
      default -> type.endsWith("iterator") ? new IteratorMethodsTable() : ExceptionTables.of(type);
    };
  }
}
