package org.aiolang.limits;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an interpreter may do to the world outside: what is allowed, less what is denied. Immutable;
 * a copy with one grant more comes of each method.
 *
 * @param readable folders and files; null where all is allowed
 * @param writable the same for writing
 * @param reachable hosts and ports; null where all is allowed
 * @param sources folders whose programs can be imported, though not read
 * @param environment whether the process's environment is seen
 * @param run whether processes may be started and signalled
 * @param commandLine whether a refusal names options of the command line, or those of the API
 */
public record Grants(
    @Nullable List<Path> readable,
    @Nullable List<Path> writable,
    @Nullable List<HostRule> reachable,
    List<Path> unreadable,
    List<Path> unwritable,
    List<HostRule> unreachable,
    List<Path> sources,
    boolean environment,
    boolean run,
    boolean commandLine) {

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
    return new Grants(
        null, null, null, List.of(), List.of(), List.of(), List.of(), true, true, commandLine);
  }

  /** Nothing. */
  public static Grants none(boolean commandLine) {
    return new Grants(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        false,
        commandLine);
  }

  private static <T> List<T> plus(List<T> list, T item) {
    List<T> more = new ArrayList<>(list);
    more.add(item);
    return List.copyOf(more);
  }

  /** Allows reading a file or a folder with all below it; null for everything. */
  public Grants read(@Nullable Path path) {
    return new Grants(
        path == null || readable == null ? null : plus(readable, path),
        writable,
        reachable,
        unreadable,
        unwritable,
        unreachable,
        sources,
        environment,
        run,
        commandLine);
  }

  /** Allows writing; null for everything. */
  public Grants write(@Nullable Path path) {
    return new Grants(
        readable,
        path == null || writable == null ? null : plus(writable, path),
        reachable,
        unreadable,
        unwritable,
        unreachable,
        sources,
        environment,
        run,
        commandLine);
  }

  /** Allows connecting and listening. */
  public Grants net(HostRule rule) {
    return new Grants(
        readable,
        writable,
        reachable == null || rule.host == null && rule.port == 0 ? null : plus(reachable, rule),
        unreadable,
        unwritable,
        unreachable,
        sources,
        environment,
        run,
        commandLine);
  }

  public Grants denyRead(Path path) {
    return new Grants(
        readable,
        writable,
        reachable,
        plus(unreadable, path),
        unwritable,
        unreachable,
        sources,
        environment,
        run,
        commandLine);
  }

  public Grants denyWrite(Path path) {
    return new Grants(
        readable,
        writable,
        reachable,
        unreadable,
        plus(unwritable, path),
        unreachable,
        sources,
        environment,
        run,
        commandLine);
  }

  public Grants denyNet(HostRule rule) {
    return new Grants(
        readable,
        writable,
        reachable,
        unreadable,
        unwritable,
        plus(unreachable, rule),
        sources,
        environment,
        run,
        commandLine);
  }

  public Grants environment(boolean seen) {
    return new Grants(
        readable,
        writable,
        reachable,
        unreadable,
        unwritable,
        unreachable,
        sources,
        seen,
        run,
        commandLine);
  }

  /** Lets programs in a folder be imported. */
  public Grants importFrom(Path folder) {
    return new Grants(
        readable,
        writable,
        reachable,
        unreadable,
        unwritable,
        unreachable,
        plus(sources, folder),
        environment,
        run,
        commandLine);
  }

  /** Allows starting processes and sending signals to others. */
  public Grants run(boolean allowed) {
    return new Grants(
        readable,
        writable,
        reachable,
        unreadable,
        unwritable,
        unreachable,
        sources,
        environment,
        allowed,
        commandLine);
  }
}
