package org.aiolang.builtins;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Attributes;
import org.aiolang.object.Realm;

/**
 * The builtins that the language adds to Python's: they are objects of library modules, loaded when
 * first named.
 */
@Module("builtins")
final class PreloadedNames {
  private PreloadedNames() {}

  @Constant
  static Object sleep(Realm r) {
    return from(r, "asyncio", "sleep");
  }

  @Constant("wait")
  static Object wait_(Realm r) {
    return from(r, "asyncio", "_wait");
  }

  @Constant
  static Object urlopen(Realm r) {
    return from(r, "_urlopen", "urlopen");
  }

  private static Object from(Realm r, String module, String name) {
    return Attributes.get(r, r.importer().importPath(r, module), name);
  }
}
