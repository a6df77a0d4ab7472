package org.aiolang.limits;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.aiolang.loop.Clock;
import org.aiolang.loop.SystemClock;
import org.aiolang.object.ChildCommand;
import org.aiolang.object.ChildProcess;
import org.aiolang.object.ChildStream;
import org.aiolang.object.OutsideWorld;
import org.aiolang.object.SignalListener;
import org.jspecify.annotations.Nullable;

/**
 * The machine as it is: everything is allowed. The working directory and the environment are this
 * object's own, since a JVM cannot change those of its process; nothing is looked at before it is
 * asked for.
 */
public final class SystemWorld implements OutsideWorld {
  /** What the launcher says to the JVM alone. */
  private static final String LAUNCHERS_OWN = "_JAVA_SR_SIGNUM";

  private final Clock clock = new SystemClock();
  private final Sleeper sleeper = new Sleeper();
  private boolean redirected;
  private @Nullable InputStream in;
  private @Nullable OutputStream out;
  private @Nullable OutputStream err;
  private @Nullable Map<String, String> environment;
  private @Nullable Path directory;
  private @Nullable SecureRandom random;

  @Override
  public InputStream stdin() {
    InputStream stream = in;
    if (stream == null) {
      stream = new StandardInput();
      in = stream;
    }
    return stream;
  }

  @Override
  public OutputStream stdout() {
    OutputStream stream = out;
    if (stream == null) {
      stream = new FileOutputStream(FileDescriptor.out);
      out = stream;
    }
    return stream;
  }

  @Override
  public OutputStream stderr() {
    OutputStream stream = err;
    if (stream == null) {
      stream = new FileOutputStream(FileDescriptor.err);
      err = stream;
    }
    return stream;
  }

  /** Takes these for the standard streams, before a program has used them. */
  public void redirect(InputStream newIn, OutputStream newOut, OutputStream newErr) {
    redirected = true;
    in = newIn;
    out = newOut;
    err = newErr;
  }

  /**
   * The launcher says which streams are terminals; without it, Linux knows where a descriptor
   * leads.
   */
  @Override
  public boolean isTerminal(int stream) {
    String known = System.getProperty("aio.tty");
    if (known != null) {
      return known.indexOf('0' + stream) >= 0;
    }
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream)).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return System.console() != null;
    }
  }

  @Override
  public int @Nullable [] terminalSize(int stream) {
    return isTerminal(stream) ? TerminalSize.of(stream) : null;
  }

  @Override
  public Map<String, String> environment() {
    Map<String, String> map = environment;
    if (map == null) {
      map = new LinkedHashMap<>(System.getenv());
      map.remove(LAUNCHERS_OWN);
      environment = map;
    }
    return map;
  }

  @Override
  public Path workingDirectory() {
    Path path = directory;
    if (path == null) {
      path = Path.of(System.getProperty("user.dir"));
      directory = path;
    }
    return path;
  }

  @Override
  public void changeDirectory(Path path) throws IOException {
    Path target = workingDirectory().resolve(path).normalize();
    if (!Files.isDirectory(target)) {
      throw Files.exists(target, LinkOption.NOFOLLOW_LINKS)
          ? new NotDirectoryException(path.toString())
          : new NoSuchFileException(path.toString());
    }
    directory = target;
  }

  @Override
  public Path path(String text) {
    return text.startsWith("/") ? Path.of(text) : workingDirectory().resolve(text);
  }

  @Override
  public SeekableByteChannel open(Path path, Set<? extends OpenOption> options) throws IOException {
    return Files.newByteChannel(path, options);
  }

  @Override
  public SeekableByteChannel openReal(Path root, Path real, Set<? extends OpenOption> options)
      throws IOException {
    return RealFile.open(root, real, options);
  }

  @Override
  public DirectoryStream<Path> openFolder(Path root, Path real) throws IOException {
    return RealFolder.open(root, real);
  }

  @Override
  public void checkRead(Path path) {}

  @Override
  public void checkWrite(Path path) {}

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return InetAddress.getAllByName(host);
  }

  @Override
  public InetSocketAddress checkConnect(InetSocketAddress address) {
    return address;
  }

  @Override
  public void checkListen(InetSocketAddress address) {}

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public void sleep(long nanos) throws InterruptedException {
    sleeper.sleep(nanos);
  }

  @Override
  public void wakeSleeper() {
    sleeper.wake();
  }

  @Override
  public long wallNanos() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }

  @Override
  public void random(byte[] bytes) {
    SecureRandom source = random;
    if (source == null) {
      source = new SecureRandom();
      random = source;
    }
    source.nextBytes(bytes);
  }

  @Override
  public boolean listen(int signal, SignalListener listener) {
    return ProcessSignals.listen(signal, listener);
  }

  @Override
  public boolean disposition(int signal, boolean ignored) {
    return ProcessSignals.disposition(signal, ignored);
  }

  @Override
  public ChildProcess start(ChildCommand c) throws IOException {
    return SystemChild.start(
        new ChildCommand(
            c.arguments(),
            c.directory(),
            c.environment(),
            own(c.in()),
            own(c.out()),
            own(c.err())));
  }

  /** What is inherited is this process's stream unless somebody redirected it. */
  private ChildStream own(ChildStream stream) {
    if (!redirected || !(stream instanceof ChildStream.Inherited inherited)) {
      return stream;
    }
    return inherited.number() == 0
        ? new ChildStream.Nowhere()
        : new ChildStream.To(inherited.number() == 1 ? stdout() : stderr());
  }

  @Override
  public boolean kill(long pid, int signal) {
    return ProcessSignals.kill(pid, signal);
  }

  @Override
  public boolean end(int status) {
    Runtime.getRuntime().halt(status);
    return true;
  }

  @Override
  public void raise(int signal) {
    ProcessSignals.raise(signal);
  }

  @Override
  public @Nullable String property(String name) {
    return System.getProperty(name);
  }
}
