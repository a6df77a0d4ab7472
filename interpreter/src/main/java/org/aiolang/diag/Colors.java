package org.aiolang.diag;

import java.util.HashMap;
import java.util.Map;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.RunSettings;

/**
 * Whether to write in colours: {@code AIO_COLORS} decides where it is 0 or 1 (as {@code
 * PYTHON_COLORS} does), then {@code NO_COLOR} and {@code FORCE_COLOR} where they are set, then
 * whether it is a terminal. Source: CPython's module {@code _colorize}.
 */
public final class Colors {
  private static final String[] VARIABLES = {
    "AIO_COLORS", "PYTHON_COLORS", "NO_COLOR", "FORCE_COLOR", "TERM"
  };

  private Colors() {}

  /** The answer for a stream that is a terminal, or is not. */
  public static boolean wanted(Map<String, String> environment, boolean terminal) {
    int given = given(environment);
    return given < 0 ? terminal : given > 0;
  }

  /** The answer for {@code sys.stderr}. Script's thread only. */
  static boolean wanted(Realm r) {
    Map<String, String> said = new HashMap<>();
    boolean ignored = RunSettings.of(r).ignoresEnvironment();
    for (String variable : VARIABLES) {
      String value = r.world().setting(variable);
      if (value != null) {
        said.put(variable, value);
      }
    }
    int given = ignored ? -1 : given(said);
    return given < 0 ? isTerminal(r) : given > 0;
  }

  /** 1 and 0 for what the environment says, -1 where it leaves it to the stream. */
  private static int given(Map<String, String> environment) {
    for (String variable : new String[] {"AIO_COLORS", "PYTHON_COLORS"}) {
      String value = environment.getOrDefault(variable, "");
      if (value.equals("0") || value.equals("1")) {
        return value.equals("1") ? 1 : 0;
      }
    }
    if (environment.containsKey("NO_COLOR")) {
      return 0;
    }
    if (environment.containsKey("FORCE_COLOR")) {
      return 1;
    }
    return environment.getOrDefault("TERM", "").equals("dumb") ? 0 : -1;
  }

  private static boolean isTerminal(Realm r) {
    Object err = r.sys().find(r, "stderr");
    if (err == null || err == PyNone.NONE) {
      return false;
    }
    try {
      Object method = Attributes.getOrNull(r, err, "isatty");
      return method != null && Calls.call0(r, method) == Boolean.TRUE;
    } catch (PyException e) {
      return false; // a stream that is closed, or none
    }
  }
}
