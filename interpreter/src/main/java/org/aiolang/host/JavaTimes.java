package org.aiolang.host;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/**
 * {@code java.time} and module {@code datetime}. Scripts count microseconds: what is finer is cut
 * off. An Instant is an aware datetime in UTC.
 */
final class JavaTimes {
  private static final int NANOS = 1000;
  private static final long SECONDS_A_DAY = 86_400;

  private JavaTimes() {}

  static boolean isTime(Class<?> c) {
    return c == Duration.class
        || c == Instant.class
        || c == LocalDate.class
        || c == LocalTime.class
        || c == LocalDateTime.class
        || c == OffsetTime.class
        || c == OffsetDateTime.class
        || c == ZonedDateTime.class;
  }

  /** The script's value; null for kinds of time that scripts do not have. */
  static @Nullable Object toScript(Realm r, Object v) {
    if (v instanceof Duration d) {
      return delta(r, d);
    }
    if (v instanceof Instant i) {
      try {
        return aware(r, i.atOffset(ZoneOffset.UTC));
      } catch (DateTimeException e) { // it is further away than a Java date can be
        throw Errors.valueError("the Instant " + i + " is out of range");
      }
    }
    if (v instanceof LocalDate d) {
      return make(r, "date", d.getYear(), d.getMonthValue(), d.getDayOfMonth());
    }
    if (v instanceof LocalTime t) {
      return make(r, "time", t.getHour(), t.getMinute(), t.getSecond(), t.getNano() / NANOS);
    }
    if (v instanceof OffsetTime t) {
      return ToScript.make(
          r,
          "datetime",
          "time",
          (long) t.getHour(),
          (long) t.getMinute(),
          (long) t.getSecond(),
          (long) (t.getNano() / NANOS),
          zone(r, t.getOffset()));
    }
    if (v instanceof LocalDateTime t) {
      return naive(r, t, PyNone.NONE);
    }
    if (v instanceof OffsetDateTime t) {
      return aware(r, t);
    }
    return v instanceof ZonedDateTime t ? aware(r, t.toOffsetDateTime()) : null;
  }

  private static Object make(Realm r, String cls, int... parts) {
    Object[] args = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      args[i] = (long) parts[i];
    }
    return ToScript.make(r, "datetime", cls, args);
  }

  private static Object delta(Realm r, Duration d) {
    return ToScript.make(
        r, "datetime", "timedelta", 0L, d.getSeconds(), (long) (d.getNano() / NANOS));
  }

  private static Object naive(Realm r, LocalDateTime t, Object zone) {
    return ToScript.make(
        r,
        "datetime",
        "datetime",
        (long) t.getYear(),
        (long) t.getMonthValue(),
        (long) t.getDayOfMonth(),
        (long) t.getHour(),
        (long) t.getMinute(),
        (long) t.getSecond(),
        (long) (t.getNano() / NANOS),
        zone);
  }

  private static Object aware(Realm r, OffsetDateTime t) {
    return naive(r, t.toLocalDateTime(), zone(r, t.getOffset()));
  }

  private static Object zone(Realm r, ZoneOffset zone) {
    int offset = zone.getTotalSeconds();
    Object timezone = Attributes.get(r, r.importer().importPath(r, "datetime"), "timezone");
    return offset == 0
        ? Attributes.get(r, timezone, "utc")
        : Calls.call1(r, timezone, delta(r, Duration.ofSeconds(offset)));
  }

  /** The Java value of its own kind; null where it is no time. */
  static @Nullable Object natural(Realm r, Object v) {
    Class<?> c =
        switch (kind(r, v)) {
          case "timedelta" -> Duration.class;
          case "date" -> LocalDate.class;
          case "time" -> isAware(r, v) ? OffsetTime.class : LocalTime.class;
          case "datetime" -> isAware(r, v) ? OffsetDateTime.class : LocalDateTime.class;
          default -> null;
        };
    return c == null ? null : convert(r, v, c);
  }

  private static boolean isAware(Realm r, Object v) {
    return Calls.invoke(r, v, "utcoffset") != PyNone.NONE;
  }

  private static String kind(Realm r, Object v) {
    String name = v instanceof PyObject ? r.typeOf(v).fullName() : "";
    return name.startsWith("datetime.") ? name.substring("datetime.".length()) : "";
  }

  /** The value of that class; null where it is none. */
  static @Nullable Object convert(Realm r, Object v, Class<?> c) {
    return switch (kind(r, v)) {
      case "timedelta" -> c == Duration.class ? duration(r, v) : null;
      case "date" ->
          c == LocalDate.class
              ? LocalDate.of(part(r, v, "year"), part(r, v, "month"), part(r, v, "day"))
              : null;
      case "time" ->
          c == LocalTime.class
              ? time(r, v)
              : c == OffsetTime.class ? time(r, v).atOffset(offset(r, v, c)) : null;
      case "datetime" -> moment(r, v, c);
      default -> null;
    };
  }

  private static @Nullable Object moment(Realm r, Object v, Class<?> c) {
    LocalDateTime local =
        LocalDate.of(part(r, v, "year"), part(r, v, "month"), part(r, v, "day")).atTime(time(r, v));
    if (c == LocalDateTime.class) {
      return local;
    }
    if (c == LocalDate.class) {
      return local.toLocalDate();
    }
    if (c != OffsetDateTime.class && c != Instant.class && c != ZonedDateTime.class) {
      return null;
    }
    OffsetDateTime t = local.atOffset(offset(r, v, c));
    if (c == OffsetDateTime.class) {
      return t;
    }
    if (c == Instant.class) {
      return t.toInstant();
    }
    Object key = Attributes.getOrNull(r, Attributes.get(r, v, "tzinfo"), "key");
    if (!(key instanceof String name)) {
      return t.toZonedDateTime();
    }
    try {
      return t.atZoneSameInstant(ZoneId.of(name));
    } catch (DateTimeException e) {
      throw Errors.valueError("Java knows no timezone '" + name + "'");
    }
  }

  /** Java's offsets go to 18 hours, those of scripts to 24. */
  private static ZoneOffset offset(Realm r, Object v, Class<?> c) {
    Object offset = Calls.invoke(r, v, "utcoffset");
    if (offset == PyNone.NONE) {
      throw Errors.valueError(
          kind(r, v)
              + " "
              + Text.str(r, v)
              + " has no timezone, which a Java "
              + c.getSimpleName()
              + " needs");
    }
    try {
      return ZoneOffset.ofTotalSeconds((int) duration(r, offset).getSeconds());
    } catch (DateTimeException e) {
      throw Errors.valueError(
          "the offset of " + Text.str(r, v) + " does not fit a Java " + c.getSimpleName());
    }
  }

  private static Duration duration(Realm r, Object v) {
    long seconds = part(r, v, "days") * SECONDS_A_DAY + part(r, v, "seconds");
    return Duration.ofSeconds(seconds, part(r, v, "microseconds") * (long) NANOS);
  }

  private static LocalTime time(Realm r, Object v) {
    return LocalTime.of(
        part(r, v, "hour"),
        part(r, v, "minute"),
        part(r, v, "second"),
        part(r, v, "microsecond") * NANOS);
  }

  private static int part(Realm r, Object v, String name) {
    return Math.toIntExact((Long) Attributes.get(r, v, name));
  }
}
