package org.aiolang.task;

import java.util.Locale;
import org.aiolang.loop.Callback;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.PyModule;
import org.aiolang.object.Realm;
import org.aiolang.object.RunSettings;
import org.aiolang.object.Text;
import org.aiolang.object.Truth;
import org.jspecify.annotations.Nullable;

/** What debug mode adds: reports of callbacks that keep the loop from going on. */
final class DebugMode {
  private DebugMode() {}

  /** Whether the environment asks for it: PYTHONASYNCIODEBUG as CPython has it, or AIODEBUG. */
  static boolean isAsked(Realm r) {
    if (r.modules().getStr("asyncio.coroutines") instanceof PyModule m) {
      Object put = m.dict().getStr("_is_debug_mode");
      if (put != null) {
        return Truth.of(r, Calls.call0(r, put)); // who tests may put another in its place
      }
    }
    RunSettings settings = RunSettings.of(r);
    if (settings.devMode() || settings.ignoresEnvironment()) {
      return settings.devMode();
    }
    return isSet(r.world().setting("PYTHONASYNCIODEBUG")) || isSet(r.world().setting("AIODEBUG"));
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isEmpty();
  }

  /** A callback has run, and took so long. */
  static void ran(AsyncLoop loop, Callback callback, long nanos) {
    Watchdog dog = LoopState.of(loop.realm).watchdog(loop.realm);
    String place = dog.blockedAt(loop.events, nanos);
    double seconds = nanos / 1e9;
    if (seconds < Convert.doubleValue(loop.realm, loop.slowCallbackDuration)) {
      return;
    }
    Logger.warning(
        loop.realm,
        "Executing "
            + describe(loop, callback)
            + " took "
            + String.format(Locale.ROOT, "%.3f", seconds)
            + " seconds");
    if (place != null) {
      Logger.warning(loop.realm, "It was in " + place);
    }
  }

  private static String describe(AsyncLoop loop, Callback callback) {
    Realm r = loop.realm;
    if (callback instanceof Handle h) {
      return Text.repr(r, h);
    }
    if (callback instanceof TimerHandle.Node n) {
      return Text.repr(r, n.handle);
    }
    return callback instanceof PyFuture f ? Text.repr(r, f) : "<Handle " + callback + ">";
  }
}
