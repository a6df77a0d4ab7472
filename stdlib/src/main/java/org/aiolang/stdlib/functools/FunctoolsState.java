package org.aiolang.stdlib.functools;

import org.aiolang.object.Calls;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.collections.NamedTuples;
import org.jspecify.annotations.Nullable;

/** What {@code functools} keeps for one interpreter. */
final class FunctoolsState {
  private @Nullable PyType cacheInfo;

  /** The class of what {@code cache_info()} gives. */
  static PyType cacheInfo(Realm r) {
    FunctoolsState state = r.part(FunctoolsState.class);
    if (state == null) {
      state = new FunctoolsState();
      r.setPart(FunctoolsState.class, state);
    }
    PyType info = state.cacheInfo;
    if (info == null) {
      String[] fields = {"hits", "misses", "maxsize", "currsize"};
      info = NamedTuples.make(r, "CacheInfo", fields, Calls.NO_ARGS, "functools");
      state.cacheInfo = info;
    }
    return info;
  }
}
