package org.aiolang.object;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiolang.loop.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one interpreter that is not computation: files, sockets, environment, clock, random
 * source, standard streams. Permissions, virtual time and tests replace it or wrap it. Methods may
 * be called from the loop thread; those that block say so.
 */
public interface OutsideWorld {
  InputStream stdin();

  OutputStream stdout();

  OutputStream stderr();

  /** Whether standard stream 0, 1 or 2 is a terminal. */
  boolean isTerminal(int stream);

  /** Columns and lines of the terminal that a standard stream is; null where that is not known. */
  default int @Nullable [] terminalSize(int stream) {
    return null;
  }

  /** The environment; a live view that scripts may change for themselves. */
  Map<String, String> environment();

  /** Asks whether an environment variable may be read that {@link #environment} does not show. */
  default void checkVariable(String name) throws IOException {}

  /**
   * An environment variable by which the owner of a run says how it shall be, whatever the script
   * may see; null where there is none.
   */
  default @Nullable String setting(String name) {
    return environment().get(name);
  }

  /** The directory that relative paths start from. */
  Path workingDirectory();

  void changeDirectory(Path directory) throws IOException;

  /** Resolves a script's path text against the working directory. */
  Path path(String text);

  /** Opens a file; permission is asked here. Blocks as file systems do. */
  SeekableByteChannel open(Path path, Set<? extends OpenOption> options) throws IOException;

  /**
   * Opens a file where it lies and nowhere else: no link below the root is followed, be it one that
   * took a folder's place a moment ago.
   *
   * @param root a folder above the file, or the file; absolute, without links
   * @param real the file, absolute, without links when it was looked at
   */
  default SeekableByteChannel openReal(Path root, Path real, Set<? extends OpenOption> options)
      throws IOException {
    return open(real, options);
  }

  /** Opens a folder where it lies and nowhere else, as {@link #openReal} does a file. */
  default DirectoryStream<Path> openFolder(Path root, Path real) throws IOException {
    return Files.newDirectoryStream(real);
  }

  /** The names in a folder, in the file system's order; permission is asked here. Blocks. */
  default List<String> list(Path folder) throws IOException {
    checkRead(folder);
    return PathsByName.list(folder);
  }

  /**
   * What is known of a file: Java's attributes {@code unix:*}, or {@code *} where the system has no
   * more; permission is asked here. Blocks.
   *
   * @param follow whether a link is where it leads
   */
  default Map<String, Object> attributes(Path path, boolean follow) throws IOException {
    checkRead(path);
    return PathsByName.attributes(path, follow);
  }

  /** Whether such a thing is there; false too where one may not look. Blocks. */
  default boolean is(PathKind kind, Path path, boolean follow) {
    try {
      checkRead(path);
      return kind.isAt(path, follow);
    } catch (IOException refused) {
      return false;
    }
  }

  /** Removes a file or link, or else an empty folder; permission is asked here. Blocks. */
  default void remove(Path path, boolean folder) throws IOException {
    checkWrite(path);
    PathsByName.remove(path, folder);
  }

  /** Gives something another place, and replaces what is there; permission is asked here. */
  default void move(Path from, Path to) throws IOException {
    checkWrite(from);
    checkWrite(to);
    checkMove(from, to);
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Asks whether a path may be read (listed, examined). */
  void checkRead(Path path) throws IOException;

  /** Asks whether a module may be looked for at this path. */
  default void checkSource(Path path) throws IOException {
    checkRead(path);
  }

  /** Opens the text of a module that is imported. */
  default SeekableByteChannel openSource(Path path) throws IOException {
    return open(path, Set.of(StandardOpenOption.READ));
  }

  /** Asks whether a path may be written, created, renamed or removed. */
  void checkWrite(Path path) throws IOException;

  /** Asks whether something may be given another place, both of which may be written. */
  default void checkMove(Path from, Path to) throws IOException {}

  /** Resolves a host name; blocks, so never on the loop thread. */
  InetAddress[] resolve(String host) throws IOException;

  /**
   * Asks whether that resolved address may be connected to; gives the address to use in its place.
   */
  InetSocketAddress checkConnect(InetSocketAddress address) throws IOException;

  /** Asks whether that address may be listened on. */
  void checkListen(InetSocketAddress address) throws IOException;

  /** Asks whether a process may be started, or a signal sent to one. */
  default void checkRun(String command) throws IOException {}

  /** Starts a process, if {@link #checkRun} allows it. Blocks for some milliseconds. */
  default ChildProcess start(ChildCommand command) throws IOException {
    throw new Refused("running " + command.arguments().get(0) + " is not possible here");
  }

  /** Monotonic time, in nanoseconds, and waiting. */
  Clock clock();

  /** Lets that many nanoseconds pass on the clock: what {@code time.sleep} does. Blocks. */
  void sleep(long nanos) throws InterruptedException;

  /** Makes a present {@link #sleep} end early with InterruptedException. Any thread. */
  default void wakeSleeper() {}

  /** Seconds and nanoseconds since 1970 UTC as nanoseconds. */
  long wallNanos();

  /** Fills with random bytes fit for secrets. */
  void random(byte[] bytes);

  /**
   * From now on a signal to the process (2 is SIGINT) goes to the listener and does nothing else.
   * False where that signal cannot be caught, or signals are none of a script's business.
   */
  default boolean listen(int signal, SignalListener listener) {
    return false;
  }

  /**
   * Ends what {@link #listen} began: the signal does what the system does, or nothing. False where
   * that cannot be changed.
   */
  default boolean disposition(int signal, boolean ignored) {
    return false;
  }

  /**
   * Ends this process at once, and nothing else happens; false where it is not the script's to end.
   */
  default boolean end(int status) {
    return false;
  }

  /** Sends a signal to this process, if that is a script's business. */
  default void raise(int signal) throws IOException {}

  /** Sends a signal to another process; false where that is not allowed. Blocks for a moment. */
  default boolean kill(long pid, int signal) {
    return false;
  }

  /** The value of a system property such as {@code java.version}, or null. */
  @Nullable String property(String name);
}
