package org.aiolang.limits;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aiolang.limits.Grants.HostRule;
import org.aiolang.object.ChildCommand;
import org.aiolang.object.ChildProcess;
import org.aiolang.object.OutsideWorld;
import org.aiolang.object.PathKind;
import org.aiolang.object.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Another world, as far as {@link Grants} let a script into it. Paths are judged by where they lead
 * once all links are followed; addresses after names are resolved, and a name that no grant
 * mentions is not resolved at all. Of the environment a script sees what is granted and what it has
 * set itself.
 */
public final class GuardedWorld extends ForwardingWorld implements Grants.Names {
  private final Grants grants;
  private final GrantedPaths paths;

  /** What the script sees and may change, where that is not all; null until it is asked for. */
  private @Nullable Map<String, String> shown;

  /** What names were resolved to, by name in lower case. */
  private final Map<String, Set<InetAddress>> resolved = new ConcurrentHashMap<>();

  public GuardedWorld(OutsideWorld world, Grants grants) {
    super(world);
    this.grants = grants;
    paths = new GrantedPaths(world, grants);
  }

  @Override
  public void checkRead(Path path) throws IOException {
    paths.checkRead(path);
  }

  @Override
  public void checkWrite(Path path) throws IOException {
    paths.checkWrite(path);
  }

  @Override
  public void checkMove(Path from, Path to) throws IOException {
    paths.checkMove(from, to);
  }

  @Override
  public void checkSource(Path path) throws IOException {
    paths.checkSource(path);
  }

  @Override
  public SeekableByteChannel open(Path path, Set<? extends OpenOption> options) throws IOException {
    return paths.open(path, options);
  }

  @Override
  public SeekableByteChannel openSource(Path path) throws IOException {
    return paths.openSource(path);
  }

  @Override
  public List<String> list(Path folder) throws IOException {
    return paths.list(folder);
  }

  @Override
  public Map<String, Object> attributes(Path path, boolean follow) throws IOException {
    return paths.attributes(path, follow);
  }

  @Override
  public boolean is(PathKind kind, Path path, boolean follow) {
    return paths.is(kind, path, follow);
  }

  @Override
  public void remove(Path path, boolean folder) throws IOException {
    paths.remove(path, folder);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    paths.move(from, to);
  }

  @Override
  public InetAddress[] resolve(String host) throws IOException {
    List<HostRule> rules = grants.reachable();
    boolean named = rules == null || !InetText.isName(host);
    if (rules != null) {
      for (HostRule rule : rules) {
        named |= rule.matchesName(host);
      }
    }
    if (!named) {
      throw grants.refused("looking up " + host, "--allow-net=" + host, "Permissions.allowNet");
    }
    InetAddress[] found = world.resolve(host);
    resolved
        .computeIfAbsent(host.toLowerCase(Locale.ROOT), h -> ConcurrentHashMap.newKeySet())
        .addAll(List.of(found));
    return found;
  }

  /** Those that the name was resolved to when a script asked; else it is asked for now. */
  @Override
  public boolean isOf(String host, InetAddress address) {
    Set<InetAddress> known = resolved.get(host.toLowerCase(Locale.ROOT));
    if (known != null && known.contains(address)) {
      return true;
    }
    try {
      return List.of(world.resolve(host)).contains(address);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Whether an address is granted.
   *
   * @param look whether port 0 stands for any: a name is looked up before the port is known
   */
  private boolean reaches(InetSocketAddress a, boolean look) {
    InetAddress ip = a.getAddress();
    if (ip == null) {
      return grants.reachable() == null && grants.unreachable().isEmpty();
    }
    if (isDenied(a)) {
      return false;
    }
    List<HostRule> rules = grants.reachable();
    if (rules == null) {
      return true;
    }
    for (HostRule rule : rules) {
      int port = look && a.getPort() == 0 ? rule.port() : a.getPort();
      if (rule.matches(ip, port, this)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDenied(InetSocketAddress a) {
    InetAddress ip = a.getAddress();
    for (HostRule rule : grants.unreachable()) {
      if (ip != null && rule.matches(ip, a.getPort(), this)) {
        return true;
      }
    }
    return false;
  }

  /** To connect to no address in particular is to connect to this machine. */
  private static InetSocketAddress destination(InetSocketAddress a) {
    InetAddress ip = a.getAddress();
    return ip != null && ip.isAnyLocalAddress()
        ? new InetSocketAddress(InetAddress.getLoopbackAddress(), a.getPort())
        : a;
  }

  private Refused unreachable(String verb, InetSocketAddress a) {
    String where = a.getAddress() == null ? a.getHostString() : InetText.of(a.getAddress());
    String port = ":" + a.getPort();
    String granted = a.getPort() == 0 ? where : where + port;
    return isDenied(a)
        ? grants.denied(verb + where + port, "--deny-net", "Permissions.denyNet")
        : grants.refused(verb + where + port, "--allow-net=" + granted, "Permissions.allowNet");
  }

  @Override
  public InetSocketAddress checkConnect(InetSocketAddress address) throws IOException {
    InetSocketAddress to = destination(address);
    if (!reaches(to, true)) {
      throw unreachable("connecting to ", to);
    }
    return world.checkConnect(address);
  }

  @Override
  public void checkListen(InetSocketAddress address) throws IOException {
    if (!reaches(address, false)) {
      throw unreachable("listening on ", address);
    }
    world.checkListen(address);
  }

  @Override
  public void checkRun(String command) throws IOException {
    if (grants.isRunDenied()) {
      throw grants.denied("running " + command, "--deny-run", "Permissions.denyRun");
    }
    if (!grants.mayRun()) {
      throw grants.refused("running " + command, "--allow-run", "Permissions.allowRun");
    }
    world.checkRun(command);
  }

  @Override
  public ChildProcess start(ChildCommand command) throws IOException {
    checkRun(command.arguments().get(0));
    return world.start(command);
  }

  @Override
  public Map<String, String> environment() {
    if (grants.showsAllVariables()) {
      return world.environment();
    }
    Map<String, String> map = shown;
    if (map == null) {
      map = new LinkedHashMap<>();
      for (Map.Entry<String, String> e : world.environment().entrySet()) {
        if (grants.shows(e.getKey())) {
          map.put(e.getKey(), e.getValue());
        }
      }
      shown = map;
    }
    return map;
  }

  @Override
  public void checkVariable(String name) throws IOException {
    if (grants.hides(name)) {
      throw grants.denied(
          "reading the environment variable " + name, "--deny-env", "Permissions.denyEnvironment");
    }
    if (!grants.shows(name)) {
      throw grants.refused(
          "reading the environment variable " + name,
          "--allow-env=" + name,
          "Permissions.allowEnvironment");
    }
  }

  @Override
  public void changeDirectory(Path directory) throws IOException {
    checkRead(directory);
    world.changeDirectory(directory);
  }

  @Override
  public boolean kill(long pid, int signal) {
    return grants.mayRun() && world.kill(pid, signal);
  }

  @Override
  public @Nullable String property(String name) {
    boolean hidden =
        switch (name) {
          case "user.home" -> !grants.shows("HOME");
          case "user.name" -> !grants.shows("USER");
          default -> false;
        };
    return hidden ? null : world.property(name);
  }
}
