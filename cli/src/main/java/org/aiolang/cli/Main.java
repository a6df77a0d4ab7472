package org.aiolang.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.aiolang.api.ProgramRun;
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
  private static final int USAGE = 2;
  private static final String NOT_YET = "bBdEhiIOPqsSuvWXx";

  private final PrintStream out;
  private final PrintStream err;
  private OutsideWorld world = new SystemWorld();

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

  private int dispatch(String[] all) throws Refusal, SyntaxError, IOException {
    boolean virtual = all.length > 0 && all[0].equals("--virtual-time");
    if (virtual) {
      world = new VirtualTime(world);
    }
    return command(virtual ? Arrays.copyOfRange(all, 1, all.length) : all);
  }

  private int command(String[] args) throws Refusal, SyntaxError, IOException {
    if (args.length == 0) {
      if (System.getProperty("aio.tty", "").startsWith("0")) {
        throw new Refusal(USAGE, "aio: the prompt is not available yet\n" + usage());
      }
      return script(ScriptText.standardInput(), argv("", args, 0));
    }
    String first = args[0];
    if (first.equals("-")) {
      return script(ScriptText.standardInput(), argv("-", args, 1));
    }
    if (!first.startsWith("-")) {
      return script(ScriptText.file(first), args);
    }
    switch (first) {
      case "--version":
      case "-V":
        out.println("aio " + ScriptText.resource("version.txt").text().trim());
        return 0;
      case "--help":
      case "-h":
      case "-?":
        out.print(ScriptText.resource("help.txt").text());
        return 0;
      case "--train":
        return script(ScriptText.resource("training.aio"), args);
      default:
        break;
    }
    if (first.startsWith("-c")) {
      String code = argument('c', first, args);
      int rest = first.length() == 2 ? 2 : 1;
      return script(new Source("<string>", code + "\n"), argv("-c", args, rest));
    }
    if (first.startsWith("-m")) {
      String module = argument('m', first, args);
      int rest = first.length() == 2 ? 2 : 1;
      return run(ProgramRun.module(world, module, List.of(argv("-m", args, rest))));
    }
    throw unknown(first);
  }

  /** What follows an option: the rest of its word, else the next word. */
  private static String argument(char option, String word, String[] args) throws Refusal {
    if (word.length() > 2) {
      return word.substring(2);
    }
    if (args.length == 1) {
      throw new Refusal(USAGE, "Argument expected for the -" + option + " option\n" + usage());
    }
    return args[1];
  }

  private static Refusal unknown(String option) {
    if (option.startsWith("--")) {
      return new Refusal(USAGE, "unknown option " + option + "\n" + usage());
    }
    char letter = option.charAt(1);
    if (NOT_YET.indexOf(letter) >= 0) {
      return new Refusal(USAGE, "aio: option -" + letter + " is not available yet\n" + usage());
    }
    return new Refusal(USAGE, "Unknown option: -" + letter + "\n" + usage());
  }

  private static String usage() {
    return "usage: aio [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"
        + "Try `aio -h' for more information.";
  }

  private static String[] argv(String name, String[] args, int from) {
    String[] argv = new String[args.length - from + 1];
    argv[0] = name;
    System.arraycopy(args, from, argv, 1, args.length - from);
    return argv;
  }

  /** Runs a program; {@code argv} is what it finds in {@code sys.argv}. */
  private int script(Source source, String... argv) {
    String file = source.name().startsWith("<") ? null : source.name();
    return run(new ProgramRun(world, source, file, List.of(argv)));
  }

  private static int run(ProgramRun script) {
    Interrupts.sendTo(script);
    return script.run();
  }
}
