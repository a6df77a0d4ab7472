package org.aiolang.api;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aiolang.builtins.Builtins;
import org.aiolang.compile.Compiler;
import org.aiolang.compile.Reported;
import org.aiolang.compile.Texts;
import org.aiolang.coroutine.NeverAwaited;
import org.aiolang.diag.LostOutput;
import org.aiolang.diag.MainProgram;
import org.aiolang.diag.OwnFrames;
import org.aiolang.diag.StandardError;
import org.aiolang.diag.Tracebacks;
import org.aiolang.exec.Code;
import org.aiolang.exec.Programs;
import org.aiolang.exec.TextCompiler;
import org.aiolang.imports.MainModule;
import org.aiolang.imports.ModuleBody;
import org.aiolang.imports.Modules;
import org.aiolang.limits.Breach;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Numbers;
import org.aiolang.object.OutsideWorld;
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
import org.aiolang.object.ThreadEnded;
import org.aiolang.repl.FrontEnd;
import org.aiolang.repl.Session;
import org.aiolang.syntax.Parser;
import org.aiolang.syntax.Source;
import org.aiolang.syntax.SyntaxError;
import org.aiolang.syntax.ast.Module;
import org.aiolang.task.Deadlock;
import org.aiolang.task.MainRunner;
import org.aiolang.task.Signals;
import org.aiolang.task.TaskTree;
import org.aiolang.types.JavaValueTypes;
import org.aiolang.types.ints.IntText;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** A realm with all its parts, and the life of its main program. */
final class Interpreter {
  private static final String DIGITS = "int_max_str_digits";
  private static final String[] STREAMS = {"stdout", "stderr"};

  private final Realm realm;
  private final Modules modules = new Modules(new ModuleCode());
  private final PyModule main = new PyModule("__main__");
  private final Signals signals;

  /** What a prompt evaluates in, where there is one. */
  private @Nullable Session session;

  /**
   * @param argv {@code sys.argv}
   * @param folder the first entry of {@code sys.path}; null where that is empty
   * @param settings which decide what else {@code sys.path} has
   */
  Interpreter(
      OutsideWorld world, List<String> argv, @Nullable String folder, RunSettings settings) {
    PyModule builtins = Builtins.module();
    realm = new Realm(new JavaValueTypes(), world, builtins);
    signals = Signals.of(realm);
    realm.setImporter(modules);
    realm.setSys(modules.systemModule(realm));
    realm.setPart(TextCompiler.class, new Texts());
    realm.modules().putStr("builtins", builtins);
    realm.modules().putStr("__main__", main);
    PyList arguments = new PyList();
    for (String arg : argv) {
      arguments.add(arg);
    }
    realm.sys().dict().putStr("argv", arguments);
    realm.sys().dict().putStr("path", searchPath(world, folder, settings));
    PyDict globals = main.dict();
    globals.putStr("__doc__", PyNone.NONE);
    globals.putStr("__package__", PyNone.NONE);
    globals.putStr("__loader__", PyNone.NONE);
    globals.putStr("__spec__", PyNone.NONE);
    globals.putStr("__builtins__", builtins);
  }

  /**
   * The program's folder, those of {@code AIOPATH}, and the folder {@code site} beside it; nothing
   * where an application embeds the interpreter.
   */
  private static PyList searchPath(
      OutsideWorld world, @Nullable String folder, RunSettings settings) {
    if (folder == null) {
      return new PyList();
    }
    PyList path = settings.isOn('P') ? new PyList() : PyList.of(folder);
    String more = settings.ignoresEnvironment() ? null : world.setting("AIOPATH");
    int from = 0;
    while (more != null && from < more.length()) {
      int end = more.indexOf(':', from);
      end = end < 0 ? more.length() : end;
      if (end > from) {
        path.add(more.substring(from, end));
      }
      from = end + 1;
    }
    if (!folder.isEmpty() && !settings.isOn('S')) {
      Path site = world.path(folder + "/site");
      if (Files.isDirectory(site)) {
        path.add(folder + "/site");
      }
    }
    return path;
  }

  Realm realm() {
    return realm;
  }

  /** Does what the command line asks for before a program runs; false when that fails. */
  boolean prepare(RunSettings settings) {
    if (settings == RunSettings.NONE) {
      return true;
    }
    realm.setPart(RunSettings.class, settings);
    try {
      String digits = settings.value(DIGITS);
      if (digits == null && !settings.ignoresEnvironment()) {
        digits = realm.world().setting("PYTHONINTMAXSTRDIGITS");
      }
      if (digits != null && !limitDigits(digits)) {
        StandardError.write(
            realm, "aio: -X " + DIGITS + ": invalid limit; must be >= 640 or 0 for unlimited.\n");
        return false;
      }
      if (!settings.warnings().isEmpty()) {
        modules.importPath(realm, "warnings"); // which reads sys.warnoptions
      }
      return true;
    } catch (PyException e) {
      failed(e.value());
      return false;
    }
  }

  private boolean limitDigits(String digits) {
    try {
      IntText.setMaxDigits(realm, Integer.parseInt(digits));
      return true;
    } catch (NumberFormatException | PyException e) {
      return false;
    }
  }

  /** Runs a prompt after what was to be run before it; gives the exit code. */
  int runPrompt(ProgramRun.@Nullable Program first, FrontEnd front) {
    Session s = new Session(realm, main.dict(), first == null);
    session = s;
    if (first != null) {
      first.execute(this);
    }
    PyBaseException exit = s.serve(front);
    return exit == null ? 0 : failed(exit);
  }

  /** The globals of the main program. */
  PyDict globals() {
    return main.dict();
  }

  Modules modules() {
    return modules;
  }

  /** Writes what the standard streams hold, where they can be written. */
  void flushStreams() {
    for (String name : STREAMS) {
      Object stream = realm.sys().dict().getStr(name);
      if (stream instanceof TextSink sink) {
        try {
          sink.flush(realm);
        } catch (PyException e) {
          continue; // closed, or broken: the script hears of it when it writes
        }
      }
    }
  }

  /** The end of an interpreter that a host drove. */
  void shutDown() {
    flushStreams();
    NeverAwaited.programEnds(realm, main.dict());
    for (int i = 0; i < realm.closings().size(); i++) { // one may ask for another
      try {
        realm.closings().get(i).close(realm);
      } catch (PyException | Breach | ThreadEnded e) {
        continue; // a script's finalizer: what comes after it is closed all the same
      }
    }
  }

  /**
   * Runs the main program; gives the exit code.
   *
   * @param file what becomes {@code __file__}; null for text that is in no file
   */
  int execute(Source source, @Nullable String file) {
    if (source.name().equals("<string>")) {
      realm.setPart(MainProgram.class, new MainProgram(source));
    }
    String shown = source.name().equals("<stdin>") ? source.name() : file;
    if (shown != null) {
      main.dict().putStr("__file__", shown);
      main.dict().putStr("__cached__", PyNone.NONE);
    }
    return execute(source);
  }

  /** Runs the module of that name as the main program; gives the exit code. */
  int executeModule(String name) {
    try {
      MainModule found = MainModule.find(realm, modules, name);
      main.dict().putStr("__spec__", found.spec());
      main.dict().putStr("__package__", found.parent());
      main.dict().putStr("__file__", found.file());
      main.dict().putStr("__cached__", PyNone.NONE);
      if (realm.sys().dict().getStr("argv") instanceof PyList argv && argv.size() > 0) {
        argv.set(0, found.file());
      }
      return execute(found.source());
    } catch (MainModule.NotRunnable e) {
      StandardError.write(realm, "aio: " + e.getMessage() + "\n");
      return 1;
    } catch (PyException e) {
      return failed(e.value());
    } catch (VirtualMachineError e) {
      return failed(realm.exhausted(e).value());
    }
  }

  private int execute(Source source) {
    try {
      Code code = compiled(source);
      Object result = Programs.run(realm, code, main.dict());
      if (code.kind() == Code.Kind.COROUTINE) {
        if (session == null) {
          MainRunner.run(realm, result, null, null);
        } else {
          session.loop().runProgram(result);
        }
      }
      return 0;
    } catch (SyntaxError e) {
      return failed(SyntaxErrors.of(realm, e).value());
    } catch (PyException e) {
      return failed(e.value());
    } catch (Deadlock e) {
      realm.handled = null;
      StandardError.write(realm, e.report());
      return Deadlock.EXIT_CODE;
    } catch (VirtualMachineError e) {
      return failed(realm.exhausted(e).value());
    }
  }

  /** What is wrong beyond the grammar is shown without its line where there is no file. */
  private Code compiled(Source source) throws SyntaxError {
    Module tree = Reported.parse(realm, source, Parser.Mode.EXEC);
    try {
      int flags = Reported.optimize(realm);
      return Reported.compile(realm, tree, source, Compiler.Mode.FILE, flags);
    } catch (SyntaxError e) {
      if (source.name().startsWith("<")) {
        throw SyntaxErrors.withoutText(realm, e);
      }
      throw e;
    }
  }

  /** Shows an error that came before there was a text to run. */
  int refuse(SyntaxError e) {
    return flush(failed(SyntaxErrors.of(realm, e).value()));
  }

  private int failed(PyBaseException e) {
    realm.handled = null;
    boolean inspecting = session != null && !session.isOver();
    if (e.type().isSubtype(Exceptions.SYSTEM_EXIT) && !inspecting) {
      return exitCode(e);
    }
    if (isLostOutput(e)) {
      return LostOutput.EXIT_CODE;
    }
    StandardError.report(realm, e);
    return e.type().isSubtype(Exceptions.KEYBOARD_INTERRUPT) ? 130 : 1;
  }

  private boolean isLostOutput(PyBaseException e) {
    return e.type() == Exceptions.BROKEN_PIPE_ERROR && realm.part(LostOutput.class) != null;
  }

  private int exitCode(PyBaseException e) {
    Object code = Attributes.getOrNull(realm, e, "code");
    if (code == null || code == PyNone.NONE) {
      return 0;
    }
    if (code instanceof Long || code instanceof Boolean || code instanceof BigInteger) {
      BigInteger number = Numbers.big(code);
      return number.bitLength() < Long.SIZE ? number.intValue() & 0xFF : 255;
    }
    String text;
    try {
      text = Text.str(realm, code);
    } catch (PyException failed) {
      text = "";
    }
    StandardError.write(realm, text + "\n");
    return 1;
  }

  /** Writes what streams still hold; 120 where standard output could not be written. */
  int flush(int exit) {
    int result = exit;
    joinThreads();
    callAtEnd("atexit", "_run_exitfuncs", "exit of ");
    Object out = realm.sys().dict().getStr("stdout");
    if (out != null && out != PyNone.NONE) {
      try {
        Calls.invoke(realm, out, "flush");
      } catch (PyException e) {
        if (isLostOutput(e.value())) {
          result = LostOutput.EXIT_CODE;
        } else if (!e.is(Exceptions.VALUE_ERROR)) {
          StandardError.write(
              realm,
              "Exception ignored on flushing sys.stdout:\n"
                  + Tracebacks.formatOnly(realm, e.value()));
          result = 120;
        }
      }
    }
    NeverAwaited.programEnds(realm, main.dict());
    for (Realm.Closing closing : realm.closings()) {
      closing.close(realm);
    }
    return result;
  }

  /** Waits for the threads that the program started, except daemons. */
  private void joinThreads() {
    callAtEnd("threading", "_shutdown", "threading shutdown ");
  }

  /** Calls a function of a module that the program has imported, or nothing. */
  private void callAtEnd(String module, String function, String what) {
    if (!(realm.modules().getStr(module) instanceof PyModule loaded)) {
      return;
    }
    try {
      Calls.invoke(realm, loaded, function);
    } catch (PyException e) {
      StandardError.write(
          realm,
          "Exception ignored on "
              + what
              + Text.repr(realm, loaded)
              + "\n"
              + Tracebacks.format(realm, e.value()));
    }
  }

  /** Ctrl-C, from any thread. */
  void interrupt() {
    signals.arrived(Signals.INTERRUPT);
  }

  /** See {@link ProgramRun#describe}. */
  void describe() {
    signals.soon(new Description());
  }

  /** See {@link Signals#watchedBy}. */
  void watchedBy(Thread thread) {
    signals.watchedBy(thread);
  }

  /** See {@link Signals#watch}. */
  int watch() {
    return signals.watch();
  }

  private static final class Description implements Realm.SafepointAction {
    @Override
    public void run(Realm r) {
      StandardError.write(r, TaskTree.of(r));
    }
  }

  /** How imported modules are compiled and run. */
  private static final class ModuleCode implements ModuleBody {
    @Override
    public void execute(Realm r, Source source, byte @Nullable [] form, PyDict globals) {
      Code code;
      if (r.budget != null && !source.name().startsWith(OwnFrames.LIBRARY)) {
        r.budget.source(r, source.text().length());
      }
      try {
        if (source.text().indexOf('\0') >= 0) {
          // CPython reads a module whole: its words differ from those for the main program.
          String message = "source code string cannot contain null bytes";
          throw new SyntaxError(source, SyntaxError.Kind.SYNTAX, message, -1, -1, false);
        }
        // A module of the library, which warns of nothing, or one to be read.
        Code known = form == null ? null : LibraryCode.of(source, form);
        code = known == null ? Reported.compile(r, source, Compiler.Mode.MODULE) : known;
      } catch (SyntaxError e) {
        throw SyntaxErrors.of(r, e);
      }
      Programs.run(r, code, globals);
    }
  }
}
