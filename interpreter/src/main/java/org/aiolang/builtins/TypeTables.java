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
import org.aiolang.types.bools.BoolMethodsTable;
import org.aiolang.types.floats.FloatMethodsTable;
import org.aiolang.types.frames.TracebackMethodsTable;
import org.aiolang.types.ints.IntMethodsTable;
import org.aiolang.types.str.StrMethodsTable;
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
      case "float" -> new FloatMethodsTable();
      case "int" -> new IntMethodsTable();
      case "str" -> new StrMethodsTable();
      case "traceback" -> new TracebackMethodsTable();
      default -> null;
    };
  }
}
