package org.aiolang.object;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks of an interpreter; a part of its realm.
 *
 * @param warnings filters as {@code -W} takes them, the last of which comes first
 * @param extensions what {@code -X} was given, as {@code name} or {@code name=value}
 * @param optimize how often {@code -O} was given, 2 at most: asserts and {@code __debug__}, then
 *     docstrings
 * @param switches the letters of options that are on: B, d, E, i, I, P, q, s, S; -I switches E, P
 *     and s on; D is development mode, where the environment asked for it
 * @param words the command line
 */
public record RunSettings(
    List<String> warnings,
    List<String> extensions,
    int optimize,
    String switches,
    List<String> words) {
  /** What there is when nothing was asked for. */
  public static final RunSettings NONE = new RunSettings(List.of(), List.of(), 0, "", List.of());

  /** Those of that realm. */
  public static RunSettings of(Realm r) {
    RunSettings settings = r.part(RunSettings.class);
    return settings == null ? NONE : settings;
  }

  /** Whether the option of that letter is on. */
  public boolean isOn(char option) {
    return switches.indexOf(option) >= 0;
  }

  /** Whether variables of the environment are to be left alone: those of Python, and ours. */
  public boolean ignoresEnvironment() {
    return isOn('E');
  }

  /** Whether {@code -X name} was given. */
  public boolean has(String name) {
    for (String e : extensions) {
      if (e.equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The value of {@code -X name=value} that was given last; null where there is none. */
  public @Nullable String value(String name) {
    String found = null;
    for (String e : extensions) {
      if (e.startsWith(name) && e.startsWith("=", name.length())) {
        found = e.substring(name.length() + 1);
      }
    }
    return found;
  }

  /** Whether development mode was asked for: all warnings, and asyncio's debug mode. */
  public boolean devMode() {
    return has("dev") || isOn('D');
  }
}
