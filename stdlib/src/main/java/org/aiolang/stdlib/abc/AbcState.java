package org.aiolang.stdlib.abc;

import org.aiolang.object.Realm;

/** How often classes were registered in one interpreter. */
final class AbcState {
  long registrations;

  static AbcState of(Realm r) {
    AbcState state = r.part(AbcState.class);
    if (state == null) {
      state = new AbcState();
      r.setPart(AbcState.class, state);
    }
    return state;
  }
}
