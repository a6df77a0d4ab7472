package org.aiolang.api;

import java.nio.file.Path;
import org.aiolang.limits.Grants;

/**
 * What scripts may do to the world outside: files, network, environment, processes. {@link #none}
 * is what an embedded interpreter has unless it is given more. Denials win over what is allowed.
 * Immutable: each method gives a copy with one grant more.
 *
 * <p>A path is judged by where it leads once links are followed, an address after its name was
 * resolved. What is refused is a PermissionError whose text names what would allow it.
 */
public final class Permissions {
  private static final Permissions NONE = new Permissions(Grants.none(false));
  private static final Permissions ALL = new Permissions(Grants.all(false));

  private final Grants grants;

  private Permissions(Grants grants) {
    this.grants = grants;
  }

  /** Nothing. */
  public static Permissions none() {
    return NONE;
  }

  /** Everything that the Java program itself may do. */
  public static Permissions all() {
    return ALL;
  }

  Grants grants() {
    return grants;
  }

  /** Allows reading a file, or a directory with all below it. */
  public Permissions allowRead(Path path) {
    return new Permissions(grants.read(path));
  }

  /** Allows writing, making and removing files. */
  public Permissions allowWrite(Path path) {
    return new Permissions(grants.write(path));
  }

  /**
   * Allows connecting to and listening on an address.
   *
   * @param address {@code host}, {@code host:port}, {@code :port}, or empty for all
   * @throws IllegalArgumentException where the port is none
   */
  public Permissions allowNet(String address) {
    return new Permissions(grants.net(Grants.HostRule.of(address)));
  }

  /** Lets scripts see all environment variables of the process, its user's name and its host's. */
  public Permissions allowEnvironment() {
    return new Permissions(grants.environment(null));
  }

  /**
   * Lets scripts see one environment variable: {@code HOME} shows the home folder too, {@code
   * HOSTNAME} the host's name.
   */
  public Permissions allowEnvironment(String name) {
    return new Permissions(grants.environment(name));
  }

  /** Allows starting processes and sending them signals. */
  public Permissions allowRun() {
    return new Permissions(grants.run());
  }

  /** Denies reading, whatever else allows it. */
  public Permissions denyRead(Path path) {
    return new Permissions(grants.denyRead(path));
  }

  /** Denies writing, whatever else allows it. */
  public Permissions denyWrite(Path path) {
    return new Permissions(grants.denyWrite(path));
  }

  /** Hides an environment variable, whatever else shows it. */
  public Permissions denyEnvironment(String name) {
    return new Permissions(grants.denyEnvironment(name));
  }

  /** Denies starting processes, whatever else allows it. */
  public Permissions denyRun() {
    return new Permissions(grants.denyRun());
  }

  /** Denies an address, whatever else allows it. */
  public Permissions denyNet(String address) {
    return new Permissions(grants.denyNet(Grants.HostRule.of(address)));
  }
}
