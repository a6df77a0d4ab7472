package org.aiolang.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.aiolang.compile.Compiler;
import org.aiolang.compile.Reported;
import org.aiolang.coroutine.Resumable;
import org.aiolang.diag.StandardError;
import org.aiolang.exec.Code;
import org.aiolang.exec.Programs;
import org.aiolang.exec.TextCompiler;
import org.aiolang.loop.Callback;
import org.aiolang.object.Calls;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;
import org.aiolang.object.SyntaxErrors;
import org.aiolang.syntax.Parser;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.ast.Module;
import org.aiolang.syntax.ast.Stmt;
import org.aiolang.task.DoneCallback;
import org.aiolang.task.PyFuture;
import org.jspecify.annotations.Nullable;

/**
 * One text on its way through the loop: statement by statement, the last of which shows its value.
 * A statement that awaits becomes the task in the foreground, and the next begins when it is done.
 * Who asked for it waits in {@link #await}.
 */
final class Evaluation implements Callback, DoneCallback {
  private final Session session;
  private final Realm r;
  private final String text;
  private final CountDownLatch end = new CountDownLatch(1);
  private Source source = new Source("", "");
  private final List<Module> units = new ArrayList<>();
  private int next;

  /** Whether the last unit shows its value. */
  private boolean shows = true;

  /** Nanoseconds at which a timed text began, else 0. */
  private long begun;

  private @Nullable Object valueBefore;

  /** The start-up file, where it is what runs. */
  private @Nullable String startUp;

  private String startUpVariable = "";

  Evaluation(Session session, String text) {
    this.session = session;
    this.r = session.realm();
    this.text = text;
  }

  /** The user's start-up file, and the variable that names it. */
  Evaluation(Session session, String variable, String file) {
    this(session, "");
    startUp = file;
    startUpVariable = variable;
  }

  /** Waits until all is done; an interrupt of the thread does not end it. */
  void await() {
    boolean interrupted = false;
    while (true) {
      try {
        end.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
        if (session.isOver()) {
          break;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets go of who waits: the session is over. */
  void release() {
    end.countDown();
  }

  @Override
  public void run() {
    try {
      if (startUp != null) {
        startUp(startUp);
      } else if (InputText.isCommand(text)) {
        session.commands().run(this, text.strip());
      } else if (!isFarewell()) {
        read(text);
        session.inputs().add(text);
      }
      proceed();
    } catch (PyException e) {
      failed(e.value());
    } catch (VirtualMachineError e) {
      failed(r.exhausted(e).value());
    }
  }

  /** It sees its own name, and what it imports from the future is for itself. */
  private void startUp(String file) {
    Source text;
    try {
      text = session.file(file, file);
    } catch (PyException e) {
      StandardError.write(r, "Could not open " + startUpVariable + "\n");
      throw e;
    }
    session.globals().putStr("__file__", file);
    read(text);
  }

  /** {@code exit} and {@code quit} leave without being called, as in CPython 3.13. */
  private boolean isFarewell() {
    String word = text.strip();
    if ((word.equals("exit") || word.equals("quit")) && session.isBuiltin(word)) {
      session.exit(null);
      return true;
    }
    return false;
  }

  /**
   * Takes statements to run. Where texts come line by line, one is a single statement, as the
   * grammar has it; else it may be a paste of many, the last of which shows its value.
   */
  void read(String statements) {
    source = new Source(session.nextName(), statements + "\n");
    if (!session.numbersInputs()) {
      units.add(parse(source, Parser.Mode.SINGLE));
      return;
    }
    for (Stmt s : parse(source, Parser.Mode.EXEC).body()) {
      units.add(new Module(List.of(s), s.start(), s.end()));
    }
  }

  /** Takes a file to run, which shows no value. */
  void read(Source file) {
    source = file;
    shows = false;
    units.add(parse(file, Parser.Mode.EXEC));
  }

  /** Has the time told that it takes, from now on. */
  void time() {
    begun = System.nanoTime();
  }

  private Module parse(Source s, Parser.Mode mode) {
    try {
      return Reported.parse(r, s, mode);
    } catch (SyntaxError e) {
      throw SyntaxErrors.of(r, e);
    }
  }

  private void proceed() {
    while (next < units.size()) {
      boolean last = next == units.size() - 1;
      Code code = compile(units.get(next++), last && shows);
      valueBefore = r.builtins().getStr("_");
      Object result = Programs.run(r, code, session.globals());
      if (code.kind() == Code.Kind.COROUTINE) {
        session.loop().start(result, this);
        return;
      }
      adviseOnValue();
    }
    finished();
  }

  private Code compile(Module unit, boolean showing) {
    try {
      Code code =
          Reported.compile(
              r,
              unit,
              source,
              showing ? Compiler.Mode.SINGLE : Compiler.Mode.FILE,
              session.flags | TextCompiler.TOP_LEVEL_AWAIT | Reported.optimize(r));
      if (code.stringAnnotations() && startUp == null) {
        session.flags |= TextCompiler.STRING_ANNOTATIONS;
      }
      return code;
    } catch (SyntaxError e) {
      throw SyntaxErrors.of(r, e);
    }
  }

  /** The task in the foreground is done. */
  @Override
  public void done(Realm realm, PyFuture future) {
    PyBaseException raised = session.loop().finish();
    if (raised != null) {
      failed(raised);
      return;
    }
    try {
      adviseOnValue();
      proceed();
    } catch (PyException e) {
      failed(e.value());
    } catch (VirtualMachineError e) {
      failed(r.exhausted(e).value());
    }
  }

  @Override
  public String label() {
    return "prompt()";
  }

  /** A coroutine that is shown has not run, which its repr does not say. */
  private void adviseOnValue() {
    Object value = r.builtins().getStr("_");
    if (value == valueBefore || !(value instanceof Resumable c) || !c.isFresh()) {
      return;
    }
    if (!c.type().isSubtype(Resumable.COROUTINE)) {
      return;
    }
    String call = text.strip();
    session.flush("stdout"); // the value stands first
    boolean plain = units.size() == 1 && call.indexOf('\n') < 0 && call.indexOf('#') < 0;
    StandardError.write(
        r,
        "hint: this coroutine was not awaited, so nothing ran: use `await "
            + (plain ? call + "`, or `await _`" : "_`")
            + "\n");
  }

  private void failed(PyBaseException e) {
    r.handled = null;
    if (e.type().isSubtype(Exceptions.SYSTEM_EXIT)) {
      session.exit(e);
    } else if (e.type().isSubtype(Exceptions.KEYBOARD_INTERRUPT) && e.traceback == null) {
      StandardError.write(r, "KeyboardInterrupt\n");
    } else {
      session.show(e);
    }
    finished();
  }

  private void finished() {
    if (session.hasPages()) {
      session.loop().start(Calls.call0(r, session.library("_prompt", "show_pages")), this);
      return;
    }
    if (begun != 0) {
      session.print("took " + duration(System.nanoTime() - begun) + "\n");
    }
    if (startUp != null) {
      session.globals().removeStr("__file__");
    }
    session.settle();
    end.countDown();
  }

  private static String duration(long nanos) {
    if (nanos < 1_000_000) {
      return String.format(Locale.ROOT, "%.1f µs", nanos / 1e3);
    }
    return nanos < 1_000_000_000
        ? String.format(Locale.ROOT, "%.1f ms", nanos / 1e6)
        : String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
  }
}
