package org.aiolang.builtins;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Attributes;
import org.aiolang.object.Realm;

/** The builtins that CPython's module {@code site} adds; made when first named. */
@Module("builtins")
final class SiteNames {
  private SiteNames() {}

  @Constant
  static Object copyright(Realm r) {
    return from(r, "copyright");
  }

  @Constant
  static Object credits(Realm r) {
    return from(r, "credits");
  }

  @Constant
  static Object exit(Realm r) {
    return from(r, "exit");
  }

  @Constant
  static Object help(Realm r) {
    return from(r, "help");
  }

  @Constant
  static Object license(Realm r) {
    return from(r, "license");
  }

  @Constant
  static Object quit(Realm r) {
    return from(r, "quit");
  }

  private static Object from(Realm r, String name) {
    return Attributes.get(r, r.importer().importPath(r, "_sitebuiltins"), name);
  }
}
