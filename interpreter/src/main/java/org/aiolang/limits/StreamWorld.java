package org.aiolang.limits;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.aiolang.object.ChildCommand;
import org.aiolang.object.ChildProcess;
import org.aiolang.object.ChildStream;
import org.aiolang.object.OutsideWorld;
import org.aiolang.object.Refused;
import org.aiolang.object.SignalListener;
import org.jspecify.annotations.Nullable;

/**
 * The machine with the standard streams that a host gives. Signals to the process are the host's:
 * scripts neither hear nor send them.
 */
public final class StreamWorld extends ForwardingWorld {
  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;

  public StreamWorld(OutsideWorld world, InputStream in, OutputStream out, OutputStream err) {
    super(world);
    this.in = in;
    this.out = out;
    this.err = err;
  }

  @Override
  public InputStream stdin() {
    return in;
  }

  @Override
  public OutputStream stdout() {
    return out;
  }

  @Override
  public OutputStream stderr() {
    return err;
  }

  /** The host says by its builder how a run shall be. */
  @Override
  public @Nullable String setting(String name) {
    return null;
  }

  @Override
  public boolean isTerminal(int stream) {
    return false;
  }

  @Override
  public boolean end(int status) {
    return false;
  }

  @Override
  public int @Nullable [] terminalSize(int stream) {
    return null;
  }

  /** A child that inherits a stream gets the host's; its standard input is empty. */
  @Override
  public ChildProcess start(ChildCommand c) throws IOException {
    return world.start(
        new ChildCommand(
            c.arguments(),
            c.directory(),
            c.environment(),
            host(c.in()),
            host(c.out()),
            host(c.err())));
  }

  private ChildStream host(ChildStream stream) {
    if (!(stream instanceof ChildStream.Inherited inherited)) {
      return stream;
    }
    return switch (inherited.number()) {
      case 0 -> new ChildStream.Nowhere();
      case 1 -> new ChildStream.To(out);
      default -> new ChildStream.To(err);
    };
  }

  @Override
  public boolean listen(int signal, SignalListener listener) {
    return false;
  }

  @Override
  public boolean disposition(int signal, boolean ignored) {
    return false;
  }

  @Override
  public void raise(int signal) throws IOException {
    throw new Refused("signals to this process are the host's affair");
  }
}
