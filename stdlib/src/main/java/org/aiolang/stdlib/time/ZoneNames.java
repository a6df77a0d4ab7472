package org.aiolang.stdlib.time;

import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.TimeZone;

/** The short name of a time zone at a moment, as the C library has it. */
final class ZoneNames {
  private ZoneNames() {}

  static String of(ZonedDateTime t) {
    String id = t.getZone().getId();
    if (id.equals("Z") || id.equals("UTC") || id.equals("Etc/UTC")) {
      return "UTC";
    }
    boolean dst = t.getZone().getRules().isDaylightSavings(t.toInstant());
    return TimeZone.getTimeZone(t.getZone()).getDisplayName(dst, TimeZone.SHORT, Locale.ROOT);
  }
}
