package org.example.plugin;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** What the host asks a plug-in for. */
public interface Store {
  /** One thing that is stored. */
  record Item(String key, int count) {}

  void put(String key, int count);

  List<Item> items();

  /** Looked up without a thread that waits. */
  CompletionStage<Integer> countOf(String key);

  /** What a plug-in may leave to the host. */
  default int total() {
    return items().stream().mapToInt(Item::count).sum();
  }
}
