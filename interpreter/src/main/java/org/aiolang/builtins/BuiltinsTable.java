package org.aiolang.builtins;

import org.aiolang.object.Calls;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.NativeTable;
import org.aiolang.object.Realm;
import org.aiolang.object.Signature;
import org.jspecify.annotations.Nullable;

/**
 * The names of module {@code builtins}: those of the function tables one after the other, then
 * types, exceptions and constants. Each is a constant, made on first use.
 */
final class BuiltinsTable extends NativeTable {
  private final NativeTable[] functions = {
    new AttributeFunctionsTable(),
    new AwaitFunctionsTable(),
    new CodeFunctionsTable(),
    new InputOutputFunctionsTable(),
    new IterationFunctionsTable(),
    new NumberFunctionsTable(),
    new ObjectFunctionsTable(),
    new PreloadedNamesTable(),
    new SiteNamesTable()
  };

  @Override
  public String owner() {
    return "builtins";
  }

  @Override
  public boolean isModule() {
    return true;
  }

  private int functionCount() {
    int n = 0;
    for (NativeTable table : functions) {
      n += table.size();
    }
    return n;
  }

  @Override
  public int size() {
    return functionCount() + BuiltinNames.size();
  }

  @Override
  public int find(String name) {
    int base = 0;
    for (NativeTable table : functions) {
      int id = table.find(name);
      if (id >= 0) {
        return base + id;
      }
      base += table.size();
    }
    int i = BuiltinNames.indexOf(name);
    return i < 0 ? -1 : base + i;
  }

  @Override
  public String name(int id) {
    int rest = id;
    for (NativeTable table : functions) {
      if (rest < table.size()) {
        return table.name(rest);
      }
      rest -= table.size();
    }
    return BuiltinNames.name(rest);
  }

  @Override
  public int kind(int id) {
    return CONSTANT;
  }

  @Override
  public Signature signature(int id) {
    return Signature.of(name(id), "");
  }

  @Override
  public Object callSlots(int id, Realm r, @Nullable Object[] slots) {
    int rest = id;
    for (NativeTable table : functions) {
      if (rest < table.size()) {
        return table.kind(rest) == CONSTANT
            ? table.callSlots(rest, r, Calls.NO_ARGS)
            : NativeFunction.of(table, rest);
      }
      rest -= table.size();
    }
    return BuiltinNames.value(rest);
  }
}
