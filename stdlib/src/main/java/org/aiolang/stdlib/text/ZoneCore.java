package org.aiolang.stdlib.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.PyTuple;
import org.aiolang.types.list.PyList;

/** Module {@code _zoneinfo}: the rules of the zones that the JDK knows. */
@Module("_zoneinfo")
final class ZoneCore {
  private ZoneCore() {}

  /** The keys of all zones. */
  @Fn
  static PyList names() {
    PyList list = new PyList();
    for (String name : ZoneId.getAvailableZoneIds()) {
      if (!name.startsWith("SystemV/")) {
        list.add(name);
      }
    }
    return list;
  }

  /** Whether there is a zone of that key. */
  @Fn
  static boolean has(String key) {
    return ZoneId.getAvailableZoneIds().contains(key);
  }

  /** Whether the zone has always had one offset. */
  @Fn
  static boolean isFixed(String key) {
    return rules(key).isFixedOffset();
  }

  private static ZoneRules rules(String key) {
    return ZoneId.of(key).getRules();
  }

  /** (offset, daylight saving, abbreviation) at a time in UTC, in seconds since 1970. */
  @Fn
  static PyTuple atUtc(String key, long seconds) {
    Instant at = Instant.ofEpochSecond(seconds);
    return entry(key, at, rules(key).getOffset(at));
  }

  /** The same at a local time; where the clock shows it twice or never, fold chooses. */
  @Fn
  static PyTuple atLocal(String key, long seconds, int fold) {
    LocalDateTime local = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    ZoneRules rules = rules(key);
    ZoneOffsetTransition change = rules.getTransition(local);
    ZoneOffset offset = rules.getOffset(local);
    if (change != null) {
      offset = fold == 0 ? change.getOffsetBefore() : change.getOffsetAfter();
    }
    Instant at = local.toInstant(offset);
    if (change != null && change.isGap()) {
      // the names of the offset that is used, not of the time that it leads to
      at = fold == 0 ? change.getInstant().minusSeconds(1) : change.getInstant();
    }
    return entry(key, at, offset);
  }

  private static PyTuple entry(String key, Instant at, ZoneOffset offset) {
    ZoneId zone = ZoneId.of(key);
    long saving = zone.getRules().getDaylightSavings(at).getSeconds();
    String name = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(at.atZone(zone));
    return new PyTuple((long) offset.getTotalSeconds(), saving, name);
  }
}
