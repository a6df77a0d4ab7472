package org.aiolang.stdlib.sys;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.LibraryPart;
import org.aiolang.stdlib.Struct;

/** What {@code sys} says of the installation: where it lies, and what it consists of. */
@Part
final class SysPlace {
  private SysPlace() {}

  /** The folder of the launcher; empty where the jar was started without it. */
  private static String home(Realm r) {
    String launcher = r.world().property("aio.launcher");
    int slash = launcher == null ? -1 : launcher.lastIndexOf('/');
    return launcher == null || slash < 0 ? "" : launcher.substring(0, slash);
  }

  @Constant
  static String prefix(Realm r) {
    return home(r);
  }

  @Constant
  static String execPrefix(Realm r) {
    return home(r);
  }

  @Constant
  static String basePrefix(Realm r) {
    return home(r);
  }

  @Constant
  static String baseExecPrefix(Realm r) {
    return home(r);
  }

  @Constant
  static String platlibdir() {
    return "lib";
  }

  @Constant
  static Object builtinModuleNames() {
    return new PyTuple(
        "_io",
        "_thread",
        "_weakref",
        "builtins",
        "errno",
        "gc",
        "itertools",
        "marshal",
        "posix",
        "sys",
        "time");
  }

  @Constant
  static Object stdlibModuleNames(Realm r) {
    return LibraryPart.of(r, "_sys_more", "stdlib_module_names");
  }

  @Constant
  static Object threadInfo() {
    return Struct.of("sys", "thread_info", "name", "lock", "version")
        .make("java", "monitor", System.getProperty("java.version"));
  }

  /** Passes the event to hooks: there are none. */
  @Fn
  static void audit(String event, @Args Object[] args) {}
}
