package org.aiolang.stdlib.time;

import java.time.ZonedDateTime;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.Struct;
import org.jspecify.annotations.Nullable;

/** {@code time.struct_time}. */
final class StructTime {
  static final Struct TYPE =
      Struct.of(
          9,
          "time",
          "struct_time",
          "tm_year",
          "tm_mon",
          "tm_mday",
          "tm_hour",
          "tm_min",
          "tm_sec",
          "tm_wday",
          "tm_yday",
          "tm_isdst",
          "tm_zone",
          "tm_gmtoff");

  private StructTime() {}

  static PyTuple of(ZonedDateTime t, @Nullable String zone) {
    boolean dst = t.getZone().getRules().isDaylightSavings(t.toInstant());
    return TYPE.make(
        (long) t.getYear(),
        (long) t.getMonthValue(),
        (long) t.getDayOfMonth(),
        (long) t.getHour(),
        (long) t.getMinute(),
        (long) t.getSecond(),
        (long) t.getDayOfWeek().getValue() - 1,
        (long) t.getDayOfYear(),
        dst ? 1L : 0L,
        zone != null ? zone : ZoneNames.of(t),
        (long) t.getOffset().getTotalSeconds());
  }

  /** The nine numbers of a time tuple. */
  static long[] fields(Realm r, String function, Object tuple) {
    if (!(tuple instanceof PyTuple t)) {
      throw Errors.typeError("Tuple or struct_time argument required");
    }
    if (t.size() != 9) {
      throw Errors.typeError(function + "(): illegal time tuple argument");
    }
    long[] f = new long[9];
    for (int i = 0; i < 9; i++) {
      f[i] = Convert.longValue(r, t.get(i));
    }
    return f;
  }
}
