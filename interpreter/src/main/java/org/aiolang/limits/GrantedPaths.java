package org.aiolang.limits;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aiolang.object.OutsideWorld;
import org.aiolang.object.PathKind;
import org.aiolang.object.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The paths among {@link Grants}, each judged by where it leads once all links are followed.
 *
 * <p>What is opened, listed, examined, removed or moved is what was judged, whatever others put in
 * a folder's place meanwhile: see {@link OutsideWorld#openReal} and {@link RealFolder}. What
 * callers do themselves after {@link #checkRead} or {@link #checkWrite} goes by name: Java cannot
 * make folders and links, nor change modes and times, in a folder that is held open.
 */
final class GrantedPaths {
  private final OutsideWorld world;
  private final Grants grants;

  GrantedPaths(OutsideWorld world, Grants grants) {
    this.world = world;
    this.grants = grants;
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

  /** The root that a place lies in; null where it lies in none. */
  private @Nullable Path root(List<Path> roots, Path place) {
    for (Path root : roots) {
      Path r = realRoot(root);
      if (place.startsWith(r)) {
        return r;
      }
    }
    return null;
  }

  private Path realRoot(Path root) {
    try {
      return real(root);
    } catch (IOException e) {
      return root.toAbsolutePath().normalize();
    }
  }

  /** Whether something denied lies there or below: who moves the folder moves it along. */
  private boolean holds(List<Path> denied, Path place) {
    for (Path root : denied) {
      if (realRoot(root).startsWith(place)) {
        return true;
      }
    }
    return false;
  }

  /** What is granted around a place; null where it is not, or is denied. */
  private @Nullable Path granted(@Nullable List<Path> roots, List<Path> denied, Path real) {
    if (root(denied, real) != null) {
      return null;
    }
    return roots == null ? firm(real) : root(roots, real);
  }

  /**
   * The last place on the way that this process cannot exchange for another, as it may write in no
   * folder above. Those need not be readable, such as others' home folders.
   */
  private static @Nullable Path firm(Path real) {
    Path firm = real.getRoot();
    for (Path name : real) {
      if (firm == null || Files.isWritable(firm)) {
        break;
      }
      firm = firm.resolve(name);
    }
    return firm;
  }

  /** Where the name itself is, be it a link: what is removed or replaced is there. */
  private Path place(Path path) throws IOException {
    Path absolute = world.workingDirectory().resolve(path).toAbsolutePath();
    Path name = absolute.getFileName();
    Path folder = absolute.getParent();
    return name == null || folder == null ? absolute : real(folder).resolve(name).normalize();
  }

  private boolean readsAll() {
    return grants.readable() == null && grants.unreadable().isEmpty();
  }

  private boolean writesAll() {
    return grants.writable() == null && grants.unwritable().isEmpty();
  }

  void checkRead(Path path) throws IOException {
    if (!readsAll()) {
      readable(path, real(path));
    }
  }

  /** The root below which it may be read. */
  private Path readable(Path path, Path real) throws Refused {
    Path root = granted(grants.readable(), grants.unreadable(), real);
    if (root == null) {
      throw root(grants.unreadable(), real) == null
          ? grants.refused("reading " + path, "--allow-read=" + path, "Permissions.allowRead")
          : grants.denied("reading " + path, "--deny-read", "Permissions.denyRead");
    }
    return root;
  }

  void checkWrite(Path path) throws IOException {
    if (!writesAll() || !readsAll()) {
      writable(path, real(path), place(path));
    }
  }

  /** The root below which it may be written, or replaced. */
  private Path writable(Path path, Path real, Path place) throws IOException {
    Path root = granted(grants.writable(), grants.unwritable(), real);
    if (root(grants.unwritable(), real) != null) {
      throw grants.denied("writing " + path, "--deny-write", "Permissions.denyWrite");
    }
    if (root(grants.unwritable(), place) != null || holds(grants.unwritable(), place)) {
      throw grants.denied("replacing " + path, "--deny-write", "Permissions.denyWrite");
    }
    if (holds(grants.unreadable(), place)) {
      throw grants.denied("replacing " + path, "--deny-read", "Permissions.denyRead");
    }
    if (root == null || !mayReplace(place)) {
      throw grants.refused("writing " + path, "--allow-write=" + path, "Permissions.allowWrite");
    }
    return root;
  }

  /** What may not be read stays so where it is moved to. */
  void checkMove(Path from, Path to) throws IOException {
    movable(from, place(from), to, place(to));
  }

  private void movable(Path from, Path source, Path to, Path target) throws IOException {
    if (!writesAll() || !readsAll()) {
      writable(from, real(from), source);
      writable(to, real(to), target);
    }
    if (!readsAll()
        && granted(grants.readable(), grants.unreadable(), target) != null
        && granted(grants.readable(), grants.unreadable(), source) == null) {
      readable(from, source);
    }
  }

  private boolean mayReplace(Path place) throws IOException {
    List<Path> roots = grants.writable();
    return roots == null || root(roots, place) != null || isRoot(roots, place);
  }

  /** Whether what lies there is granted itself, be it a link. */
  private boolean isRoot(List<Path> roots, Path place) throws IOException {
    for (Path root : roots) {
      if (place.equals(place(root))) {
        return true;
      }
    }
    return false;
  }

  SeekableByteChannel open(Path path, Set<? extends OpenOption> options) throws IOException {
    boolean writes =
        options.contains(StandardOpenOption.WRITE)
            || options.contains(StandardOpenOption.APPEND)
            || options.contains(StandardOpenOption.CREATE)
            || options.contains(StandardOpenOption.CREATE_NEW)
            || options.contains(StandardOpenOption.TRUNCATE_EXISTING)
            || options.contains(StandardOpenOption.DELETE_ON_CLOSE);
    boolean reads = !writes || options.contains(StandardOpenOption.READ);
    if ((!writes || writesAll()) && (!reads || readsAll())) {
      return world.open(path, options); // a pipe's name, say, leads nowhere
    }
    Path real = real(path);
    Path root = writes ? writable(path, real, place(path)) : real;
    if (reads) {
      root = readable(path, real);
    }
    return world.openReal(root, real, options);
  }

  List<String> list(Path folder) throws IOException {
    if (readsAll()) {
      return world.list(folder);
    }
    Path real = real(folder);
    try (RealFolder open = new RealFolder(world, readable(folder, real), real)) {
      return open.names();
    }
  }

  Map<String, Object> attributes(Path path, boolean follow) throws IOException {
    if (readsAll()) {
      return world.attributes(path, follow);
    }
    Path real = real(path);
    Path root = readable(path, real);
    Path file = follow ? real : place(path);
    if (!file.equals(real)) {
      root = readableLink(path, file);
    }
    Path name = file.getFileName();
    Path folder = file.getParent();
    if (name == null || folder == null || file.equals(root)) {
      return world.attributes(file, false); // what is granted itself lies in nobody's hands
    }
    try (RealFolder open = new RealFolder(world, root, folder)) {
      Map<String, Object> attributes = open.attributes(name);
      if (follow && PathKind.LINK.has(attributes)) {
        throw new FileSystemLoopException(path.toString());
      }
      return attributes;
    }
  }

  /** The root below which a link itself may be looked at, where it leads to what may be read. */
  private Path readableLink(Path path, Path place) throws IOException {
    List<Path> roots = grants.readable();
    return roots != null && root(roots, place) == null && isRoot(roots, place)
        ? place
        : readable(path, place);
  }

  boolean is(PathKind kind, Path path, boolean follow) {
    if (readsAll()) {
      return world.is(kind, path, follow);
    }
    try {
      return kind.has(attributes(path, follow && kind != PathKind.LINK));
    } catch (IOException notThere) {
      return false;
    }
  }

  void remove(Path path, boolean folder) throws IOException {
    Path place = place(path);
    Path name = place.getFileName();
    if (writesAll() && readsAll() || name == null) {
      world.remove(path, folder);
      return;
    }
    writable(path, real(path), place);
    try (RealFolder open = holding(place)) {
      open.remove(name, folder);
    }
  }

  void move(Path from, Path to) throws IOException {
    Path source = place(from);
    Path target = place(to);
    Path name = source.getFileName();
    Path newName = target.getFileName();
    movable(from, source, to, target);
    if (writesAll() && readsAll() || name == null || newName == null) {
      world.move(from, to);
      return;
    }
    try (RealFolder here = holding(source);
        RealFolder there = holding(target)) {
      here.move(name, there, newName);
    }
  }

  /** The folder that something lies in that was found writable. */
  private RealFolder holding(Path place) throws IOException {
    Path folder = Objects.requireNonNull(place.getParent());
    Path root = granted(grants.writable(), grants.unwritable(), place);
    return new RealFolder(world, root == null || root.equals(place) ? folder : root, folder);
  }

  void checkSource(Path path) throws IOException {
    Path real = real(path);
    if (root(grants.sources(), real) == null || root(grants.unreadable(), real) != null) {
      readable(path, real);
    }
  }

  SeekableByteChannel openSource(Path path) throws IOException {
    String name = path.toString();
    Path real = real(path);
    Path root = root(grants.sources(), real);
    return root != null
            && root(grants.unreadable(), real) == null
            && (name.endsWith(".aio") || name.endsWith(".py"))
        ? world.openReal(root, real, Set.of(StandardOpenOption.READ))
        : open(path, Set.of(StandardOpenOption.READ));
  }
}
