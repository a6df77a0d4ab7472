package org.aiolang.stdlib.functools;

import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** What {@code functools} keeps for one interpreter. */
final class FunctoolsState {
  /** The class of what {@code cache_info()} gives. */
  @Nullable PyType cacheInfo;

  static FunctoolsState of(Realm r) {
    FunctoolsState state = r.part(FunctoolsState.class);
    if (state == null) {
      state = new FunctoolsState();
      r.setPart(FunctoolsState.class, state);
    }
    return state;
  }
}
