package org.aiolang.stdlib.sys;

import org.aiolang.diag.Tracebacks;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Activation;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.NativeTable;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.object.RunSettings;
import org.aiolang.object.Text;
import org.aiolang.object.TextSink;
import org.aiolang.types.frames.FrameObject;
import org.aiolang.types.ints.IntText;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/**
 * Module {@code sys}: functions. {@code argv}, {@code path} and {@code flags} of a run are set by
 * who starts it.
 */
@Module(
    value = "sys",
    parts = {SysPlace.class})
public final class SysModule {
  private SysModule() {}

  /** Exit the interpreter by raising SystemExit(status). */
  @Fn
  static void exit(Realm r, @Default("None") Object status) {
    Object[] args =
        status == PyNone.NONE
            ? new Object[0]
            : status instanceof PyTuple t ? t.items() : new Object[] {status};
    throw new PyException((PyBaseException) Exceptions.SYSTEM_EXIT.call(r, args, null));
  }

  /** Return current exception information: (type, value, traceback). */
  @Fn
  static PyTuple excInfo(Realm r) {
    PyBaseException e = r.handled;
    return e == null
        ? new PyTuple(PyNone.NONE, PyNone.NONE, PyNone.NONE)
        : new PyTuple(e.type(), e, e.traceback == null ? PyNone.NONE : e.traceback);
  }

  /** Return the current exception. */
  @Fn
  static Object exception(Realm r) {
    return r.handled == null ? PyNone.NONE : r.handled;
  }

  /** Return the global debug tracing function set with sys.settrace: there is none. */
  @Fn
  static Object gettrace() {
    return PyNone.NONE;
  }

  /** Set the global debug tracing function: None only. */
  @Fn
  static void settrace(Object function) {
    refuseTracing("settrace", function);
  }

  /** Return the profiling function set with sys.setprofile: there is none. */
  @Fn
  static Object getprofile() {
    return PyNone.NONE;
  }

  /** Set the profiling function: None only. */
  @Fn
  static void setprofile(Object function) {
    refuseTracing("setprofile", function);
  }

  /** Calls and lines pass no place where a function could be told of them; that would cost each. */
  private static void refuseTracing(String name, Object function) {
    if (function != PyNone.NONE) {
      throw Errors.of(
          Exceptions.NOT_IMPLEMENTED_ERROR,
          "sys." + name + "() is not supported: calls and lines are not reported");
    }
  }

  /** Return the current value of the recursion limit. */
  @Fn
  static long getrecursionlimit(Realm r) {
    return r.recursionLimit;
  }

  /** Set the maximum depth of the Python interpreter stack to n. */
  @Fn
  static void setrecursionlimit(Realm r, int limit) {
    if (limit < 1) {
      throw Errors.valueError("recursion limit must be greater or equal than 1");
    }
    if (r.depth >= limit) {
      throw Errors.of(
          Exceptions.RECURSION_ERROR,
          "cannot set the recursion limit to "
              + limit
              + " at the recursion depth "
              + r.depth
              + ": the limit is too low");
    }
    r.recursionLimit = r.budget == null ? limit : Math.min(limit, r.budget.quota().depth());
  }

  /** Check status of origin tracking for coroutine objects in this thread. */
  @Fn
  static long getCoroutineOriginTrackingDepth(Realm r) {
    return r.originDepth;
  }

  /**
   * Enable or disable origin tracking for coroutine objects in this thread.
   *
   * <p>Coroutine objects will track 'depth' frames of traceback information about where they came
   * from, available in their cr_origin attribute. Set a depth of 0 to disable.
   */
  @Fn
  static void setCoroutineOriginTrackingDepth(Realm r, @Kw int depth) {
    if (depth < 0) {
      throw Errors.valueError("depth must be >= 0");
    }
    r.originDepth = depth;
  }

  /** Return the current thread switch interval; see sys.setswitchinterval(). */
  @Fn
  static double getswitchinterval(Realm r) {
    return r.lock.interval() / 1e9;
  }

  /**
   * Set the ideal thread switching delay inside the Python interpreter.
   *
   * <p>The actual frequency of switching threads can be lower if the interpreter executes long
   * sequences of uninterruptible code.
   */
  @Fn
  static void setswitchinterval(Realm r, double interval) {
    if (interval <= 0) {
      throw Errors.valueError("switch interval must be strictly positive");
    }
    r.lock.setInterval((long) Math.min(Long.MAX_VALUE, Math.ceil(interval * 1e9)));
  }

  /** ``Intern'' the given string. */
  @Fn
  static Object intern(Realm r, Object string) {
    if (!(string instanceof String s)) {
      throw Errors.typeError(
          Text.asString(string) != null
              ? "can't intern " + r.typeOf(string).shown()
              : "intern() argument must be str, not " + r.typeOf(string).shown());
    }
    return s.intern();
  }

  /** Return the current default encoding used by the Unicode implementation. */
  @Fn
  static String getdefaultencoding() {
    return "utf-8";
  }

  /** Return the encoding used to convert Unicode filenames to OS filenames. */
  @Fn
  static String getfilesystemencoding() {
    return "utf-8";
  }

  /** Return the error mode used for Unicode to OS filename conversion. */
  @Fn
  static String getfilesystemencodeerrors() {
    return "surrogateescape";
  }

  /** Return whether Python is shutting down. */
  @Fn
  static boolean isFinalizing() {
    return false;
  }

  /** Return the frame object at the given depth from the top of the call stack. */
  @Fn("_getframe")
  static Object getframe(Realm r, @Default("0") int depth) {
    Activation frame = r.top;
    for (int i = 0; i < depth && frame != null; i++) {
      frame = frame.caller();
    }
    if (frame == null) {
      throw Errors.valueError("call stack is not deep enough");
    }
    return FrameObject.of(frame);
  }

  /** Print an object to sys.stdout and also save it in builtins._ */
  @Fn
  static void displayhook(Realm r, Object object) {
    if (object == PyNone.NONE) {
      return;
    }
    r.builtins().putStr("_", PyNone.NONE);
    Object out = r.sys().find(r, "stdout");
    if (out == null || out == PyNone.NONE) {
      throw Errors.runtimeError("lost sys.stdout");
    }
    write(r, out, Text.repr(r, object) + "\n");
    r.builtins().putStr("_", object);
  }

  /** This hook function is called by built-in breakpoint(). */
  @Fn
  static Object breakpointhook(Realm r, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return BreakpointHook.call(r, args, kwargs);
  }

  @Constant("__breakpointhook__")
  static Object originalBreakpointhook() {
    return function("breakpointhook");
  }

  @Constant("__displayhook__")
  static Object originalDisplayhook() {
    return function("displayhook");
  }

  /** Handle an exception by displaying it with a traceback on sys.stderr. */
  @Fn
  static void excepthook(Realm r, Object exctype, Object value, Object traceback) {
    Object err = r.sys().find(r, "stderr");
    if (err != null && err != PyNone.NONE && value instanceof PyBaseException e) {
      write(r, err, Tracebacks.shown(r, e));
    }
  }

  @Constant("__excepthook__")
  static Object originalExcepthook() {
    return function("excepthook");
  }

  /** Handle an unraisable exception: write it to sys.stderr. */
  @Fn
  static void unraisablehook(Realm r, Object unraisable) {
    Object err = r.sys().find(r, "stderr");
    if (err == null
        || err == PyNone.NONE
        || !(Attributes.get(r, unraisable, "exc_value") instanceof PyBaseException e)) {
      return;
    }
    Object message = Attributes.get(r, unraisable, "err_msg");
    Object object = Attributes.get(r, unraisable, "object");
    String head = message == PyNone.NONE ? "Exception ignored in" : Text.str(r, message);
    write(
        r,
        err,
        object == PyNone.NONE && message == PyNone.NONE
            ? ""
            : object == PyNone.NONE ? head + ":\n" : head + ": " + Text.repr(r, object) + "\n");
    write(r, err, Tracebacks.shown(r, e));
  }

  @Constant("__unraisablehook__")
  static Object originalUnraisablehook() {
    return function("unraisablehook");
  }

  private static Object function(String name) {
    NativeTable table = new SysModuleTable();
    return NativeFunction.of(table, table.find(name));
  }

  private static void write(Realm r, Object stream, String text) {
    if (stream instanceof TextSink sink) {
      sink.write(r, text);
    } else {
      Calls.invoke(r, stream, "write", text);
    }
  }

  /** Return the maximum string digits limit for non-binary int-str conversions. */
  @Fn("get_int_max_str_digits")
  static long getIntMaxStrDigits(Realm r) {
    return IntText.maxDigits(r);
  }

  /** Set the maximum string digits limit for non-binary int-str conversions. */
  @Fn("set_int_max_str_digits")
  static void setIntMaxStrDigits(Realm r, @Kw int maxdigits) {
    IntText.setMaxDigits(r, maxdigits);
  }

  /** Return the size of object in bytes, as CPython counts it. */
  @Fn
  static Object getsizeof(Realm r, Object object, @Default("<absent>") @Nullable Object dflt) {
    Object method = r.typeOf(object).lookup("__sizeof__");
    if (method != null && !r.typeOf(object).isBuiltin()) {
      return Calls.callMethod0(r, method, object);
    }
    return Sizeof.of(r, object);
  }

  /** Return the reference count of object; aio does not count references. */
  @Fn
  static long getrefcount(Object object) {
    return 2;
  }

  @Constant
  static Object modules(Realm r) {
    return r.modules();
  }

  @Constant
  static Object argv() {
    return PyList.of("");
  }

  @Constant
  static Object path() {
    return new PyList();
  }

  @Constant
  static Object stdin(Realm r) {
    return stream(r, 0);
  }

  @Constant
  static Object stdout(Realm r) {
    return stream(r, 1);
  }

  @Constant
  static Object stderr(Realm r) {
    return stream(r, 2);
  }

  @Constant("__stdin__")
  static Object originalStdin(Realm r) {
    return stream(r, 0);
  }

  @Constant("__stdout__")
  static Object originalStdout(Realm r) {
    return stream(r, 1);
  }

  @Constant("__stderr__")
  static Object originalStderr(Realm r) {
    return stream(r, 2);
  }

  /** None where the process was started without it. */
  private static Object stream(Realm r, int number) {
    String closed = r.world().property("aio.closed");
    if (closed != null && closed.indexOf('0' + number) >= 0) {
      return PyNone.NONE;
    }
    StandardStreams streams = StandardStreams.of(r);
    return number == 0 ? streams.in(r) : number == 1 ? streams.out(r) : streams.err(r);
  }

  @Constant
  static Object executable(Realm r) {
    String home = r.world().property("aio.launcher");
    return home == null ? "" : home;
  }

  @Constant
  static String version() {
    return "3.13.0 (aio 0.1.0)";
  }

  @Constant
  static Object versionInfo() {
    return SysValues.versionInfo();
  }

  @Constant
  static Object implementation(Realm r) {
    return SysValues.implementation(r);
  }

  @Constant
  static Object flags(Realm r) {
    return SysValues.flags(RunSettings.of(r), IntText.maxDigits(r));
  }

  @Constant
  static Object floatInfo() {
    return SysValues.floatInfo();
  }

  @Constant
  static Object intInfo() {
    return SysValues.intInfo();
  }

  @Constant
  static Object hashInfo() {
    return SysValues.hashInfo();
  }

  @Constant
  static long hexversion() {
    return 0x030d00f0;
  }

  @Constant
  static String platform(Realm r) {
    String os = String.valueOf(r.world().property("os.name"));
    return os.startsWith("Mac") ? "darwin" : os.startsWith("Windows") ? "win32" : "linux";
  }

  @Constant
  static String byteorder() {
    return "little";
  }

  @Constant
  static long maxsize() {
    return Long.MAX_VALUE;
  }

  @Constant
  static long maxunicode() {
    return 0x10FFFF;
  }

  @Constant
  static String floatReprStyle() {
    return "short";
  }

  @Constant
  static String copyright() {
    return "The language is Python's: Copyright (c) 2001-2024 Python Software Foundation.";
  }

  @Constant
  static boolean dontWriteBytecode() {
    return true;
  }

  @Constant
  static Object warnoptions(Realm r) {
    PyList all = new PyList();
    for (String option : RunSettings.of(r).warnings()) {
      all.add(option);
    }
    return all;
  }

  @Constant("_xoptions")
  static Object extensions(Realm r) {
    PyDict all = new PyDict();
    for (String option : RunSettings.of(r).extensions()) {
      int eq = option.indexOf('=');
      Object value = eq < 0 ? (Object) true : option.substring(eq + 1);
      all.putStr(eq < 0 ? option : option.substring(0, eq), value);
    }
    return all;
  }

  @Constant
  static Object metaPath() {
    return new PyList();
  }

  @Constant
  static Object pathHooks() {
    return new PyList();
  }

  @Constant
  static Object origArgv(Realm r) {
    PyList all = new PyList();
    all.add(executable(r));
    for (String word : RunSettings.of(r).words()) {
      all.add(word);
    }
    return all;
  }
}
