package org.aiolang.stdlib.asyncio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.Attributes;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;

/** What makes {@code asyncio} a package: its modules, each loaded when it is first asked for. */
@Part
final class AsyncioPackage {
  private AsyncioPackage() {}

  /** The modules whose names a star import gives, in the order in which it gives them. */
  private static String[] exporting() {
    return new String[] {
      "base_events",
      "coroutines",
      "events",
      "exceptions",
      "futures",
      "locks",
      "protocols",
      "runners",
      "queues",
      "streams",
      "subprocess",
      "tasks",
      "taskgroups",
      "threads",
      "timeouts",
      "transports",
      "unix_events",
    };
  }

  @Constant("__all__")
  static Object all(Realm r) {
    List<Object> names = new ArrayList<>();
    for (String module : exporting()) {
      PyTuple exported = (PyTuple) Attributes.get(r, module(r, module), "__all__");
      names.addAll(Arrays.asList(exported.items()));
    }
    return PyTuple.of(names.toArray());
  }

  @Constant("base_events")
  static Object baseEventsModule(Realm r) {
    return module(r, "base_events");
  }

  @Constant("base_subprocess")
  static Object baseSubprocessModule(Realm r) {
    return module(r, "base_subprocess");
  }

  @Constant("constants")
  static Object constantsModule(Realm r) {
    return module(r, "constants");
  }

  @Constant("coroutines")
  static Object coroutinesModule(Realm r) {
    return module(r, "coroutines");
  }

  @Constant("events")
  static Object eventsModule(Realm r) {
    return module(r, "events");
  }

  @Constant("exceptions")
  static Object exceptionsModule(Realm r) {
    return module(r, "exceptions");
  }

  @Constant("format_helpers")
  static Object formatHelpersModule(Realm r) {
    return module(r, "format_helpers");
  }

  @Constant("futures")
  static Object futuresModule(Realm r) {
    return module(r, "futures");
  }

  @Constant("graph")
  static Object graphModule(Realm r) {
    return module(r, "graph");
  }

  @Constant("locks")
  static Object locksModule(Realm r) {
    return module(r, "locks");
  }

  @Constant("log")
  static Object logModule(Realm r) {
    return module(r, "log");
  }

  @Constant("protocols")
  static Object protocolsModule(Realm r) {
    return module(r, "protocols");
  }

  @Constant("queues")
  static Object queuesModule(Realm r) {
    return module(r, "queues");
  }

  @Constant("runners")
  static Object runnersModule(Realm r) {
    return module(r, "runners");
  }

  @Constant("selector_events")
  static Object selectorEventsModule(Realm r) {
    return module(r, "selector_events");
  }

  @Constant("staggered")
  static Object staggeredModule(Realm r) {
    return module(r, "staggered");
  }

  @Constant("streams")
  static Object streamsModule(Realm r) {
    return module(r, "streams");
  }

  @Constant("subprocess")
  static Object subprocessModule(Realm r) {
    return module(r, "subprocess");
  }

  @Constant("taskgroups")
  static Object taskgroupsModule(Realm r) {
    return module(r, "taskgroups");
  }

  @Constant("tasks")
  static Object tasksModule(Realm r) {
    return module(r, "tasks");
  }

  @Constant("threads")
  static Object threadsModule(Realm r) {
    return module(r, "threads");
  }

  @Constant("timeouts")
  static Object timeoutsModule(Realm r) {
    return module(r, "timeouts");
  }

  @Constant("transports")
  static Object transportsModule(Realm r) {
    return module(r, "transports");
  }

  @Constant("trsock")
  static Object trsockModule(Realm r) {
    return module(r, "trsock");
  }

  @Constant("unix_events")
  static Object unixEventsModule(Realm r) {
    return module(r, "unix_events");
  }

  private static Object module(Realm r, String name) {
    return r.importer().importPath(r, "asyncio." + name);
  }

  /** The package's modules are the library's. */
  @Constant("__path__")
  static Object path() {
    return new PyList();
  }
}
