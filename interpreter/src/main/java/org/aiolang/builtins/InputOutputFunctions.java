package org.aiolang.builtins;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.object.TextSink;
import org.jspecify.annotations.Nullable;

/** {@code print}, {@code input} and {@code breakpoint}. */
@Module("builtins")
final class InputOutputFunctions {
  private InputOutputFunctions() {}

  /** Prints the values to a stream, or to sys.stdout by default. */
  @Fn
  static void print(
      Realm r,
      @Args Object[] args,
      @KwOnly @Default("' '") Object sep,
      @KwOnly @Default("'\\n'") Object end,
      @KwOnly @Default("None") Object file,
      @KwOnly @Default("False") boolean flush) {
    Object out = file;
    if (out == PyNone.NONE) {
      out = r.sys().find(r, "stdout");
      if (out == null) {
        throw Errors.runtimeError("lost sys.stdout");
      }
      if (out == PyNone.NONE) {
        return;
      }
    }
    String between = sep == PyNone.NONE ? " " : text(r, sep, "sep");
    String last = end == PyNone.NONE ? "\n" : text(r, end, "end");
    if (out instanceof TextSink sink) {
      printTo(r, sink, args, between, last);
      if (flush) {
        sink.flush(r);
      }
      return;
    }
    Object write = Attributes.get(r, out, "write");
    for (int i = 0; i < args.length; i++) {
      if (i > 0) {
        Calls.call1(r, write, between);
      }
      Calls.call1(r, write, Text.str(r, args[i]));
    }
    Calls.call1(r, write, last);
    if (flush) {
      Calls.invoke(r, out, "flush");
    }
  }

  private static void printTo(Realm r, TextSink sink, Object[] args, String between, String last) {
    for (int i = 0; i < args.length; i++) {
      if (i > 0) {
        sink.write(r, between);
      }
      sink.write(r, Text.str(r, args[i]));
    }
    sink.write(r, last);
  }

  private static String text(Realm r, Object o, String name) {
    String s = Text.asString(o);
    if (s == null) {
      throw Errors.typeError(name + " must be None or a string, not " + r.typeOf(o).shown());
    }
    return s;
  }

  /**
   * Read a string from standard input. The trailing newline is stripped.
   *
   * <p>The prompt string, if given, is printed to standard output without a trailing newline before
   * reading input. If the user hits EOF, raise EOFError.
   */
  @Fn
  static String input(Realm r, @Default("''") Object prompt) {
    Object in = stream(r, "stdin");
    Object out = stream(r, "stdout");
    stream(r, "stderr");
    String text = Text.str(r, prompt);
    if (out instanceof TextSink sink) {
      if (!text.isEmpty()) {
        sink.write(r, text);
      }
      sink.flush(r);
    } else {
      if (!text.isEmpty()) {
        Calls.invoke(r, out, "write", text);
      }
      Calls.invoke(r, out, "flush");
    }
    Object line = Calls.invoke(r, in, "readline");
    String s = Text.asString(line);
    if (s == null) {
      throw Errors.typeError("object.readline() returned non-string");
    }
    if (s.isEmpty()) {
      throw Errors.of(Exceptions.EOF_ERROR, "EOF when reading a line");
    }
    return s.endsWith("\n") ? s.substring(0, s.length() - 1) : s;
  }

  private static Object stream(Realm r, String name) {
    Object stream = r.sys().find(r, name);
    if (stream == null || stream == PyNone.NONE) {
      throw Errors.runtimeError("input(): lost sys." + name);
    }
    return stream;
  }

  /**
   * Call sys.breakpointhook(*args, **kws). sys.breakpointhook() must accept whatever arguments are
   * passed.
   */
  @Fn
  static Object breakpoint(Realm r, @Args Object[] args, @KwArgs @Nullable PyDict kws) {
    Object hook = r.sys().find(r, "breakpointhook");
    if (hook == null) {
      throw Errors.runtimeError("lost sys.breakpointhook");
    }
    return Calls.callWith(r, hook, args, kws);
  }

  /** {@code open} is that of module io. */
  @Constant
  static Object open(Realm r) {
    return Attributes.get(r, r.importer().importPath(r, "io"), "open");
  }
}
