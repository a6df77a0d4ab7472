package org.aiolang.stdlib.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.ChildCommand;
import org.aiolang.object.ChildProcess;
import org.aiolang.object.ChildStream;
import org.aiolang.object.Errors;
import org.aiolang.object.Iteration;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.io.Fd;
import org.aiolang.stdlib.io.Paths;

/** Module {@code _subprocess}. */
@Module("_subprocess")
final class ProcessModule {
  private static final int ENOENT = 2;
  private static final int EACCES = 13;
  private static final int EXEC_FORMAT = 8;

  /** Numbers in place of a descriptor. */
  private static final int INHERIT = -1;

  private static final int NOWHERE = -2;
  private static final int AS_OUTPUT = -3;

  private ProcessModule() {}

  @Constant("Child")
  static Object child() {
    return Child.TYPE;
  }

  /**
   * Starts a process.
   *
   * @param args the program's name and its arguments
   * @param executable the program in place of args[0], or None
   * @param cwd where it starts, or None
   * @param env pairs of names and values, or None for this process's
   */
  @Fn
  static Object start(
      Realm r, Object args, Object executable, Object cwd, Object env, int in, int out, int err) {
    List<String> arguments = new ArrayList<>();
    for (Object o : Iteration.toArray(r, args)) {
      arguments.add(checked(Paths.text(r, o)));
    }
    if (arguments.isEmpty()) {
      throw Errors.of(org.aiolang.object.Exceptions.INDEX_ERROR, "list index out of range");
    }
    Map<String, String> environment = environment(r, env);
    Object shown = executable == PyNone.NONE ? arguments.get(0) : executable;
    String program = checked(Paths.text(r, shown));
    Path directory = r.world().workingDirectory();
    Object failing = shown;
    try {
      r.world().checkRun(program);
      if (cwd != PyNone.NONE) {
        failing = cwd;
        directory = Paths.path(r, cwd);
        if (!Files.isDirectory(directory)) {
          throw OsErrors.of(r, Files.exists(directory) ? 20 : ENOENT, cwd);
        }
        failing = shown;
      }
      arguments = found(r, arguments, program, directory, environment, shown);
      ChildProcess process =
          r.world()
              .start(
                  new ChildCommand(
                      arguments,
                      directory,
                      environment,
                      stream(r, in, 0),
                      stream(r, out, 1),
                      stream(r, err, 2)));
      Child child = new Child(r, process);
      Children.of(r).add(child);
      return child;
    } catch (IOException e) {
      int errno = startError(e);
      throw errno > 0 ? OsErrors.of(r, errno, failing) : OsErrors.of(r, e, failing);
    }
  }

  private static String checked(String text) {
    if (text.indexOf('\0') >= 0) {
      throw Errors.valueError("embedded null byte");
    }
    return text;
  }

  private static Map<String, String> environment(Realm r, Object env) {
    if (env == PyNone.NONE) {
      return new HashMap<>(r.world().environment());
    }
    Map<String, String> map = new HashMap<>();
    for (Object o : Iteration.toArray(r, env)) {
      PyTuple pair = (PyTuple) o;
      String name = checked(Paths.text(r, pair.get(0)));
      if (name.indexOf('=') >= 0) {
        throw Errors.valueError("illegal environment variable name");
      }
      map.put(name, checked(Paths.text(r, pair.get(1))));
    }
    return map;
  }

  /** Java says which of the system's errors it was only in its message. */
  private static int startError(IOException e) {
    String message = e.getMessage();
    int at = message == null ? -1 : message.indexOf("error=");
    if (message == null || at < 0) {
      return 0;
    }
    int end = at + 6;
    while (end < message.length() && Character.isDigit(message.charAt(end))) {
      end++;
    }
    return Integer.parseInt(message.substring(at + 6, end));
  }

  /**
   * The arguments with which the system finds the program that the child's PATH names. A name that
   * the system would look for elsewhere goes through {@code env}, which keeps it as argv[0].
   */
  private static List<String> found(
      Realm r,
      List<String> arguments,
      String program,
      Path directory,
      Map<String, String> environment,
      Object shown) {
    List<String> result = new ArrayList<>(arguments);
    result.set(0, program);
    if (program.indexOf('/') >= 0) {
      Path path = directory.resolve(program);
      if (!Files.exists(path)) {
        throw OsErrors.of(r, ENOENT, shown);
      }
      requireProgram(r, path, shown);
      return result;
    }
    String search = environment.getOrDefault("PATH", "/bin:/usr/bin");
    boolean denied = false;
    for (String folder : search.split(":", -1)) {
      Path path = directory.resolve(folder).resolve(program);
      if (Files.isExecutable(path) && !Files.isDirectory(path)) {
        requireProgram(r, path, shown);
        if (!search.equals(System.getenv("PATH"))) {
          result.add(0, "/usr/bin/env");
        }
        return result;
      }
      denied |= Files.exists(path);
    }
    throw OsErrors.of(r, denied ? EACCES : ENOENT, shown);
  }

  /** A file that the system can run: Java would have a shell run any other. */
  private static void requireProgram(Realm r, Path path, Object shown) {
    if (Files.isDirectory(path) || !Files.isExecutable(path)) {
      throw OsErrors.of(r, EACCES, shown);
    }
    byte[] head = new byte[4];
    int n;
    try (var in = Files.newInputStream(path)) {
      n = in.readNBytes(head, 0, head.length);
    } catch (IOException unreadable) {
      return; // it may be run all the same
    }
    boolean script = n >= 2 && head[0] == '#' && head[1] == '!';
    boolean binary =
        n == 4 && head[0] == 0x7f && head[1] == 'E' && head[2] == 'L' && head[3] == 'F';
    if (!script && !binary && System.getProperty("os.name").equals("Linux")) {
      throw OsErrors.of(r, EXEC_FORMAT, "Exec format error", shown);
    }
  }

  private static ChildStream stream(Realm r, int number, int which) throws IOException {
    switch (number) {
      case INHERIT:
        return Fd.find(r, which) instanceof Fd own
            ? own.forChild(which == 0)
            : new ChildStream.Nowhere();
      case NOWHERE:
        return new ChildStream.Nowhere();
      case AS_OUTPUT:
        return new ChildStream.AsOutput();
      default:
        return Fd.of(r, number).forChild(which == 0);
    }
  }

  /** The running child of that number, or None. */
  @Fn
  static Object find(Realm r, long pid) {
    Child child = Children.of(r).find(pid);
    return child == null ? PyNone.NONE : child;
  }
}
