package org.example.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.aiolang.api.AioException;
import org.example.plugin.Store.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PluginsTest {
  @Test
  void aModuleIsAnInterface() throws Exception {
    try (Plugins plugins = new Plugins()) {
      Store store = plugins.store("memory_store");
      store.put("pears", 4);
      store.put("apples", 3);
      store.put("pears", 1);
      assertEquals(List.of(new Item("apples", 3), new Item("pears", 5)), store.items());
      assertEquals(8, store.total());
      assertEquals(5, store.countOf("pears").toCompletableFuture().get(20, TimeUnit.SECONDS));
      AioException refused = assertThrows(AioException.class, () -> store.put("x", -1));
      assertEquals("a count of -1", refused.scriptMessage());
      ExecutionException missing =
          assertThrows(
              ExecutionException.class,
              () -> store.countOf("plums").toCompletableFuture().get(20, TimeUnit.SECONDS));
      assertEquals("KeyError", ((AioException) missing.getCause()).typeName());
    }
  }
}
