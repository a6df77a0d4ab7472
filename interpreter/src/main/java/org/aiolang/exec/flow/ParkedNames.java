package org.aiolang.exec.flow;

import java.util.Map;
import java.util.WeakHashMap;
import org.aiolang.object.Realm;

/** The names that a program gave to single generators and coroutines of an interpreter. */
final class ParkedNames {
  private final Map<Parked, String[]> names = new WeakHashMap<>();

  private ParkedNames() {}

  static Map<Parked, String[]> of(Realm r) {
    ParkedNames all = r.part(ParkedNames.class);
    if (all == null) {
      all = new ParkedNames();
      r.setPart(ParkedNames.class, all);
    }
    return all.names;
  }
}
