package org.aiolang.api;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.aiolang.limits.GuardedWorld;
import org.aiolang.limits.StreamWorld;
import org.aiolang.limits.SystemWorld;
import org.aiolang.object.OutsideWorld;
import org.jspecify.annotations.Nullable;

/** What an interpreter is made of: {@link Aio#builder}. May make several. */
public final class Builder {
  private InputStream in = InputStream.nullInputStream();
  private OutputStream out = System.out;
  private OutputStream err = System.err;
  private @Nullable ModuleResolver modules;
  private HostAccess access = HostAccess.exported();
  private Limits limits = Limits.none();
  private Permissions permissions = Permissions.none();
  private Duration grace = Duration.ofSeconds(1);
  private List<String> argv = List.of("");
  private @Nullable Executor executor;
  private boolean pumped;

  Builder() {}

  /** What {@code input()} and {@code sys.stdin} read; nothing unless it is set. */
  public Builder stdin(InputStream stream) {
    in = Objects.requireNonNull(stream, "stream");
    return this;
  }

  /**
   * Where {@code print} goes; {@link System#out} unless it is set. Written on the home thread,
   * flushed when a call ends, never closed.
   */
  public Builder stdout(OutputStream stream) {
    out = Objects.requireNonNull(stream, "stream");
    return this;
  }

  /**
   * Where warnings and reports of tasks go that nobody waited for; {@link System#err} unless set.
   */
  public Builder stderr(OutputStream stream) {
    err = Objects.requireNonNull(stream, "stream");
    return this;
  }

  /** Where imports come from, besides aio's library. */
  public Builder modules(ModuleResolver resolver) {
    modules = Objects.requireNonNull(resolver, "resolver");
    return this;
  }

  /** Which members of Java objects scripts may use; {@link HostAccess#exported} unless set. */
  public Builder hostAccess(HostAccess policy) {
    access = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /** What scripts may do to files, network and processes; nothing unless set. */
  public Builder permissions(Permissions granted) {
    permissions = Objects.requireNonNull(granted, "granted");
    return this;
  }

  /** How long {@link Aio#close} waits for tasks that are cancelled; a second unless set. */
  public Builder grace(Duration time) {
    grace = Objects.requireNonNull(time, "time");
    return this;
  }

  /** {@code sys.argv}. */
  public Builder arguments(String... args) {
    argv = List.of(args);
    return this;
  }

  /**
   * Scripts run on this executor, which is given a turn whenever there is something to do: that of
   * a user interface, say. Turns follow one another; a daemon thread waits between them. Close the
   * interpreter before the executor: one that takes no more turns ends it.
   */
  public Builder executor(Executor host) {
    executor = Objects.requireNonNull(host, "host");
    pumped = false;
    return this;
  }

  /**
   * Scripts run only in {@link Aio#pump}, on the thread that calls it. A blocking call of the
   * thread that pumped last (or made the interpreter) pumps meanwhile; that of another waits for
   * the host.
   */
  public Builder hostDriven() {
    pumped = true;
    executor = null;
    return this;
  }

  /** The interpreter. Its thread starts with its first call. */
  public Aio build() {
    return new Aio(this);
  }

  /** How much scripts may use; no limits unless set. */
  public Builder limits(Limits given) {
    limits = Objects.requireNonNull(given, "given");
    return this;
  }

  Limits limits() {
    return limits;
  }

  OutputStream stdout() {
    return out;
  }

  OutputStream stderr() {
    return err;
  }

  OutsideWorld world(OutputStream out, OutputStream err) {
    return new GuardedWorld(new StreamWorld(new SystemWorld(), in, out, err), permissions.grants());
  }

  List<String> argv() {
    return argv;
  }

  @Nullable Executor executor() {
    return executor;
  }

  boolean isPumped() {
    return pumped;
  }

  HostAccess hostAccess() {
    return access;
  }

  @Nullable ModuleResolver modules() {
    return modules;
  }

  Duration grace() {
    return grace;
  }
}
