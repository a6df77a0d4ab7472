package org.aiolang.stdlib.types;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.asyncio.CoroutineFunctions;

/** Module {@code _types}. */
@Module("_types")
final class TypesCore {
  private TypesCore() {}

  /** Convert regular generator function to a coroutine. */
  @Fn
  static Object coroutine(Realm r, Object func) {
    return CoroutineFunctions.marked(r, func);
  }
}
