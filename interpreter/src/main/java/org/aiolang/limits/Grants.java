package org.aiolang.limits;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.object.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What an interpreter may do to the world outside: what is allowed, less what is denied. Immutable
 * to those who use it; a copy with one grant more or less comes of each method.
 */
public final class Grants {
  /** Folders and files that may be read; null where all may. */
  private @Nullable List<Path> readable = List.of();

  /** The same for writing. */
  private @Nullable List<Path> writable = List.of();

  /** Hosts and ports; null where all may be reached. */
  private @Nullable List<HostRule> reachable = List.of();

  private List<Path> unreadable = List.of();
  private List<Path> unwritable = List.of();
  private List<HostRule> unreachable = List.of();

  /** Folders whose programs can be imported, though not read. */
  private List<Path> sources = List.of();

  /** Environment variables that are seen; null where all are. */
  private @Nullable List<String> variables = List.of();

  /** Those that are not; null where none is. */
  private @Nullable List<String> hidden = List.of();

  private boolean run;
  private boolean runDenied;
  private final boolean commandLine;

  private Grants(boolean commandLine) {
    this.commandLine = commandLine;
  }

  /** A host and a port. */
  public record HostRule(@Nullable String host, int port) {
    /**
     * {@code host:port}, {@code host}, {@code :port}, {@code [v6]:port}; empty for all.
     *
     * @throws IllegalArgumentException where the port is no number of one
     */
    public static HostRule of(String text) {
      int colon = text.lastIndexOf(':');
      boolean bare =
          colon < 0 || text.endsWith("]") || text.indexOf(':') != colon && !text.startsWith("[");
      String host = bare ? text : text.substring(0, colon);
      int port = 0;
      if (!bare) {
        try {
          port = Integer.parseInt(text.substring(colon + 1));
        } catch (NumberFormatException e) {
          throw new IllegalArgumentException("no port in '" + text + "'", e);
        }
        if (port < 1 || port > 0xFFFF) {
          throw new IllegalArgumentException("no port in '" + text + "'");
        }
      }
      if (host.startsWith("[") && host.endsWith("]")) {
        host = host.substring(1, host.length() - 1);
      }
      return new HostRule(host.isEmpty() || host.equals("*") ? null : host, port);
    }

    boolean matches(InetAddress address, int port, Names names) {
      return (this.port == 0 || this.port == port) && (host == null || names.isOf(host, address));
    }

    boolean matchesName(String name) {
      return host == null || host.equalsIgnoreCase(name);
    }
  }

  /** Which addresses a host name has. */
  interface Names {
    boolean isOf(String host, InetAddress address);
  }

  /** Everything: a program run by its owner. */
  public static Grants all(boolean commandLine) {
    Grants g = new Grants(commandLine);
    g.readable = null;
    g.writable = null;
    g.reachable = null;
    g.variables = null;
    g.run = true;
    return g;
  }

  /** Nothing. */
  public static Grants none(boolean commandLine) {
    return new Grants(commandLine);
  }

  private Grants copy() {
    Grants g = new Grants(commandLine);
    g.readable = readable;
    g.writable = writable;
    g.reachable = reachable;
    g.unreadable = unreadable;
    g.unwritable = unwritable;
    g.unreachable = unreachable;
    g.sources = sources;
    g.variables = variables;
    g.hidden = hidden;
    g.run = run;
    g.runDenied = runDenied;
    return g;
  }

  private static <T> List<T> plus(List<T> list, T item) {
    List<T> more = new ArrayList<>(list);
    more.add(item);
    return List.copyOf(more);
  }

  /** Allows reading a file or a folder with all below it; null for everything. */
  public Grants read(@Nullable Path path) {
    Grants g = copy();
    g.readable = path == null || readable == null ? null : plus(readable, path);
    return g;
  }

  /** Allows writing; null for everything. */
  public Grants write(@Nullable Path path) {
    Grants g = copy();
    g.writable = path == null || writable == null ? null : plus(writable, path);
    return g;
  }

  /** Allows connecting and listening. */
  public Grants net(HostRule rule) {
    Grants g = copy();
    g.reachable =
        reachable == null || rule.host == null && rule.port == 0 ? null : plus(reachable, rule);
    return g;
  }

  public Grants denyRead(Path path) {
    Grants g = copy();
    g.unreadable = plus(unreadable, path);
    return g;
  }

  public Grants denyWrite(Path path) {
    Grants g = copy();
    g.unwritable = plus(unwritable, path);
    return g;
  }

  public Grants denyNet(HostRule rule) {
    Grants g = copy();
    g.unreachable = plus(unreachable, rule);
    return g;
  }

  /** Shows an environment variable of the process; null for all. */
  public Grants environment(@Nullable String name) {
    Grants g = copy();
    g.variables = name == null || variables == null ? null : plus(variables, name);
    return g;
  }

  /** Hides an environment variable; null for all. */
  public Grants denyEnvironment(@Nullable String name) {
    Grants g = copy();
    g.hidden = name == null || hidden == null ? null : plus(hidden, name);
    return g;
  }

  /** Lets programs in a folder be imported. */
  public Grants importFrom(Path folder) {
    Grants g = copy();
    g.sources = plus(sources, folder);
    return g;
  }

  /** Allows starting processes and sending signals to others. */
  public Grants run() {
    Grants g = copy();
    g.run = true;
    return g;
  }

  public Grants denyRun() {
    Grants g = copy();
    g.runDenied = true;
    return g;
  }

  @Nullable List<Path> readable() {
    return readable;
  }

  @Nullable List<Path> writable() {
    return writable;
  }

  @Nullable List<HostRule> reachable() {
    return reachable;
  }

  List<Path> unreadable() {
    return unreadable;
  }

  List<Path> unwritable() {
    return unwritable;
  }

  List<HostRule> unreachable() {
    return unreachable;
  }

  List<Path> sources() {
    return sources;
  }

  boolean showsAllVariables() {
    return variables == null && hidden != null && hidden.isEmpty();
  }

  boolean shows(String variable) {
    return (variables == null || variables.contains(variable)) && !hides(variable);
  }

  boolean hides(String variable) {
    return hidden == null || hidden.contains(variable);
  }

  boolean mayRun() {
    return run && !runDenied;
  }

  boolean isRunDenied() {
    return runDenied;
  }

  /**
   * What is not allowed, and what would allow it: an option of the command, a method of the API.
   */
  Refused refused(String what, String option, String method) {
    return new Refused(
        what + " is not permitted; " + (commandLine ? option : method) + " would allow it");
  }

  /** Of what would be allowed, were it not denied. */
  Refused denied(String what, String option, String method) {
    return new Refused(what + " is denied by " + (commandLine ? option : method));
  }
}
