package org.aiolang.stdlib.time;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.OsErrors;
import org.aiolang.object.Realm;

/** The clocks of the system by their numbers, Linux's. */
@Part
final class TimeClocks {
  private static final int REALTIME = 0;
  private static final int MONOTONIC = 1;
  private static final int PROCESS = 2;
  private static final int THREAD = 3;
  private static final int MONOTONIC_RAW = 4;
  private static final int BOOTTIME = 7;
  private static final int EINVAL = 22;

  private TimeClocks() {}

  /** Return the time of the specified clock clk_id as a float. */
  @Fn("clock_gettime")
  static double get(Realm r, int clkId) {
    return getNs(r, clkId) / 1e9;
  }

  /** Return the time of the specified clock clk_id as nanoseconds (int). */
  @Fn("clock_gettime_ns")
  static long getNs(Realm r, int clkId) {
    return switch (clkId) {
      case REALTIME -> r.world().wallNanos();
      case MONOTONIC, MONOTONIC_RAW, BOOTTIME -> r.world().clock().nanoTime();
      case PROCESS -> TimeModule.processTimeNs();
      case THREAD -> TimeModule.threadTimeNs();
      default -> throw OsErrors.of(r, EINVAL, null);
    };
  }

  /** Return the resolution (precision) of the specified clock clk_id. */
  @Fn("clock_getres")
  static double resolution(Realm r, int clkId) {
    getNs(r, clkId);
    return 1e-9;
  }

  @Constant("CLOCK_REALTIME")
  static long realtime() {
    return REALTIME;
  }

  @Constant("CLOCK_MONOTONIC")
  static long monotonic() {
    return MONOTONIC;
  }

  @Constant("CLOCK_MONOTONIC_RAW")
  static long monotonicRaw() {
    return MONOTONIC_RAW;
  }

  @Constant("CLOCK_PROCESS_CPUTIME_ID")
  static long process() {
    return PROCESS;
  }

  @Constant("CLOCK_THREAD_CPUTIME_ID")
  static long thread() {
    return THREAD;
  }

  @Constant("CLOCK_BOOTTIME")
  static long boottime() {
    return BOOTTIME;
  }
}
