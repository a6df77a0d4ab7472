package org.aiolang.builtins;

import org.aiolang.exec.members.AsyncGeneratorMethodsTable;
import org.aiolang.exec.members.AsyncSendMethodsTable;
import org.aiolang.exec.members.AsyncThrowMethodsTable;
import org.aiolang.exec.members.CodeMethodsTable;
import org.aiolang.exec.members.CoroutineMethodsTable;
import org.aiolang.exec.members.CoroutineWrapperMethodsTable;
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
import org.aiolang.types.descriptors.MappingProxyMethodsTable;
import org.aiolang.types.dict.DictMethodsTable;
import org.aiolang.types.dict.DictValuesMethodsTable;
import org.aiolang.types.dict.DictViewMethodsTable;
import org.aiolang.types.exceptions.ExceptionTables;
import org.aiolang.types.floats.FloatMethodsTable;
import org.aiolang.types.frames.TracebackMethodsTable;
import org.aiolang.types.ints.IntMethodsTable;
import org.aiolang.types.iters.IteratorMethodsTable;
import org.aiolang.types.list.ListMethodsTable;
import org.aiolang.types.object.ObjectMethodsTable;
import org.aiolang.types.str.StrMethodsTable;
import org.aiolang.types.tuple.TupleMethodsTable;
import org.aiolang.types.type.TypeMethodsTable;
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
      case "code" -> new CodeMethodsTable();
      case "coroutine" -> new CoroutineMethodsTable();
      case "coroutine_wrapper" -> new CoroutineWrapperMethodsTable();
      case "function" -> new FunctionMethodsTable();
      case "generator" -> new GeneratorMethodsTable();
      case "bool" -> new BoolMethodsTable();
      case "bytearray" -> new ByteArrayMethodsTable();
      case "bytes" -> new BytesMethodsTable();
      case "complex" -> new ComplexMethodsTable();
      case "dict" -> new DictMethodsTable();
      case "dict_items", "dict_keys" -> new DictViewMethodsTable();
      case "dict_values" -> new DictValuesMethodsTable();
      case "float" -> new FloatMethodsTable();
      case "GenericAlias" -> new GenericAliasMethodsTable();
      case "int" -> new IntMethodsTable();
      case "list" -> new ListMethodsTable();
      case "mappingproxy" -> new MappingProxyMethodsTable();
      case "memoryview" -> new MemoryViewMethodsTable();
      case "object" -> new ObjectMethodsTable();
      case "str" -> new StrMethodsTable();
      case "traceback" -> new TracebackMethodsTable();
      case "tuple" -> new TupleMethodsTable();
      case "type" -> new TypeMethodsTable();
      case "UnionType" -> new UnionMethodsTable();
      default -> type.endsWith("iterator") ? new IteratorMethodsTable() : ExceptionTables.of(type);
    };
  }
}
