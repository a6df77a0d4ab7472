package org.aiolang.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.aiolang.object.OutsideWorld;
import org.aiolang.object.RunSettings;
import org.aiolang.repl.FrontEnd;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SourceBytes;
import org.aiolang.syntax.SyntaxError;
import org.jspecify.annotations.Nullable;

/**
 * One run of a program in an interpreter of its own, from its text to its exit code. What the
 * program prints, and the traceback of what it did not catch, go to the streams of its outside
 * world; they are flushed, not closed.
 *
 * <p>{@link #run} may be called once, from any thread, and blocks; the program runs on a thread of
 * its own, with a stack that deep recursion needs. {@link #interrupt} may be called from any
 * thread.
 */
public final class ProgramRun {
  private static final long STACK_BYTES = 1L << 30;

  /** Bytes of the heap that are kept for who handles a MemoryError. */
  private static final int RESERVED = 1 << 20;

  /** Milliseconds after which the waiting thread first looks at the program's loop. */
  private static final int FIRST_LOOK = 1000;

  private final OutsideWorld world;
  private final Program program;
  private final List<String> argv;
  private final RunSettings settings;
  private volatile @Nullable Interpreter interpreter;
  private volatile @Nullable Thread thread;

  /**
   * A program that is there as text.
   *
   * @param file the absolute path of the program, which becomes {@code __file__}; null for text
   *     that is in no file
   * @param argv what the program finds in {@code sys.argv}
   */
  public ProgramRun(OutsideWorld world, Source source, @Nullable String file, List<String> argv) {
    this(world, new Text(source, file), argv, RunSettings.NONE);
  }

  private ProgramRun(OutsideWorld world, Program program, List<String> argv, RunSettings settings) {
    this.world = world;
    this.program = program;
    this.argv = argv;
    this.settings = settings;
  }

  /**
   * The same run with what a command line asks for.
   *
   * @param warnings filters as CPython's {@code -W} takes them; a later one comes before an earlier
   * @param extensions what {@code -X} was given: {@code name} or {@code name=value}
   * @param optimize 1 as {@code -O}: no asserts; 2 as {@code -OO}: no docstrings either
   * @param switches letters of options that are on, see {@link RunSettings}
   * @param words the command line, {@code sys.orig_argv} but for its first
   */
  public ProgramRun with(
      List<String> warnings,
      List<String> extensions,
      int optimize,
      String switches,
      List<String> words) {
    RunSettings asked = new RunSettings(warnings, extensions, optimize, switches, words);
    return new ProgramRun(world, program, argv, asked);
  }

  /**
   * The module of that name, found along {@code sys.path}, which begins with the working directory;
   * or that package's {@code __main__}. Source: CPython's {@code runpy}.
   *
   * @param argv {@code sys.argv}; its first becomes the module's file
   */
  public static ProgramRun module(OutsideWorld world, String name, List<String> argv) {
    return new ProgramRun(world, new NamedModule(name), argv, RunSettings.NONE);
  }

  /**
   * Reads a file and runs it.
   *
   * @param argv {@code sys.argv}; the first is the program's name as it was given
   * @return the exit code
   * @throws IOException where the file cannot be read
   */
  public static int runFile(OutsideWorld world, Path path, List<String> argv) throws IOException {
    byte[] bytes;
    try (InputStream in =
        Channels.newInputStream(world.open(path, Set.of(StandardOpenOption.READ)))) {
      bytes = in.readAllBytes();
    }
    String name = path.toString();
    Source source;
    try {
      source = SourceBytes.decode(name, bytes);
    } catch (SyntaxError e) {
      return new Interpreter(world, argv, folder(name), RunSettings.NONE).refuse(e);
    }
    return new ProgramRun(world, source, name, argv).run();
  }

  /**
   * A prompt without a program before it.
   *
   * @param argv {@code sys.argv}
   * @param front who talks to the user
   */
  public static ProgramRun prompt(OutsideWorld world, List<String> argv, FrontEnd front) {
    return new ProgramRun(world, new Prompt(null, front), argv, RunSettings.NONE);
  }

  /** This program, and then a prompt in its names, however it ended. */
  public ProgramRun withPrompt(FrontEnd front) {
    return new ProgramRun(world, new Prompt(program, front), argv, settings);
  }

  /** Runs the program to its end; gives the exit code. */
  public int run() {
    Running body = new Running(Thread.currentThread());
    Thread t = new Thread(null, body, "main", STACK_BYTES);
    thread = t;
    t.start();
    boolean interrupted = false;
    long pause = FIRST_LOOK;
    while (!body.ended) {
      LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(pause));
      if (Thread.interrupted()) {
        interrupted = true;
        interrupt();
      }
      Interpreter running = interpreter;
      pause = running == null || body.ended ? FIRST_LOOK : running.watch();
    }
    while (t.isAlive()) {
      try {
        t.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    thread = null;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (body.failure != null) {
      throw new IllegalStateException("the interpreter failed", body.failure);
    }
    return body.exitCode;
  }

  /** Ctrl-C: raises KeyboardInterrupt in the program, or cancels its main task. */
  public void interrupt() {
    Interpreter running = interpreter;
    if (running != null && thread != null) {
      running.interrupt();
    }
  }

  /** The folder of what a name leads to, where that is a link or goes up and down. */
  private static String folder(@Nullable String file) {
    String name = file == null ? "" : file;
    if (name.contains("/.") || !name.isEmpty() && Files.isSymbolicLink(Path.of(name))) {
      try {
        name = Path.of(name).toRealPath().toString();
      } catch (IOException gone) {
        return name.substring(0, name.lastIndexOf('/'));
      }
    }
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  /** What there is to run. */
  sealed interface Program permits Text, NamedModule, Prompt {
    /** The first entry of {@code sys.path}. */
    String folder(OutsideWorld world);

    int execute(Interpreter interpreter);
  }

  /** A text. */
  private record Text(Source source, @Nullable String file) implements Program {
    @Override
    public String folder(OutsideWorld world) {
      return ProgramRun.folder(file);
    }

    @Override
    public int execute(Interpreter interpreter) {
      return interpreter.execute(source, file);
    }
  }

  /** A module that is yet to be found. */
  private record NamedModule(String name) implements Program {
    @Override
    public String folder(OutsideWorld world) {
      return world.workingDirectory().toString();
    }

    @Override
    public int execute(Interpreter interpreter) {
      return interpreter.executeModule(name);
    }
  }

  /** A prompt, and what is run before. */
  private record Prompt(@Nullable Program first, FrontEnd front) implements Program {
    @Override
    public String folder(OutsideWorld world) {
      return first == null ? "" : first.folder(world);
    }

    @Override
    public int execute(Interpreter interpreter) {
      return interpreter.runPrompt(first, front);
    }
  }

  /**
   * Asks the program what it is doing: which frames run, and its tasks as a tree, each with what it
   * waits for. The answer is written to standard error at the program's next safepoint. Any thread.
   */
  public void describe() {
    Interpreter running = interpreter;
    if (running != null) {
      running.describe();
    }
  }

  /** What the program's thread does. */
  private final class Running implements Runnable {
    private final Thread watcher;
    private volatile boolean ended;
    private int exitCode;
    private @Nullable Throwable failure;

    Running(Thread watcher) {
      this.watcher = watcher;
    }

    @Override
    public void run() {
      try {
        Interpreter i = new Interpreter(world, argv, program.folder(world), settings);
        i.realm().keepBack(RESERVED);
        i.realm().setWaker(new Waker(Thread.currentThread()));
        i.watchedBy(watcher);
        interpreter = i;
        exitCode = i.flush(i.prepare(settings) ? program.execute(i) : 1);
      } catch (Throwable e) {
        failure = e;
      } finally {
        ended = true;
        LockSupport.unpark(watcher);
      }
    }
  }

  /** Makes the program's thread look up from what it waits for. */
  private record Waker(Thread thread) implements Runnable {
    @Override
    public void run() {
      thread.interrupt();
    }
  }
}
