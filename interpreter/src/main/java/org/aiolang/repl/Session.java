package org.aiolang.repl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.aiolang.diag.Colors;
import org.aiolang.diag.MainProgram;
import org.aiolang.diag.StandardError;
import org.aiolang.loop.Callback;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Exceptions;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyModule;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.RunSettings;
import org.aiolang.object.SyntaxErrors;
import org.aiolang.object.Text;
import org.aiolang.object.TextSink;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SourceBytes;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.task.PromptLoop;
import org.aiolang.task.Signals;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/**
 * What a prompt evaluates in: the names of the main module, on a loop that turns while the prompt
 * waits.
 *
 * <p>{@link #serve} is the script's thread. {@link #evaluate}, {@link #complete} and the questions
 * are for the one thread of the front end; {@link #interrupt} is for any.
 */
public final class Session {
  /** Milliseconds that completions may take: what runs in the loop may be in their way. */
  private static final int PATIENCE = 1500;

  private final Realm realm;
  private final PyDict globals;
  private final PromptLoop loop;
  private final Commands commands = new Commands(this);

  /** The texts that were evaluated, for {@code :save}. Script's thread. */
  private final List<String> inputs = new ArrayList<>();

  /** Flags that {@code from __future__ import} switched on for all that follows. */
  int flags;

  private boolean numbered;
  private int inputNumber;
  private volatile boolean over;
  private volatile @Nullable Evaluation current;
  private @Nullable PyBaseException exit;

  /** What went wrong in the front end. */
  private volatile @Nullable RuntimeException defect;

  private volatile String primary = ">>> ";
  private volatile String secondary = "... ";

  /** Whether there was no program before the prompt. */
  private final boolean alone;

  /**
   * A session of that interpreter, on its script's thread.
   *
   * @param alone whether no program ran before, so that the user's own start-up file does
   */
  public Session(Realm realm, PyDict globals, boolean alone) {
    this.alone = alone;
    this.realm = realm;
    this.globals = globals;
    this.loop = new PromptLoop(realm);
    PyDict sys = realm.sys().dict();
    sys.putStr("ps1", primary);
    sys.putStr("ps2", secondary);
    MainProgram main = realm.part(MainProgram.class);
    realm.setPart(MainProgram.class, new MainProgram(main == null ? null : main.source(), true));
  }

  /** Whether a terminal is to have colours, as far as the environment decides that. Any thread. */
  public static boolean wantsColors(Map<String, String> environment) {
    return Colors.wanted(environment, true);
  }

  Realm realm() {
    return realm;
  }

  PyDict globals() {
    return globals;
  }

  /** The loop beneath. Script's thread. */
  public PromptLoop loop() {
    return loop;
  }

  Commands commands() {
    return commands;
  }

  List<String> inputs() {
    return inputs;
  }

  boolean numbersInputs() {
    return numbered;
  }

  String nextName() {
    return numbered ? MainProgram.INPUT + inputNumber++ + ">" : MainProgram.STDIN;
  }

  /**
   * Runs the front end on a thread of its own, and the loop on this one, until the user leaves.
   * Then cancels the tasks that are left.
   *
   * @return the SystemExit that ended the session, or null
   */
  public @Nullable PyBaseException serve(FrontEnd front) {
    numbered = front.numbersInputs();
    Thread reader = new Thread(new Reading(front), "prompt");
    reader.setDaemon(true);
    reader.start();
    while (!over) {
      try {
        loop.serve();
      } catch (PyException e) {
        leftLoop(e.value());
      }
    }
    RuntimeException failed = defect;
    if (failed != null) {
      throw failed;
    }
    reader.interrupt();
    Evaluation left = current;
    if (left != null) {
      left.release();
    }
    await(reader);
    try {
      loop.close();
    } catch (PyException e) {
      StandardError.report(realm, e.value());
    }
    return exit;
  }

  /** Gives the front end time to put the terminal right. */
  private static void await(Thread reader) {
    try {
      reader.join(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** KeyboardInterrupt and SystemExit leave the loop wherever they are raised. */
  private void leftLoop(PyBaseException e) {
    realm.handled = null;
    if (loop.endedForeground(e)) {
      return; // its evaluation hears of it in the next turn
    }
    if (e.type().isSubtype(Exceptions.SYSTEM_EXIT)) {
      exit(e);
    } else if (current != null) {
      StandardError.report(realm, e);
    }
  }

  /** Ends the session. Script's thread. */
  void exit(@Nullable PyBaseException reason) {
    exit = reason;
    over = true;
    loop.stop();
  }

  /** Whether the session has ended: nothing is evaluated any more. */
  public boolean isOver() {
    return over;
  }

  /** Evaluates a whole text and shows its value, or what went wrong; returns when that is done. */
  public void evaluate(String text) {
    evaluate(new Evaluation(this, text));
  }

  private void evaluate(Evaluation e) {
    current = e;
    if (post(e)) {
      e.await();
    }
    current = null;
  }

  /**
   * Runs the file that {@code AIOSTARTUP} names, else {@code PYTHONSTARTUP}, in the names of the
   * prompt. What goes wrong in it is shown.
   */
  public void startUp() {
    if (!alone || RunSettings.of(realm).ignoresEnvironment()) {
      return;
    }
    for (String variable : new String[] {"AIOSTARTUP", "PYTHONSTARTUP"}) {
      String file = realm.world().setting(variable);
      if (file != null) {
        if (!file.isEmpty()) {
          evaluate(new Evaluation(this, variable, file));
        }
        return;
      }
    }
  }

  /** Ends the session, as the end of the input does. */
  public void leave() {
    post(new Leaving());
  }

  /** Ctrl-C: cancels the await in the foreground, or raises KeyboardInterrupt in what runs. */
  public void interrupt() {
    Signals.of(realm).arrived(Signals.INTERRUPT);
  }

  /** The prompt for a new text: {@code sys.ps1} as it was after the last evaluation. */
  public String primary() {
    return primary;
  }

  /** The prompt for a text that goes on: {@code sys.ps2}. */
  public String secondary() {
    return secondary;
  }

  /**
   * What could stand at the cursor; empty where nothing fits, or where the loop is blocked.
   *
   * @param cursor an offset in chars
   */
  public List<Completion> complete(String text, int cursor) {
    Completing c = new Completing(this, text.substring(0, cursor));
    return post(c) ? c.await(PATIENCE, TimeUnit.MILLISECONDS) : List.of();
  }

  private boolean post(Callback callback) {
    try {
      loop.post(callback);
      return true;
    } catch (IllegalStateException closed) {
      return false; // the session ended meanwhile
    }
  }

  /** Reads the prompts anew and writes out what streams hold: after each evaluation. */
  void settle() {
    primary = prompt("ps1", primary);
    secondary = prompt("ps2", secondary);
    flush("stdout");
    flush("stderr");
    if (loop.hasFailures()) {
      Thread collecting = new Thread(new Collecting(), "failures");
      collecting.setDaemon(true);
      collecting.start();
    }
  }

  /** Has the loop hear at once of failed tasks that what was typed let go of. */
  private final class Collecting implements Runnable {
    @Override
    public void run() {
      System.gc();
      post(new Nothing());
    }
  }

  /** A turn of the loop. */
  private static final class Nothing implements Callback {
    @Override
    public void run() {}
  }

  private String prompt(String name, String otherwise) {
    Object value = realm.sys().dict().getStr(name);
    if (value == null) {
      return "";
    }
    try {
      return Text.str(realm, value);
    } catch (PyException e) {
      StandardError.report(realm, e.value());
      realm.sys().dict().putStr(name, otherwise);
      return otherwise;
    }
  }

  /** Writes out what {@code sys.stdout} or {@code sys.stderr} holds. Script's thread. */
  void flush(String name) {
    Object stream = realm.sys().find(realm, name);
    if (stream == null || stream == PyNone.NONE) {
      return;
    }
    try {
      Calls.invoke(realm, stream, "flush");
    } catch (PyException e) {
      if (!e.is(Exceptions.VALUE_ERROR)) {
        StandardError.report(realm, e.value());
      }
    }
  }

  /** Writes on {@code sys.stdout}. Script's thread. */
  void print(String text) {
    Object out = realm.sys().find(realm, "stdout");
    if (out instanceof TextSink sink) {
      sink.write(realm, text);
    } else if (out != null && out != PyNone.NONE) {
      Calls.invoke(realm, out, "write", text);
    }
  }

  /**
   * The text of a file, which tracebacks call {@code shown}; raises OSError and SyntaxError.
   * Script's thread.
   */
  Source file(String name, String shown) {
    Path path = realm.world().path(name);
    byte[] bytes;
    try (SeekableByteChannel channel = realm.world().open(path, Set.of(StandardOpenOption.READ));
        InputStream in = Channels.newInputStream(channel)) {
      bytes = in.readAllBytes();
    } catch (IOException failed) {
      throw OsErrors.of(realm, failed, name);
    }
    try {
      return SourceBytes.decode(shown, bytes);
    } catch (SyntaxError wrong) {
      throw SyntaxErrors.of(realm, wrong);
    }
  }

  /** Shows an exception, and keeps it in {@code sys.last_exc} and its older names. */
  void show(PyBaseException e) {
    realm.handled = null;
    PyDict sys = realm.sys().dict();
    sys.putStr("last_exc", e);
    sys.putStr("last_type", e.type());
    sys.putStr("last_value", e);
    sys.putStr("last_traceback", e.traceback == null ? PyNone.NONE : e.traceback);
    StandardError.report(realm, e);
    String advice = advice(e);
    if (advice != null) {
      StandardError.write(realm, advice);
    }
  }

  private @Nullable String advice(PyBaseException e) {
    if (e.type() != Exceptions.RUNTIME_ERROR
        || e.args.length != 1
        || !(e.args[0] instanceof String message)
        || !message.endsWith("cannot be called from a running event loop")) {
      return null;
    }
    return "hint: the prompt runs an event loop: await the coroutine here, as in `await main()`\n";
  }

  /** Whether there is text that a pager is to show. */
  boolean hasPages() {
    return realm.modules().getStr("_prompt") instanceof PyModule prompt
        && prompt.dict().getStr("pages") instanceof PyList pages
        && pages.size() > 0;
  }

  /** Whether that name is one that the session did not define. */
  boolean isBuiltin(String name) {
    return globals.getStr(name) == null && realm.builtinsModule().find(realm, name) != null;
  }

  /** The value of {@code module.name}, of a module of the library. */
  Object library(String module, String name) {
    return Attributes.get(realm, realm.importer().importPath(realm, module), name);
  }

  /** The end of the input. */
  private final class Leaving implements Callback {
    @Override
    public void run() {
      if (!over) {
        exit(null);
      }
    }
  }

  /** What the front end's thread does. */
  private final class Reading implements Runnable {
    private final FrontEnd front;

    Reading(FrontEnd front) {
      this.front = front;
    }

    @Override
    public void run() {
      try {
        front.run(Session.this);
      } catch (RuntimeException e) {
        defect = e;
      } finally {
        leave();
      }
    }
  }
}
