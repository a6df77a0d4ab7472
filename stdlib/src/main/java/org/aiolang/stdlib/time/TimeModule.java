package org.aiolang.stdlib.time;

import java.lang.management.ManagementFactory;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.TimeZone;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.ThreadState;
import org.aiolang.stdlib.SimpleNamespace;
import org.jspecify.annotations.Nullable;

/** Module {@code time}. Clocks and waiting are the outside world's. */
@Module(
    value = "time",
    parts = {TimeClocks.class})
final class TimeModule {
  private TimeModule() {}

  /** Return the current time in seconds since the Epoch. */
  @Fn
  static double time(Realm r) {
    return r.world().wallNanos() / 1e9;
  }

  /** Return the current time in nanoseconds since the Epoch. */
  @Fn
  static long timeNs(Realm r) {
    return r.world().wallNanos();
  }

  /** Monotonic clock, cannot go backward. */
  @Fn
  static double monotonic(Realm r) {
    return r.world().clock().nanoTime() / 1e9;
  }

  @Fn
  static long monotonicNs(Realm r) {
    return r.world().clock().nanoTime();
  }

  /** Performance counter for benchmarking. */
  @Fn
  static double perfCounter(Realm r) {
    return r.world().clock().nanoTime() / 1e9;
  }

  @Fn
  static long perfCounterNs(Realm r) {
    return r.world().clock().nanoTime();
  }

  /** Process time for profiling: sum of the kernel and user-space CPU time. */
  @Fn
  static double processTime() {
    return processTimeNs() / 1e9;
  }

  @Fn
  static long processTimeNs() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  /** Thread time for profiling: sum of the kernel and user-space CPU time. */
  @Fn
  static double threadTime() {
    return threadTimeNs() / 1e9;
  }

  @Fn
  static long threadTimeNs() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Delay execution for a given number of seconds. */
  @Fn
  static void sleep(Realm r, Object seconds) {
    long nanos = nanos(r, seconds);
    long end = r.world().clock().nanoTime() + nanos;
    r.safepoint();
    while (nanos > 0) {
      boolean slept = false;
      ThreadState me = r.lock.release();
      try {
        r.world().sleep(nanos);
        slept = true;
      } catch (InterruptedException e) {
        // Looked at below, under the lock.
      } finally {
        r.lock.acquire(me);
      }
      r.safepoint(); // raises KeyboardInterrupt if that is what it was
      if (slept) {
        return;
      }
      nanos = end - r.world().clock().nanoTime();
    }
  }

  private static long nanos(Realm r, Object seconds) {
    double value;
    if (seconds instanceof Double d) {
      value = d;
    } else if (Convert.hasIndex(r, seconds)) {
      value = Convert.doubleValue(r, Convert.index(r, seconds));
    } else {
      throw Errors.typeError(
          "'" + r.typeOf(seconds).shown() + "' object cannot be interpreted as an integer");
    }
    if (Double.isNaN(value)) {
      throw Errors.valueError("Invalid value NaN (not a number)");
    }
    if (value < 0) {
      throw Errors.valueError("sleep length must be non-negative");
    }
    if (value * 1e9 >= 9.2e18) {
      throw Errors.overflowError("timestamp too large to convert to C PyTime_t");
    }
    return (long) Math.ceil(value * 1e9);
  }

  /** Convert seconds since the Epoch to a time tuple expressing UTC. */
  @Fn
  static PyTuple gmtime(Realm r, @Default("None") Object seconds) {
    return StructTime.of(instant(r, seconds).atZone(ZoneOffset.UTC), "UTC");
  }

  /** Convert seconds since the Epoch to a time tuple expressing local time. */
  @Fn
  static PyTuple localtime(Realm r, @Default("None") Object seconds) {
    return StructTime.of(instant(r, seconds).atZone(zone()), null);
  }

  static ZoneId zone() {
    return ZoneId.systemDefault();
  }

  private static Instant instant(Realm r, Object seconds) {
    if (seconds == PyNone.NONE) {
      return Instant.ofEpochSecond(Math.floorDiv(r.world().wallNanos(), 1_000_000_000L));
    }
    double value =
        seconds instanceof Double d ? d : Convert.doubleValue(r, Convert.index(r, seconds));
    if (Double.isNaN(value)) {
      throw Errors.valueError("Invalid value NaN (not a number)");
    }
    if (Math.abs(value) > 6.7e16) {
      throw Errors.overflowError("timestamp out of range for platform time_t");
    }
    try {
      return Instant.ofEpochSecond((long) Math.floor(value));
    } catch (DateTimeException e) {
      throw Errors.valueError("year is out of range");
    }
  }

  /** Convert a time tuple in local time to seconds since the Epoch. */
  @Fn
  static double mktime(Realm r, Object tuple) {
    long[] f = StructTime.fields(r, "mktime", tuple);
    LocalDateTime local =
        LocalDateTime.of((int) f[0], 1, 1, 0, 0)
            .plusMonths(f[1] - 1)
            .plusDays(f[2] - 1)
            .plusHours(f[3])
            .plusMinutes(f[4])
            .plusSeconds(f[5]);
    return ZonedDateTime.of(local, zone()).toEpochSecond();
  }

  /** Convert a time tuple to a string according to a format specification. */
  @Fn
  static String strftime(Realm r, String format, @Default("<absent>") @Nullable Object tuple) {
    return TimeFormat.format(
        format,
        StructTime.fields(r, "strftime", tuple == null ? localtime(r, PyNone.NONE) : tuple));
  }

  /** Parse a string to a time tuple according to a format specification. */
  @Fn
  static Object strptime(Realm r, String string, @Default("'%a %b %d %H:%M:%S %Y'") Object format) {
    Object module = r.importer().importPath(r, "_strptime");
    return Calls.call2(r, Attributes.get(r, module, "to_struct_time"), string, format);
  }

  /** Convert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'. */
  @Fn
  static String asctime(Realm r, @Default("<absent>") @Nullable Object tuple) {
    return TimeFormat.asctime(
        StructTime.fields(r, "asctime", tuple == null ? localtime(r, PyNone.NONE) : tuple));
  }

  /** Convert a time in seconds since the Epoch to a string in local time. */
  @Fn
  static String ctime(Realm r, @Default("None") Object seconds) {
    return TimeFormat.asctime(StructTime.fields(r, "ctime", localtime(r, seconds)));
  }

  /** Get information of the specified clock. */
  @Fn
  static Object getClockInfo(String name) {
    boolean adjustable = name.equals("time");
    if (!adjustable
        && !name.equals("monotonic")
        && !name.equals("perf_counter")
        && !name.equals("process_time")
        && !name.equals("thread_time")) {
      throw Errors.valueError("unknown clock");
    }
    SimpleNamespace info = new SimpleNamespace();
    Attributes.setOwn(
        info, "implementation", adjustable ? "clock_gettime(CLOCK_REALTIME)" : "System.nanoTime()");
    Attributes.setOwn(info, "monotonic", !adjustable);
    Attributes.setOwn(info, "adjustable", adjustable);
    Attributes.setOwn(info, "resolution", 1e-9);
    return info;
  }

  @Constant("struct_time")
  static Object structTime() {
    return StructTime.TYPE.type();
  }

  @Constant
  static long timezone() {
    return -zone().getRules().getStandardOffset(Instant.now()).getTotalSeconds();
  }

  @Constant
  static long altzone() {
    Instant now = Instant.now();
    ZoneOffsetTransition next = zone().getRules().nextTransition(now);
    if (next == null) {
      return timezone();
    }
    return -Math.max(
        next.getOffsetBefore().getTotalSeconds(), next.getOffsetAfter().getTotalSeconds());
  }

  @Constant
  static long daylight() {
    return altzone() == timezone() ? 0 : 1;
  }

  @Constant
  static Object tzname() {
    TimeZone zone = TimeZone.getTimeZone(zone());
    return new PyTuple(
        zone.getDisplayName(false, TimeZone.SHORT, Locale.ROOT),
        zone.getDisplayName(zone.useDaylightTime(), TimeZone.SHORT, Locale.ROOT));
  }
}
