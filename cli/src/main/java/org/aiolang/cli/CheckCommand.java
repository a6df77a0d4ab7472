package org.aiolang.cli;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.check.Checker;
import org.aiolang.check.Finding;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;

/**
 * {@code aio check FILE...}: what is wrong with programs, without running them. Exit codes: 0
 * nothing, 1 something was found, 2 a file could not be read or an option is unknown.
 */
final class CheckCommand implements Subcommand {
  private final Console console;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public int run(List<String> args) throws Refusal, IOException, SyntaxError {
    boolean json = false;
    List<String> files = new ArrayList<>();
    boolean options = true;
    for (String arg : args) {
      if (!options || !arg.startsWith("-") || arg.equals("-")) {
        files.add(arg);
        continue;
      }
      switch (arg) {
        case "--":
          options = false;
          break;
        case "-h":
        case "--help":
          console.out().print(ScriptText.resource("check.txt").text());
          return 0;
        case "--json":
          json = true;
          break;
        default:
          throw new Refusal(2, "aio check: unknown option " + arg + "\n" + USAGE);
      }
    }
    if (files.isEmpty()) {
      throw new Refusal(2, "aio check: no file given\n" + USAGE);
    }
    return check(files, json);
  }

  private static final String USAGE =
      "usage: aio check [--json] FILE...\nTry `aio check --help' for more information.";

  private int check(List<String> files, boolean json) throws IOException {
    int exit = 0;
    int count = 0;
    StringBuilder report = new StringBuilder();
    for (String file : files) {
      List<Finding> found;
      try {
        found = findings(file);
      } catch (Refusal e) {
        console.err().println(e.getMessage().replaceFirst("^aio:", "aio check:"));
        exit = 2;
        continue;
      }
      for (Finding f : found) {
        report.append(json ? (count == 0 ? "\n" : ",\n") + json(file, f) : text(file, f));
        count++;
      }
    }
    console.out().print(json ? "[" + report + (count == 0 ? "]\n" : "\n]\n") : report);
    console.out().flush();
    return exit == 0 && count > 0 ? 1 : exit;
  }

  private static List<Finding> findings(String file) throws Refusal, IOException {
    Source source;
    try {
      source = file.equals("-") ? ScriptText.standardInput() : ScriptText.file(file, false);
    } catch (SyntaxError e) {
      return List.of(new Finding(1, 1, "syntax", String.valueOf(e.getMessage())));
    }
    boolean awaits = !new File(file).getName().endsWith(".py");
    return Checker.check(source, awaits);
  }

  private static String text(String file, Finding f) {
    return file + ":" + f.line() + ":" + f.column() + ": " + f.message() + " [" + f.rule() + "]\n";
  }

  private static String json(String file, Finding f) {
    return "  {\"file\": "
        + quoted(file)
        + ", \"line\": "
        + f.line()
        + ", \"column\": "
        + f.column()
        + ", \"rule\": "
        + quoted(f.rule())
        + ", \"message\": "
        + quoted(f.message())
        + "}";
  }

  private static String quoted(String s) {
    StringBuilder b = new StringBuilder("\"");
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '"' || c == '\\') {
        b.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        b.append(String.format("\\u%04x", (int) c));
      } else {
        b.append(c);
      }
    }
    return b.append('"').toString();
  }
}
