package org.aiolang.stdlib.thread;

import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Realm;

/** Seconds to wait, as the functions of this package take them. */
final class Timeouts {
  /** {@code threading.TIMEOUT_MAX}, in seconds. */
  static final double MAX = 9223372036.0;

  private Timeouts() {}

  /** The arguments of {@code acquire}: seconds, 0 for not at all, negative for without limit. */
  static double ofLock(Realm r, boolean blocking, Object timeout) {
    double seconds = seconds(r, timeout);
    if (!blocking) {
      if (seconds != -1) {
        throw Errors.valueError("can't specify a timeout for a non-blocking call");
      }
      return 0;
    }
    if (seconds < 0 && seconds != -1) {
      throw Errors.valueError("timeout value must be a non-negative number");
    }
    return checked(seconds);
  }

  static double seconds(Realm r, Object timeout) {
    if (timeout instanceof Double d) {
      if (d.isNaN()) {
        throw Errors.valueError("Invalid value NaN (not a number)");
      }
      return d;
    }
    return Convert.doubleValue(r, Convert.index(r, timeout));
  }

  static double checked(double seconds) {
    if (seconds > 1e18) {
      throw Errors.overflowError("timestamp out of range for platform time_t");
    }
    if (seconds > MAX) {
      throw Errors.overflowError("timeout value is too large");
    }
    return seconds;
  }
}
