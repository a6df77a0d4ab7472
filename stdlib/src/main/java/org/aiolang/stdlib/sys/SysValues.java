package org.aiolang.stdlib.sys;

import org.aiolang.object.Attributes;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.RunSettings;
import org.aiolang.stdlib.SimpleNamespace;
import org.aiolang.stdlib.Struct;

/** The structures of {@code sys}. */
final class SysValues {
  private SysValues() {}

  static Object versionInfo() {
    return Struct.of("sys", "version_info", "major", "minor", "micro", "releaselevel", "serial")
        .make(3L, 13L, 0L, "final", 0L);
  }

  static Object implementation(Realm r) {
    SimpleNamespace space = new SimpleNamespace();
    Attributes.setOwn(space, "name", "aio");
    Attributes.setOwn(space, "cache_tag", PyNone.NONE);
    Attributes.setOwn(space, "version", Attributes.get(r, r.sys(), "version_info"));
    Attributes.setOwn(space, "hexversion", 0x030d00f0L);
    return space;
  }

  static Object flags(RunSettings settings, long digits) {
    return Struct.of(
            "sys",
            "flags",
            "debug",
            "inspect",
            "interactive",
            "optimize",
            "dont_write_bytecode",
            "no_user_site",
            "no_site",
            "ignore_environment",
            "verbose",
            "bytes_warning",
            "quiet",
            "hash_randomization",
            "isolated",
            "dev_mode",
            "utf8_mode",
            "warn_default_encoding",
            "safe_path",
            "int_max_str_digits")
        .make(
            on(settings, 'd'),
            on(settings, 'i'),
            on(settings, 'i'),
            (long) settings.optimize(),
            1L,
            on(settings, 's'),
            on(settings, 'S'),
            on(settings, 'E'),
            0L,
            0L,
            on(settings, 'q'),
            1L,
            on(settings, 'I'),
            settings.devMode(),
            1L,
            0L,
            settings.isOn('P'),
            digits);
  }

  private static long on(RunSettings settings, char option) {
    return settings.isOn(option) ? 1 : 0;
  }

  static Object floatInfo() {
    return Struct.of(
            "sys",
            "float_info",
            "max",
            "max_exp",
            "max_10_exp",
            "min",
            "min_exp",
            "min_10_exp",
            "dig",
            "mant_dig",
            "epsilon",
            "radix",
            "rounds")
        .make(
            Double.MAX_VALUE,
            1024L,
            308L,
            Double.MIN_NORMAL,
            -1021L,
            -307L,
            15L,
            53L,
            Math.ulp(1.0),
            2L,
            1L);
  }

  static Object intInfo() {
    return Struct.of(
            "sys",
            "int_info",
            "bits_per_digit",
            "sizeof_digit",
            "default_max_str_digits",
            "str_digits_check_threshold")
        .make(30L, 4L, 4300L, 640L);
  }

  static Object hashInfo() {
    return Struct.of(
            "sys",
            "hash_info",
            "width",
            "modulus",
            "inf",
            "nan",
            "imag",
            "algorithm",
            "hash_bits",
            "seed_bits",
            "cutoff")
        .make(64L, (1L << 61) - 1, 314159L, 0L, 1000003L, "siphash13", 64L, 128L, 0L);
  }
}
