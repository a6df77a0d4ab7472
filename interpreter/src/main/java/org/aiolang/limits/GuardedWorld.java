package org.aiolang.limits;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aiolang.limits.Grants.HostRule;
import org.aiolang.object.ChildCommand;
import org.aiolang.object.ChildProcess;
import org.aiolang.object.OutsideWorld;
import org.aiolang.object.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Another world, as far as {@link Grants} let a script into it. Paths are judged by where they lead
 * once all links are followed; addresses after names are resolved, and a name that no grant
 * mentions is not resolved at all. Without the grant a script sees an empty environment.
 */
public final class GuardedWorld extends ForwardingWorld implements Grants.Names {
  private final Grants grants;
  private final Map<String, String> ownEnvironment = new HashMap<>();

  /** What names were resolved to, by name in lower case. */
  private final Map<String, Set<InetAddress>> resolved = new ConcurrentHashMap<>();

  public GuardedWorld(OutsideWorld world, Grants grants) {
    super(world);
    this.grants = grants;
  }

  private Refused refused(String what, String option, String method) {
    return new Refused(
        what
            + " is not permitted; "
            + (grants.commandLine() ? option : method)
            + " would allow it");
  }

  /** Where the path leads; what does not exist yet lies in the folder where it would be made. */
  private Path real(Path path) throws IOException {
    Path absolute = world.workingDirectory().resolve(path).toAbsolutePath();
    Path existing = absolute;
    while (existing != null) {
      try {
        Path real = existing.toRealPath();
        return real.resolve(existing.relativize(absolute)).normalize();
      } catch (NoSuchFileException | NotDirectoryException e) {
        // A link that leads nowhere is judged by where it would lead.
        if (Files.isSymbolicLink(existing)) {
          Path target = existing.resolveSibling(Files.readSymbolicLink(existing));
          if (target.equals(existing)) {
            throw new FileSystemLoopException(path.toString());
          }
          return real(target.resolve(existing.relativize(absolute)));
        }
        existing = existing.getParent();
      }
    }
    return absolute.normalize();
  }

  private boolean covers(List<Path> roots, Path real) {
    for (Path root : roots) {
      Path r;
      try {
        r = real(root);
      } catch (IOException e) {
        r = root.toAbsolutePath().normalize();
      }
      if (real.startsWith(r)) {
        return true;
      }
    }
    return false;
  }

  private boolean allowed(@Nullable List<Path> roots, List<Path> denied, Path path)
      throws IOException {
    if (roots == null && denied.isEmpty()) {
      return true;
    }
    Path real = real(path);
    return (roots == null || covers(roots, real)) && !covers(denied, real);
  }

  /** Where the name itself is, be it a link: what is removed or replaced is there. */
  private Path place(Path path) throws IOException {
    Path absolute = world.workingDirectory().resolve(path).toAbsolutePath();
    Path name = absolute.getFileName();
    Path folder = absolute.getParent();
    return name == null || folder == null ? absolute : real(folder).resolve(name).normalize();
  }

  @Override
  public void checkRead(Path path) throws IOException {
    if (!allowed(grants.readable(), grants.unreadable(), path)) {
      throw refused("reading " + path, "--allow-read=" + path, "Permissions.allowRead");
    }
  }

  @Override
  public void checkWrite(Path path) throws IOException {
    if (!allowed(grants.writable(), grants.unwritable(), path) || !mayReplace(path)) {
      throw refused("writing " + path, "--allow-write=" + path, "Permissions.allowWrite");
    }
  }

  private boolean mayReplace(Path path) throws IOException {
    List<Path> roots = grants.writable();
    if (roots == null && grants.unwritable().isEmpty()) {
      return true;
    }
    Path place = place(path);
    if (covers(grants.unwritable(), place)) {
      return false;
    }
    if (roots == null || covers(roots, place)) {
      return true;
    }
    for (Path root : roots) {
      if (place.equals(place(root))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public SeekableByteChannel open(Path path, Set<? extends OpenOption> options) throws IOException {
    boolean writes =
        options.contains(StandardOpenOption.WRITE)
            || options.contains(StandardOpenOption.APPEND)
            || options.contains(StandardOpenOption.CREATE)
            || options.contains(StandardOpenOption.CREATE_NEW)
            || options.contains(StandardOpenOption.TRUNCATE_EXISTING)
            || options.contains(StandardOpenOption.DELETE_ON_CLOSE);
    if (writes) {
      checkWrite(path);
    }
    if (!writes || options.contains(StandardOpenOption.READ)) {
      checkRead(path);
    }
    return world.open(path, options);
  }

  @Override
  public void checkSource(Path path) throws IOException {
    if (!covers(grants.sources(), real(path))) {
      checkRead(path);
    }
  }

  @Override
  public SeekableByteChannel openSource(Path path) throws IOException {
    String name = path.toString();
    if ((name.endsWith(".aio") || name.endsWith(".py")) && covers(grants.sources(), real(path))) {
      return world.openSource(path);
    }
    return open(path, Set.of(StandardOpenOption.READ));
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
      throw refused("looking up " + host, "--allow-net=" + host, "Permissions.allowNet");
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
    for (HostRule rule : grants.unreachable()) {
      if (rule.matches(ip, a.getPort(), this)) {
        return false;
      }
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

  private Refused unreachable(String verb, InetSocketAddress a) {
    String where = a.getAddress() == null ? a.getHostString() : InetText.of(a.getAddress());
    String at = where + ":" + a.getPort();
    return refused(verb + at, "--allow-net=" + at, "Permissions.allowNet");
  }

  @Override
  public InetSocketAddress checkConnect(InetSocketAddress address) throws IOException {
    if (!reaches(address, true)) {
      throw unreachable("connecting to ", address);
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
    if (!grants.run()) {
      throw refused("running " + command, "--allow-run", "Permissions.allowRun");
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
    return grants.environment() ? world.environment() : ownEnvironment;
  }

  @Override
  public void changeDirectory(Path directory) throws IOException {
    checkRead(directory);
    world.changeDirectory(directory);
  }

  @Override
  public boolean kill(long pid, int signal) {
    return grants.run() && world.kill(pid, signal);
  }

  @Override
  public @Nullable String property(String name) {
    return name.startsWith("user.") && !grants.environment() ? null : world.property(name);
  }
}
