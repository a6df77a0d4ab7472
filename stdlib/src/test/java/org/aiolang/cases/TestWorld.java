package org.aiolang.cases;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.aiolang.limits.StreamWorld;
import org.aiolang.limits.SystemWorld;
import org.aiolang.loop.Clock;
import org.aiolang.object.ChildCommand;
import org.aiolang.object.ChildProcess;
import org.aiolang.object.OutsideWorld;
import org.aiolang.object.SignalListener;
import org.jspecify.annotations.Nullable;

/**
 * The machine, but for the standard streams, the environment and the working directory, which are
 * the test's, and for hosts: each name of the test resolves to a loopback address of its own, which
 * stands for a port of 127.0.0.1.
 */
public final class TestWorld implements OutsideWorld {
  private final OutsideWorld machine = new SystemWorld();
  private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
  private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, InetAddress> names = new HashMap<>();
  private final Map<InetAddress, Integer> ports = new HashMap<>();
  private volatile Path folder;

  /** Without hosts of its own. */
  public TestWorld(Path folder) {
    this.folder = folder;
    environment.putAll(System.getenv());
  }

  TestWorld(Path folder, Map<String, Integer> hosts) throws UnknownHostException {
    this(folder);
    int n = 1;
    for (Map.Entry<String, Integer> host : hosts.entrySet()) {
      InetAddress address =
          InetAddress.getByAddress(host.getKey(), new byte[] {127, 0, 1, (byte) n++});
      names.put(host.getKey(), address);
      ports.put(address, host.getValue());
    }
  }

  public ByteArrayOutputStream out() {
    return stdout;
  }

  public ByteArrayOutputStream err() {
    return stderr;
  }

  @Override
  public ChildProcess start(ChildCommand command) throws IOException {
    return new StreamWorld(machine, stdin(), stdout(), stderr()).start(command);
  }

  @Override
  public InputStream stdin() {
    return new ByteArrayInputStream(new byte[0]);
  }

  @Override
  public OutputStream stdout() {
    return stdout;
  }

  @Override
  public OutputStream stderr() {
    return stderr;
  }

  @Override
  public boolean isTerminal(int stream) {
    return false;
  }

  @Override
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public Path workingDirectory() {
    return folder;
  }

  @Override
  public void changeDirectory(Path directory) {
    folder = directory;
  }

  @Override
  public Path path(String text) {
    return folder.resolve(text);
  }

  @Override
  public SeekableByteChannel open(Path path, Set<? extends OpenOption> options) throws IOException {
    return machine.open(path, options);
  }

  @Override
  public void checkRead(Path path) {}

  @Override
  public void checkWrite(Path path) {}

  @Override
  public InetAddress[] resolve(String host) throws IOException {
    InetAddress address = names.get(host);
    return address != null ? new InetAddress[] {address} : machine.resolve(host);
  }

  @Override
  public InetSocketAddress checkConnect(InetSocketAddress address) throws IOException {
    Integer port = ports.get(address.getAddress());
    return port == null
        ? machine.checkConnect(address)
        : new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  @Override
  public void checkListen(InetSocketAddress address) throws IOException {
    machine.checkListen(address);
  }

  /** Signals of the test's JVM are not the script's: only those it raises itself reach it. */
  @Override
  public boolean listen(int signal, SignalListener listener) {
    return signal != 9 && signal != 19;
  }

  @Override
  public boolean disposition(int signal, boolean ignored) {
    return signal != 9 && signal != 19;
  }

  @Override
  public Clock clock() {
    return machine.clock();
  }

  @Override
  public void sleep(long nanos) throws InterruptedException {
    machine.sleep(nanos);
  }

  @Override
  public void wakeSleeper() {
    machine.wakeSleeper();
  }

  @Override
  public long wallNanos() {
    return machine.wallNanos();
  }

  @Override
  public void random(byte[] bytes) {
    machine.random(bytes);
  }

  @Override
  public @Nullable String property(String name) {
    return machine.property(name);
  }
}
