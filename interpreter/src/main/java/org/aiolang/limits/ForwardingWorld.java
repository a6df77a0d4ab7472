package org.aiolang.limits;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiolang.loop.Clock;
import org.aiolang.object.ChildCommand;
import org.aiolang.object.ChildProcess;
import org.aiolang.object.OutsideWorld;
import org.aiolang.object.PathKind;
import org.aiolang.object.SignalListener;
import org.jspecify.annotations.Nullable;

/** Another world as it is: subclasses say where theirs differs. */
abstract class ForwardingWorld implements OutsideWorld {
  final OutsideWorld world;

  ForwardingWorld(OutsideWorld world) {
    this.world = world;
  }

  @Override
  public void wakeSleeper() {
    world.wakeSleeper();
  }

  @Override
  public InputStream stdin() {
    return world.stdin();
  }

  @Override
  public OutputStream stdout() {
    return world.stdout();
  }

  @Override
  public OutputStream stderr() {
    return world.stderr();
  }

  @Override
  public boolean isTerminal(int stream) {
    return world.isTerminal(stream);
  }

  @Override
  public int @Nullable [] terminalSize(int stream) {
    return world.terminalSize(stream);
  }

  @Override
  public Map<String, String> environment() {
    return world.environment();
  }

  @Override
  public void checkVariable(String name) throws IOException {
    world.checkVariable(name);
  }

  @Override
  public @Nullable String setting(String name) {
    return world.setting(name);
  }

  @Override
  public Path workingDirectory() {
    return world.workingDirectory();
  }

  @Override
  public void changeDirectory(Path directory) throws IOException {
    world.changeDirectory(directory);
  }

  @Override
  public Path path(String text) {
    return world.path(text);
  }

  @Override
  public SeekableByteChannel open(Path path, Set<? extends OpenOption> options) throws IOException {
    return world.open(path, options);
  }

  @Override
  public SeekableByteChannel openReal(Path root, Path real, Set<? extends OpenOption> options)
      throws IOException {
    return world.openReal(root, real, options);
  }

  @Override
  public DirectoryStream<Path> openFolder(Path root, Path real) throws IOException {
    return world.openFolder(root, real);
  }

  @Override
  public List<String> list(Path folder) throws IOException {
    return world.list(folder);
  }

  @Override
  public Map<String, Object> attributes(Path path, boolean follow) throws IOException {
    return world.attributes(path, follow);
  }

  @Override
  public boolean is(PathKind kind, Path path, boolean follow) {
    return world.is(kind, path, follow);
  }

  @Override
  public void remove(Path path, boolean folder) throws IOException {
    world.remove(path, folder);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    world.move(from, to);
  }

  @Override
  public void checkRead(Path path) throws IOException {
    world.checkRead(path);
  }

  @Override
  public void checkSource(Path path) throws IOException {
    world.checkSource(path);
  }

  @Override
  public SeekableByteChannel openSource(Path path) throws IOException {
    return world.openSource(path);
  }

  @Override
  public void checkWrite(Path path) throws IOException {
    world.checkWrite(path);
  }

  @Override
  public void checkMove(Path from, Path to) throws IOException {
    world.checkMove(from, to);
  }

  @Override
  public InetAddress[] resolve(String host) throws IOException {
    return world.resolve(host);
  }

  @Override
  public InetSocketAddress checkConnect(InetSocketAddress address) throws IOException {
    return world.checkConnect(address);
  }

  @Override
  public void checkRun(String command) throws IOException {
    world.checkRun(command);
  }

  @Override
  public ChildProcess start(ChildCommand command) throws IOException {
    return world.start(command);
  }

  @Override
  public void checkListen(InetSocketAddress address) throws IOException {
    world.checkListen(address);
  }

  @Override
  public void random(byte[] bytes) {
    world.random(bytes);
  }

  @Override
  public @Nullable String property(String name) {
    return world.property(name);
  }

  @Override
  public boolean listen(int signal, SignalListener listener) {
    return world.listen(signal, listener);
  }

  @Override
  public boolean disposition(int signal, boolean ignored) {
    return world.disposition(signal, ignored);
  }

  @Override
  public boolean kill(long pid, int signal) {
    return world.kill(pid, signal);
  }

  @Override
  public boolean end(int status) {
    return world.end(status);
  }

  @Override
  public void raise(int signal) throws IOException {
    world.raise(signal);
  }

  @Override
  public Clock clock() {
    return world.clock();
  }

  @Override
  public void sleep(long nanos) throws InterruptedException {
    world.sleep(nanos);
  }

  @Override
  public long wallNanos() {
    return world.wallNanos();
  }
}
