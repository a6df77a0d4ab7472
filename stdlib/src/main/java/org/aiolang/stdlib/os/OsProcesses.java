package org.aiolang.stdlib.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.Calls;
import org.aiolang.object.ChildProcess;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.LibraryPart;
import org.aiolang.stdlib.Struct;
import org.aiolang.stdlib.process.Child;
import org.aiolang.stdlib.process.Children;
import org.aiolang.task.Signals;

/** What {@code os} does with processes and users. */
@Part
final class OsProcesses {
  private static final int EPERM = 1;
  private static final int ESRCH = 3;
  private static final int ECHILD = 10;
  private static final int EINVAL = 22;
  private static final int NO_HANG = 1;

  private OsProcesses() {}

  /** Kill a process with a signal. */
  @Fn
  static void kill(Realm r, long pid, long signal) {
    if (signal < 0 || signal >= Signals.COUNT) {
      throw OsErrors.of(r, EINVAL, null);
    }
    int number = (int) signal;
    if (pid == ProcessHandle.current().pid()) {
      if (number > 0 && !Signals.of(r).raise(number)) {
        try {
          r.world().raise(number);
        } catch (IOException e) {
          throw OsErrors.of(r, e, null);
        }
      }
      return;
    }
    Child child = Children.of(r).find(pid);
    if (child != null) {
      child.signal(number);
      return;
    }
    try {
      r.world().checkRun("kill");
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
    if (pid > 0 && ProcessHandle.of(pid).isEmpty()) {
      throw OsErrors.of(r, ESRCH, null);
    } else if (number > 0 && !r.world().kill(pid, number)) {
      throw OsErrors.of(r, EPERM, null);
    }
  }

  /** Exit to the system with specified status, without normal exit processing. */
  @Fn
  static void _exit(Realm r, @Kw int status) {
    if (!r.world().end(status)) {
      throw OsErrors.of(r, EPERM, null);
    }
  }

  /** Kill a process group with a signal. */
  @Fn
  static void killpg(Realm r, long pgid, long signal) {
    Child leader = Children.of(r).find(pgid);
    if (leader != null) {
      leader.expect((int) signal);
    }
    kill(r, -pgid, signal);
  }

  /** Wait for completion of a given child process. Returns a tuple: (pid, status). */
  @Fn
  static Object waitpid(Realm r, long pid, int options) {
    Children children = Children.of(r);
    boolean any = pid == -1 || pid == 0;
    while (true) {
      Child[] candidates = children.all();
      boolean known = false;
      for (Child child : candidates) {
        if (!any && Child.pid(child) != pid) {
          continue;
        }
        known = true;
        int status =
            child.await(
                r,
                (options & NO_HANG) != 0
                    ? 0
                    : candidates.length == 1 || !any ? Double.MAX_VALUE : 0.01);
        if (status != ChildProcess.RUNNING) {
          Child.poll(child);
          return new PyTuple(Child.pid(child), status < 0 ? -(long) status : (long) status << 8);
        }
      }
      if (!known) {
        throw OsErrors.of(r, ECHILD, null);
      }
      if ((options & NO_HANG) != 0) {
        return new PyTuple(0L, 0L);
      }
    }
  }

  /** Wait for completion of a child process. Returns a tuple: (pid, status). */
  @Fn("wait")
  static Object waitForAny(Realm r) {
    return waitpid(r, -1, 0);
  }

  /** Convert a wait status to an exit code, or the negative number of a signal. */
  @Fn
  static long waitstatusToExitcode(@Kw int status) {
    int signal = status & 0x7f;
    return signal == 0 ? status >> 8 & 0xff : -signal;
  }

  @Fn("WIFEXITED")
  static boolean exited(@Kw int status) {
    return (status & 0x7f) == 0;
  }

  @Fn("WEXITSTATUS")
  static long exitStatus(@Kw int status) {
    return status >> 8 & 0xff;
  }

  @Fn("WIFSIGNALED")
  static boolean signaled(@Kw int status) {
    return (status & 0x7f) != 0 && (status & 0x7f) != 0x7f;
  }

  @Fn("WTERMSIG")
  static long termSignal(@Kw int status) {
    return status & 0x7f;
  }

  /** Execute the command in a subshell; return its wait status. */
  @Fn
  static Object system(Realm r, @Kw Object command) {
    return Calls.call1(r, LibraryPart.of(r, "_os_more", "system"), command);
  }

  private static long ofProcess(String attribute) {
    try {
      Object value = Files.getAttribute(Path.of("/proc/self"), attribute, new LinkOption[0]);
      return value instanceof Number n ? n.longValue() : 0;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return 0;
    }
  }

  /** Return the current process's user id. */
  @Fn
  static long getuid() {
    return ofProcess("unix:uid");
  }

  /** Return the current process's effective user id. */
  @Fn
  static long geteuid() {
    return ofProcess("unix:uid");
  }

  /** Return the current process's group id. */
  @Fn
  static long getgid() {
    return ofProcess("unix:gid");
  }

  /** Return the current process's effective group id. */
  @Fn
  static long getegid() {
    return ofProcess("unix:gid");
  }

  private static String text(Realm r, String property, String dflt) {
    String value = r.world().property(property);
    return value == null ? dflt : value;
  }

  /** Return an object identifying the current operating system. */
  @Fn
  static Object uname(Realm r) {
    String arch = text(r, "os.arch", "");
    return Struct.of(
            "posix", "uname_result", "sysname", "nodename", "release", "version", "machine")
        .make(
            text(r, "os.name", "Linux"),
            nodeName(r),
            text(r, "os.version", ""),
            version(),
            arch.equals("amd64") ? "x86_64" : arch);
  }

  /** The host's name; empty where the script may not know it. */
  private static Object nodeName(Realm r) {
    try {
      r.world().checkVariable("HOSTNAME");
    } catch (IOException e) {
      return "";
    }
    return Calls.invoke(r, r.importer().importPath(r, "_socket"), "gethostname");
  }

  private static String version() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/version")).strip();
    } catch (IOException e) {
      return "";
    }
  }

  /** Return the system's load averages over the last 1, 5, and 15 minutes. */
  @Fn
  static Object getloadavg(Realm r) {
    try {
      String[] fields = Files.readString(Path.of("/proc/loadavg")).split(" ", 4);
      return new PyTuple(
          Double.valueOf(fields[0]), Double.valueOf(fields[1]), Double.valueOf(fields[2]));
    } catch (IOException e) {
      throw OsErrors.of(r, e, null);
    }
  }
}
