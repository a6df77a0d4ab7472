package org.example.plugin;

import org.aiolang.api.Aio;
import org.aiolang.api.ModuleResolver;

/** Loads a script module that is a {@link Store}. */
public final class Plugins implements AutoCloseable {
  private final Aio aio =
      Aio.builder()
          .modules(ModuleResolver.resources(Plugins.class.getClassLoader(), "scripts/"))
          .build();

  /** The module of that name among the resources; its functions are the methods. */
  public Store store(String module) {
    return aio.importModule(module).as(Store.class);
  }

  @Override
  public void close() {
    aio.close();
  }

  /** Uses the plug-in that comes with the program. */
  public static void main(String[] args) {
    try (Plugins plugins = new Plugins()) {
      Store store = plugins.store("memory_store");
      store.put("apples", 3);
      store.put("pears", 4);
      System.out.println(store.items() + " " + store.total());
      System.out.println(store.countOf("pears").toCompletableFuture().join());
    }
  }
}
