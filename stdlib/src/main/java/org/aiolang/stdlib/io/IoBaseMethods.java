package org.aiolang.stdlib.io;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** What all file objects have. */
@Type(value = "_IOBase", module = "_io")
final class IoBaseMethods {
  private IoBaseMethods() {}

  @New
  static Object create(PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return new ScriptFile().as(cls, ScriptFile.class);
  }

  /** Flush and close the IO object. */
  @Fn
  static void close(Realm r, PyFile self) {
    self.close(r);
  }

  @Getter
  static boolean closed(PyFile self) {
    return self.isClosed();
  }

  /** Flush write buffers, if applicable. */
  @Fn
  static void flush(Realm r, PyFile self) {
    self.flush(r);
  }

  /** Return whether this is an 'interactive' stream. */
  @Fn
  static boolean isatty(Realm r, PyFile self) {
    return self.isTerminal(r);
  }

  /** Return underlying file descriptor if one exists. */
  @Fn
  static long fileno(Realm r, PyFile self) {
    return self.fileno(r);
  }

  /** Return whether object was opened for reading. */
  @Fn
  static boolean readable(Realm r, PyFile self) {
    return self.readable(r);
  }

  /** Return whether object was opened for writing. */
  @Fn
  static boolean writable(Realm r, PyFile self) {
    return self.writable(r);
  }

  /** Return whether object supports random access. */
  @Fn
  static boolean seekable(Realm r, PyFile self) {
    return self.seekable(r);
  }

  /** Change the stream position to the given byte offset. */
  @Fn
  static Object seek(Realm r, PyFile self, Object offset, @Default("0") int whence) {
    return self.seek(r, offset, whence);
  }

  /** Return current stream position. */
  @Fn
  static Object tell(Realm r, PyFile self) {
    return self.tell(r);
  }

  /** Truncate file to size bytes. */
  @Fn
  static Object truncate(Realm r, PyFile self, @Default("None") Object size) {
    return self.truncate(r, size == PyNone.NONE ? null : size);
  }

  /** Read and return a line from the stream. */
  @Fn
  static Object readline(Realm r, PyFile self, @Default("-1") Object size) {
    return self.readLine(r, Sizes.of(r, size));
  }

  /** Return a list of lines from the stream. */
  @Fn
  static PyList readlines(Realm r, PyFile self, @Default("-1") Object hint) {
    self.checkOpen();
    long most = Sizes.of(r, hint);
    PyList lines = new PyList();
    long read = 0;
    for (Object line = self.next(r); line != null; line = self.next(r)) {
      lines.add(r, line);
      read += line instanceof String s ? s.length() : Buffers.length(line);
      if (most > 0 && read >= most) {
        break;
      }
      r.safepoint();
    }
    return lines;
  }

  /** Write a list of lines to stream. */
  @Fn
  static void writelines(Realm r, PyFile self, Object lines) {
    self.checkOpen();
    PyIterator it = Iteration.of(r, lines);
    boolean ours = self.type().isBuiltin();
    for (Object line = it.next(r); line != null; line = it.next(r)) {
      if (ours) {
        self.write(r, line);
      } else {
        Calls.invoke(r, self, "write", line);
      }
    }
  }

  @Fn
  static Object __enter__(PyFile self) {
    self.checkOpen();
    return self;
  }

  @Fn
  static void __exit__(Realm r, PyFile self, @Args Object[] args) {
    if (self.type().isBuiltin()) {
      self.close(r);
    } else {
      Calls.invoke(r, self, "close");
    }
  }

  @Fn
  static Object __iter__(PyFile self) {
    self.checkOpen();
    return self;
  }

  @Fn
  static Object __next__(Realm r, PyFile self) {
    Object line = self.next(r);
    if (line == null) {
      throw Errors.stopIteration();
    }
    return line;
  }

  /** Sizes that are counts or None. */
  static final class Sizes {
    private Sizes() {}

    static long of(Realm r, @Nullable Object size) {
      if (size == null || size == PyNone.NONE) {
        return -1;
      }
      if (!Convert.hasIndex(r, size)) {
        throw Errors.typeError(
            "argument should be integer or None, not '" + r.typeOf(size).shown() + "'");
      }
      return Convert.longValue(r, size);
    }
  }
}
