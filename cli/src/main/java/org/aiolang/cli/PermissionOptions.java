package org.aiolang.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aiolang.limits.Grants;
import org.aiolang.limits.GuardedWorld;
import org.aiolang.object.OutsideWorld;
import org.jspecify.annotations.Nullable;

/**
 * What the command line lets a program do. Without any of these options that is everything; the
 * first {@code --allow-…}, or {@code --sandbox}, makes it nothing but what is allowed, and the
 * program and its imports. {@code --deny-…} takes away and wins.
 */
final class PermissionOptions {
  private static final int USAGE = 2;

  private Grants allowed = Grants.none(true);
  private final Grants everything = Grants.all(true);
  private boolean closed;
  private boolean given;

  /** Takes an option; false where it is none of these. */
  boolean take(String word) throws Refusal {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    String value = equals < 0 ? null : word.substring(equals + 1);
    switch (name) {
      case "--sandbox" -> closed = true;
      case "--allow-net" -> allow(value == null ? "" : value, v -> allowed.net(rule(v)));
      case "--allow-read" -> allow(value, v -> allowed.read(path(v)));
      case "--allow-write" -> allow(value, v -> allowed.write(path(v)));
      case "--allow-env" -> allow(value, v -> allowed.environment(v));
      case "--allow-run" -> allow(value, v -> allowed.run());
      case "--deny-net" -> deny(value == null ? "" : value, (g, v) -> g.denyNet(rule(v)));
      case "--deny-read" -> deny(value == null ? "/" : value, (g, v) -> g.denyRead(Path.of(v)));
      case "--deny-write" -> deny(value == null ? "/" : value, (g, v) -> g.denyWrite(Path.of(v)));
      case "--deny-env" ->
          deny(value == null ? "" : value, (g, v) -> g.denyEnvironment(v.isEmpty() ? null : v));
      case "--deny-run" -> deny("", (g, v) -> g.denyRun());
      default -> {
        return false;
      }
    }
    given = true;
    return true;
  }

  private interface Denial {
    Grants from(Grants g, String value);
  }

  private final List<Function<Grants, Grants>> denials = new ArrayList<>();

  private void allow(@Nullable String values, Function<@Nullable String, Grants> grant)
      throws Refusal {
    closed = true;
    try {
      for (String v : values == null ? new String[] {null} : values.split(",", -1)) {
        allowed = grant.apply(v);
      }
    } catch (IllegalArgumentException e) {
      throw new Refusal(USAGE, "aio: " + e.getMessage());
    }
  }

  private void deny(String values, Denial denial) throws Refusal {
    for (String v : values.split(",", -1)) {
      try {
        denial.from(everything, v);
      } catch (IllegalArgumentException e) {
        throw new Refusal(USAGE, "aio: " + e.getMessage());
      }
      denials.add(g -> denial.from(g, v));
    }
  }

  private static Grants.HostRule rule(@Nullable String text) {
    return Grants.HostRule.of(text == null ? "" : text);
  }

  private static @Nullable Path path(@Nullable String text) {
    return text == null ? null : Path.of(text);
  }

  /**
   * The world as far as the options let a program into it.
   *
   * @param program the folder of the program, whose modules it may import
   */
  OutsideWorld guard(OutsideWorld world, Path program) {
    if (!given) {
      return world;
    }
    Grants g = closed ? allowed.importFrom(program) : everything;
    String more = closed ? world.setting("AIOPATH") : null;
    for (String folder : more == null ? new String[0] : more.split(":")) {
      g = folder.isEmpty() ? g : g.importFrom(Path.of(folder));
    }
    for (Function<Grants, Grants> denial : denials) {
      g = denial.apply(g);
    }
    return new GuardedWorld(world, g);
  }
}
