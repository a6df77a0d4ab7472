package org.aiolang.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.api.ProgramRun;
import org.aiolang.cli.prompt.Prompt;
import org.aiolang.limits.SystemWorld;
import org.aiolang.limits.VirtualTime;
import org.aiolang.object.OutsideWorld;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;

/**
 * The command line. Options, messages and exit codes are CPython's where CPython has them; what it
 * has and aio has not is refused by name, exit code 2.
 */
public final class Main {
  private final PrintStream out;
  private final PrintStream err;
  private final SystemWorld system = new SystemWorld();
  private OutsideWorld world = system;

  Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the command and leaves the JVM with its exit code. */
  public static void main(String[] args) {
    System.exit(new Main(System.out, System.err).run(args));
  }

  /** Runs the command; the result is its exit code. */
  int run(String[] args) {
    try {
      return dispatch(args);
    } catch (Refusal e) {
      err.println(e.getMessage());
      return e.exitCode();
    } catch (SyntaxError e) {
      err.println("SyntaxError: " + e.getMessage());
      return 1;
    } catch (IOException e) {
      err.println("aio: " + e.getMessage());
      return 1;
    } catch (IllegalStateException e) {
      return internalError(e);
    }
  }

  /** A defect of aio: one line for its user, the whole of it where {@code aio.debug} is set. */
  private int internalError(IllegalStateException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    StackTraceElement[] stack = cause.getStackTrace();
    err.println(
        "SystemError: "
            + cause
            + (stack.length == 0 ? "" : " at " + stack[0])
            + "; this is a defect of aio (AIO_JAVA_OPTS=-Daio.debug=true shows more)");
    if (Boolean.getBoolean("aio.debug")) {
      cause.printStackTrace(err);
    }
    return 1;
  }

  private int dispatch(String[] words) throws Refusal, SyntaxError, IOException {
    Options options = Options.of(words);
    options.environment(world);
    if (options.virtualTime) {
      world = new VirtualTime(world);
    }
    Path folder = null;
    if (options.target == Options.Target.FILE) {
      Path file = Path.of(options.subject).toAbsolutePath();
      folder = Files.isDirectory(file) ? file : file.getParent();
    }
    world = options.permissions.guard(world, folder == null ? world.workingDirectory() : folder);
    boolean prompts = options.target == Options.Target.NOTHING && world.isTerminal(0);
    if (options.unbuffered && !prompts) { // a prompt shows whole lines, as soon as they are there
      System.setProperty("aio.unbuffered", "1");
    }
    switch (options.target) {
      case VERSION:
        out.println("aio " + version());
        return 0;
      case LONG_VERSION:
        out.println("aio " + version() + " (Python 3.13.0; " + java() + ")");
        return 0;
      case HELP:
        out.print(ScriptText.resource("help.txt").text());
        return 0;
      case NOTHING:
      case INPUT:
        return input(options);
      case TRAINING:
        return train(options);
      case FILE:
        Subcommand command =
            options.endsOptions
                ? null
                : Subcommands.named(options.subject, new Console(out, err), world);
        return command == null
            ? file(options)
            : command.run(options.argv.subList(1, options.argv.size()));
      case CODE:
        return program(options, new Source("<string>", options.subject + "\n"));
      default:
        return run(options, ProgramRun.module(world, options.subject, options.argv));
    }
  }

  /**
   * A program that is a file, one that uses what most programs use, and a prompt. One class that is
   * missing from the archive has a start open the jar, which takes longer than loading all others.
   */
  private int train(Options options) throws Refusal, SyntaxError, IOException {
    Subcommands.named("", new Console(out, err), world);
    program(options, ScriptText.file("/dev/null", false));
    program(options, ScriptText.resource("training.aio"));
    SystemWorld another = new SystemWorld();
    return ProgramRun.prompt(another, options.argv, Prompt.training(another)).run();
  }

  private static String version() throws SyntaxError, IOException {
    return ScriptText.resource("version.txt").text().trim();
  }

  /** A program that is a file; with -i there is a prompt even where there is no such file. */
  private int file(Options options) throws Refusal, SyntaxError, IOException {
    Source source;
    try {
      source = file(options.subject, options.skipsFirstLine);
    } catch (Refusal e) {
      if (!options.inspect()) {
        throw e;
      }
      err.println(e.getMessage());
      return prompt(options, "");
    }
    return program(options, source);
  }

  /** The text of a program; a name that is no file may be that of a command, misspelt. */
  private static Source file(String name, boolean skipsFirstLine) throws Refusal, SyntaxError {
    try {
      return ScriptText.file(name, skipsFirstLine);
    } catch (Refusal e) {
      String meant = Subcommands.meant(name);
      throw meant == null
          ? e
          : new Refusal(
              e.exitCode(), e.getMessage() + "\nDid you mean the command 'aio " + meant + "'?");
    }
  }

  private static String java() {
    return "Java " + System.getProperty("java.version") + ", " + System.getProperty("java.vendor");
  }

  private int program(Options options, Source source) throws SyntaxError, IOException {
    String file = source.name().startsWith("<") ? null : source.name();
    return run(options, new ProgramRun(world, source, file, options.argv));
  }

  /** A prompt where standard input is a terminal or one was asked for, else the program there. */
  private int input(Options options) throws SyntaxError, IOException {
    if (!options.inspect() && !world.isTerminal(0)) {
      return program(options, ScriptText.standardInput());
    }
    return prompt(options, greeting(options));
  }

  /** A prompt without a program before it. */
  private int prompt(Options options, String greeting) {
    Prompt prompt = Prompt.open(system, greeting);
    ProgramRun program =
        ProgramRun.prompt(world, options.argv, prompt)
            .with(
                warnings(options),
                options.implementation,
                options.optimize,
                options.switches(),
                options.words());
    Interrupts.sendTo(program, prompt);
    return program.run();
  }

  private int run(Options options, ProgramRun plain) throws SyntaxError, IOException {
    ProgramRun program =
        plain.with(
            warnings(options),
            options.implementation,
            options.optimize,
            options.switches(),
            options.words());
    if (!options.inspect()) {
      Interrupts.sendTo(program, null);
      return program.run();
    }
    Prompt prompt = Prompt.open(system, "");
    ProgramRun prompted = program.withPrompt(prompt);
    Interrupts.sendTo(prompted, prompt);
    return prompted.run();
  }

  /** Filters of development mode, then of the environment, then of the command line. */
  private List<String> warnings(Options options) {
    List<String> all = new ArrayList<>();
    if (options.implementation.contains("dev") || options.switches().indexOf('D') >= 0) {
      all.add("default");
    }
    for (String name : new String[] {"PYTHONWARNINGS", "AIOWARNINGS"}) {
      String list = options.ignoresEnvironment() ? null : world.setting(name);
      for (String filter : list == null ? new String[0] : list.split(",")) {
        if (!filter.isEmpty()) {
          all.add(filter);
        }
      }
    }
    all.addAll(options.warnings);
    return all;
  }

  private static String greeting(Options options) throws SyntaxError, IOException {
    return options.quiet()
        ? ""
        : "aio "
            + version()
            + " on Java "
            + System.getProperty("java.version")
            + "\nType :help for what the prompt can do.\n";
  }
}
