package org.aiolang.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Holds the directions between packages. Each of ours is listed with those it may use; a name
 * ending in {@code *} stands for the packages below it too. The JDK's own classes and the nullness
 * annotations are free to all; the JDK's {@code sun.*} classes and other libraries are not.
 *
 * <p>The table reads from the bottom of the system to its top. To add a package, add its line; to
 * use a package that a line does not name, first ask which of the two is in the wrong place.
 */
class PackageDirectionsTest {
  private static final String KERNEL =
      "org.aiolang.object org.aiolang.natives* org.aiolang.types* org.aiolang.limits"
          + " org.aiolang.trace org.aiolang.diag";
  private static final String RUNNING =
      KERNEL + " org.aiolang.exec* org.aiolang.coroutine org.aiolang.builtins org.aiolang.imports";

  private static final String[][] ALLOWED = {
    // The grammar: text to tree. ANTLR does not leave it.
    {"org.aiolang.syntax.ast", "org.aiolang.syntax"},
    {
      "org.aiolang.syntax",
      "org.aiolang.syntax.ast org.aiolang.syntax.build org.aiolang.syntax.antlr"
          + " org.aiolang.syntax.diagnose"
          + " org.antlr.v4.runtime.TokenStream"
    },
    {
      "org.aiolang.syntax.build",
      "org.aiolang.syntax org.aiolang.syntax.ast org.aiolang.syntax.antlr org.antlr.v4.runtime*"
    },
    {
      "org.aiolang.syntax.diagnose",
      "org.aiolang.syntax org.aiolang.syntax.ast org.aiolang.syntax.build"
          + " org.aiolang.syntax.antlr org.antlr.v4.runtime*"
    },
    {"org.aiolang.syntax.antlr", "org.aiolang.syntax org.antlr.v4.runtime*"},
    {"org.aiolang.syntax.form", "org.aiolang.syntax org.aiolang.syntax.ast"},
    // The loop knows no language value.
    {"org.aiolang.loop", ""},
    // The kernel and the builtin types know no syntax, no node, no task.
    {"org.aiolang.natives*", "org.aiolang.object org.aiolang.natives*"},
    {
      "org.aiolang.limits",
      "org.aiolang.object org.aiolang.loop.Clock org.aiolang.loop.SystemClock"
          + " org.aiolang.loop.VirtualClock"
    },
    {"org.aiolang.trace", "org.aiolang.object"},
    {"org.aiolang.object", KERNEL + " org.aiolang.loop.Clock org.aiolang.syntax"},
    {"org.aiolang.types*", KERNEL},
    {"org.aiolang.diag", KERNEL + " org.aiolang.syntax"},
    {"org.aiolang.builtins", RUNNING},
    {"org.aiolang.imports", RUNNING + " org.aiolang.syntax"},
    // The protocol of what suspends, and its driver, lie below the nodes: exec.flow holds the
    // parked frames that the driver steps.
    {"org.aiolang.coroutine", KERNEL},
    {"org.aiolang.context", KERNEL},
    // Nodes run and know nothing of ANTLR or the tree they came from.
    {"org.aiolang.exec*", RUNNING + " org.aiolang.syntax.Source"},
    {"org.aiolang.compile*", RUNNING + " org.aiolang.syntax org.aiolang.syntax.ast"},
    {
      "org.aiolang.check",
      "org.aiolang.builtins org.aiolang.object.PyModule org.aiolang.compile org.aiolang.exec.Code"
          + " org.aiolang.syntax org.aiolang.syntax.ast"
    },
    // Coroutine and loop meet in task, and only there.
    {"org.aiolang.task", RUNNING + " org.aiolang.context org.aiolang.loop"},
    {
      "org.aiolang.repl",
      RUNNING
          + " org.aiolang.task org.aiolang.loop org.aiolang.compile* org.aiolang.syntax"
          + " org.aiolang.syntax.ast"
    },
    // Java values and script values for each other; the API stands on it.
    {"org.aiolang.host", RUNNING + " org.aiolang.context org.aiolang.task org.aiolang.loop"},
    {
      "org.aiolang.api",
      RUNNING
          + " org.aiolang.host org.aiolang.task org.aiolang.loop org.aiolang.compile*"
          + " org.aiolang.repl"
          + " org.aiolang.syntax org.aiolang.syntax.ast org.aiolang.syntax.form"
    },
    // JSR 223 is a guest of the API, as any application.
    {"org.aiolang.script", "org.aiolang.api"},
    // Transports and protocols: bytes on the loop, no language values.
    {"org.aiolang.net*", "org.aiolang.loop org.aiolang.net*"},
    {"org.aiolang.http*", "org.aiolang.loop org.aiolang.net*"},
    {
      "org.aiolang.stdlib*",
      RUNNING
          + " org.aiolang.context org.aiolang.task org.aiolang.loop org.aiolang.net*"
          + " org.aiolang.http*"
          + " org.aiolang.stdlib* org.aiolang.syntax.Source"
    },
    // Module ast shows the grammar's tree, and compile() takes it back.
    {"org.aiolang.stdlib.ast", "org.aiolang.syntax org.aiolang.syntax.ast org.aiolang.compile"},
    // Only the prompt draws on terminals.
    {"org.aiolang.cli.prompt", "org.jline*"},
    {
      "org.aiolang.cli*",
      "org.aiolang.cli* org.aiolang.api org.aiolang.check org.aiolang.repl org.aiolang.syntax"
          + " org.aiolang.object.OutsideWorld org.aiolang.limits.SystemWorld"
          + " org.aiolang.limits.Grants org.aiolang.limits.Grants$HostRule"
          + " org.aiolang.limits.GuardedWorld"
          + " org.aiolang.limits.VirtualTime"
    },
  };

  @Test
  void packagesUseOnlyWhatTheyMay() throws IOException {
    Set<String> broken = new TreeSet<>();
    for (ClassFile c : ProjectClasses.all()) {
      String from = ClassFile.packageOf(c.name());
      List<String> rules = rules(from);
      if (rules.isEmpty()) {
        fail(
            "package " + from + " is not in the table of " + PackageDirectionsTest.class.getName());
      }
      for (String mentioned : c.mentions()) {
        String to = ClassFile.packageOf(mentioned);
        if (!to.equals(from)
            && !isFree(mentioned)
            && !isAllowed(to, rules)
            && !isAllowed(mentioned, rules)) {
          broken.add(c.name() + " uses " + mentioned);
        }
      }
    }
    assertEquals("", String.join("\n", broken), "directions between packages");
  }

  @Test
  void parserDecidesByOneToken() throws IOException {
    List<String> adaptive = new ArrayList<>();
    for (ClassFile c : ProjectClasses.all()) {
      if (c.name().startsWith("org.aiolang.") && c.members().contains("adaptivePredict")) {
        adaptive.add(c.name());
      }
    }
    assertEquals(List.of(), adaptive, "the grammar is no longer LL(1)");
  }

  private static List<String> rules(String from) {
    List<String> rules = new ArrayList<>();
    for (String[] row : ALLOWED) {
      if (matches(row[0], from)) {
        rules.add(row[1]);
      }
    }
    return rules;
  }

  private static boolean isAllowed(String to, List<String> rules) {
    for (String rule : rules) {
      for (String pattern : rule.split(" ")) {
        if (matches(pattern, to)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean matches(String pattern, String name) {
    if (!pattern.endsWith("*")) {
      return pattern.equals(name);
    }
    String stem = pattern.substring(0, pattern.length() - 1);
    return name.equals(stem) || name.startsWith(stem + ".");
  }

  /**
   * The JDK, the nullness annotations, sun.misc.Signal, the only way to hear of a signal, and the
   * JDK's own count of what a thread allocates.
   */
  private static boolean isFree(String className) {
    return !className.contains(".")
        || className.startsWith("java.")
        || className.startsWith("javax.")
        || className.startsWith("org.jspecify.annotations.")
        || className.equals("com.sun.management.ThreadMXBean")
        || className.equals("sun.misc.Signal")
        || className.equals("sun.misc.SignalHandler");
  }
}
