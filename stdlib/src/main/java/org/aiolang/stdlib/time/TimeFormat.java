package org.aiolang.stdlib.time;

import java.time.LocalDateTime;
import java.time.Year;
import org.aiolang.object.Errors;

/** {@code strftime} in the C locale, as glibc writes it. */
final class TimeFormat {
  private static final String[] DAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };
  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  private final long[] f;
  private final StringBuilder out = new StringBuilder();

  private TimeFormat(long[] fields) {
    f = fields;
  }

  static String asctime(long[] f) {
    TimeFormat t = new TimeFormat(f);
    t.check();
    t.out.append(DAYS[(int) f[6]], 0, 3).append(' ');
    t.out.append(MONTHS[(int) f[1] - 1], 0, 3).append(' ');
    t.number(f[2], 2, ' ');
    t.out.append(' ');
    t.format("%H:%M:%S");
    return t.out.append(' ').append(f[0]).toString();
  }

  static String format(String format, long[] f) {
    TimeFormat t = new TimeFormat(f);
    t.check();
    t.format(format);
    return t.out.toString();
  }

  private void check() {
    f[1] = f[1] == 0 ? 1 : f[1];
    f[2] = f[2] == 0 ? 1 : f[2];
    f[7] = f[7] == 0 ? 1 : f[7];
    String bad =
        f[1] < 1 || f[1] > 12
            ? "month"
            : f[2] < 1 || f[2] > 31
                ? "day of month"
                : f[3] < 0 || f[3] > 23
                    ? "hour"
                    : f[4] < 0 || f[4] > 59
                        ? "minute"
                        : f[5] < 0 || f[5] > 61
                            ? "seconds"
                            : f[7] < 1 || f[7] > 366 ? "day of year" : null;
    if (bad != null) {
      throw Errors.valueError(bad + " out of range");
    }
    f[6] = Math.floorMod(f[6], 7L);
  }

  private void format(String format) {
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%' || i + 1 == format.length()) {
        out.append(c);
        continue;
      }
      char d = format.charAt(++i);
      boolean bare = d == '-' && i + 1 < format.length();
      if (bare) {
        d = format.charAt(++i);
      }
      directive(d, bare);
    }
  }

  private void directive(char d, boolean bare) {
    char pad = bare ? 0 : '0';
    switch (d) {
      case 'Y' -> out.append(f[0]);
      case 'y' -> number(Math.floorMod(f[0], 100L), 2, pad);
      case 'C' -> number(Math.floorDiv(f[0], 100L), 2, pad);
      case 'm' -> number(f[1], 2, pad);
      case 'd' -> number(f[2], 2, pad);
      case 'e' -> number(f[2], 2, bare ? 0 : ' ');
      case 'H' -> number(f[3], 2, pad);
      case 'I' -> number(f[3] % 12 == 0 ? 12 : f[3] % 12, 2, pad);
      case 'k' -> number(f[3], 2, ' ');
      case 'l' -> number(f[3] % 12 == 0 ? 12 : f[3] % 12, 2, ' ');
      case 'M' -> number(f[4], 2, pad);
      case 'S' -> number(f[5], 2, pad);
      case 'j' -> number(f[7], 3, pad);
      case 'p' -> out.append(f[3] < 12 ? "AM" : "PM");
      case 'P' -> out.append(f[3] < 12 ? "am" : "pm");
      case 'a' -> out.append(DAYS[(int) f[6]], 0, 3);
      case 'A' -> out.append(DAYS[(int) f[6]]);
      case 'b', 'h' -> out.append(MONTHS[(int) f[1] - 1], 0, 3);
      case 'B' -> out.append(MONTHS[(int) f[1] - 1]);
      case 'u' -> out.append(f[6] + 1);
      case 'w' -> out.append((f[6] + 1) % 7);
      case 'U' -> number((f[7] + 6 - (f[6] + 1) % 7) / 7, 2, pad);
      case 'W' -> number((f[7] + 6 - f[6]) / 7, 2, pad);
      case 'V' -> number(isoWeek()[1], 2, pad);
      case 'G' -> out.append(isoWeek()[0]);
      case 'g' -> number(isoWeek()[0] % 100, 2, pad);
      case 'c' -> format("%a %b %e %H:%M:%S %Y");
      case 'x', 'D' -> format("%m/%d/%y");
      case 'X', 'T' -> format("%H:%M:%S");
      case 'F' -> format("%Y-%m-%d");
      case 'R' -> format("%H:%M");
      case 'r' -> format("%I:%M:%S %p");
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case '%' -> out.append('%');
      case 's' -> out.append(dateTime().atZone(TimeModule.zone()).toEpochSecond());
      case 'z' -> {
        int seconds = dateTime().atZone(TimeModule.zone()).getOffset().getTotalSeconds();
        out.append(seconds < 0 ? '-' : '+');
        number(Math.abs(seconds) / 3600, 2, '0');
        number(Math.abs(seconds) / 60 % 60, 2, '0');
      }
      case 'Z' -> out.append(ZoneNames.of(dateTime().atZone(TimeModule.zone())));
      default -> out.append('%').append(d);
    }
  }

  private LocalDateTime dateTime() {
    return LocalDateTime.of(
        (int) f[0], (int) f[1], (int) f[2], (int) f[3], (int) f[4], (int) Math.min(f[5], 59));
  }

  private long[] isoWeek() {
    long thursday = f[7] - f[6] + 3;
    long year = f[0];
    if (thursday < 1) {
      year--;
      thursday += days(year);
    } else if (thursday > days(year)) {
      thursday -= days(year);
      year++;
    }
    return new long[] {year, (thursday - 1) / 7 + 1};
  }

  private static long days(long year) {
    return Year.isLeap(year) ? 366 : 365;
  }

  private void number(long n, int width, char pad) {
    String digits = Long.toString(n);
    for (int i = digits.length(); pad != 0 && i < width; i++) {
      out.append(pad);
    }
    out.append(digits);
  }
}
