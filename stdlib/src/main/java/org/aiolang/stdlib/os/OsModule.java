package org.aiolang.stdlib.os;

import java.nio.charset.StandardCharsets;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Attributes;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Sizes;
import org.aiolang.stdlib.LibraryPart;
import org.aiolang.stdlib.Struct;
import org.aiolang.stdlib.io.Buffers;
import org.aiolang.stdlib.io.Fd;
import org.aiolang.stdlib.io.Paths;

/** Module {@code os}: what of it concerns files, the environment and the process. */
@Module(
    value = "os",
    parts = {
      OsFiles.class,
      OsDescriptors.class,
      OsProcesses.class,
      OsSystem.class,
      OsConstants.class
    })
final class OsModule {
  private OsModule() {}

  /** Return the value of the environment variable if it exists. */
  @Fn
  static Object getenv(Realm r, @Kw Object key, @Kw @Default("None") Object dflt) {
    Environ environ = (Environ) Attributes.get(r, r.importer().importPath(r, "os"), "environ");
    Object value = environ.find(r, key);
    return value == null ? dflt : value;
  }

  /** Change or add an environment variable. */
  @Fn
  static void putenv(Realm r, String name, String value) {
    r.world().environment().put(name, value);
  }

  /** Delete an environment variable. */
  @Fn
  static void unsetenv(Realm r, String name) {
    r.world().environment().remove(name);
  }

  @Constant
  static Object environ(Realm r) {
    return new Environ(r);
  }

  /** Return the file system path representation of the object. */
  @Fn
  static Object fspath(Realm r, @Kw Object path) {
    return Paths.fspath(r, path);
  }

  /** Decode filename from the filesystem encoding. */
  @Fn
  static String fsdecode(Realm r, @Kw Object filename) {
    return Paths.text(r, filename);
  }

  /** Encode filename to the filesystem encoding. */
  @Fn
  static Object fsencode(Realm r, @Kw Object filename) {
    return Buffers.of(Paths.text(r, filename).getBytes(StandardCharsets.UTF_8));
  }

  /** Return the current process id. */
  @Fn
  static long getpid() {
    return ProcessHandle.current().pid();
  }

  /** Return the parent's process id. */
  @Fn
  static long getppid() {
    return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(1L);
  }

  /** Return the number of logical CPUs in the system. */
  @Fn
  static long cpuCount() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Get the number of logical CPUs usable by the current process. */
  @Fn
  static long processCpuCount() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Return a bytes object containing random bytes suitable for cryptographic use. */
  @Fn
  static Object urandom(Realm r, int size) {
    if (size < 0) {
      throw Errors.valueError("negative argument not allowed");
    }
    byte[] bytes = new byte[Sizes.check(r, size)];
    r.world().random(bytes);
    return Buffers.of(bytes);
  }

  /** Translate an error code to a message string. */
  @Fn
  static String strerror(int code) {
    return OsErrors.text(code);
  }

  /** Return True if the fd is connected to a terminal. */
  @Fn
  static boolean isatty(Realm r, int fd) {
    return Fd.find(r, fd) instanceof Fd file && file.isTerminal();
  }

  /** Return the size of the terminal window as (columns, lines). */
  @Fn
  static Object getTerminalSize(Realm r, @Default("1") int fd) {
    if (!isatty(r, fd)) {
      throw OsErrors.of(r, 25, null);
    }
    int[] size = r.world().terminalSize(fd);
    return Struct.of("os", "terminal_size", "columns", "lines")
        .make(size == null ? 80L : size[0], size == null ? 24L : size[1]);
  }

  @Constant
  static Object path(Realm r) {
    return r.importer().importPath(r, "os.path");
  }

  @Constant
  static Object error() {
    return Exceptions.OS_ERROR;
  }

  @Constant("stat_result")
  static Object statResult() {
    return StatResult.TYPE.type();
  }

  @Constant("DirEntry")
  static Object dirEntry() {
    return DirEntry.TYPE;
  }

  @Constant
  static String name() {
    return "posix";
  }

  @Constant
  static String sep() {
    return "/";
  }

  @Constant
  static String linesep() {
    return "\n";
  }

  @Constant
  static String pathsep() {
    return ":";
  }

  @Constant
  static String curdir() {
    return ".";
  }

  @Constant
  static String pardir() {
    return "..";
  }

  @Constant
  static String extsep() {
    return ".";
  }

  @Constant
  static Object altsep() {
    return PyNone.NONE;
  }

  @Constant
  static String defpath() {
    return "/bin:/usr/bin";
  }

  @Constant
  static String devnull() {
    return "/dev/null";
  }

  @Constant("fdopen")
  static Object fdopen(Realm r) {
    return LibraryPart.of(r, "_os_more", "fdopen");
  }

  @Constant("popen")
  static Object popen(Realm r) {
    return LibraryPart.of(r, "_os_more", "popen");
  }

  @Constant("PathLike")
  static Object pathLike(Realm r) {
    return LibraryPart.of(r, "_os_more", "PathLike");
  }
}
