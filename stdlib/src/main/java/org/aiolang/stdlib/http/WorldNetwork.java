package org.aiolang.stdlib.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.limits.Budget;
import org.aiolang.net.ChannelAccount;
import org.aiolang.net.FreeChannels;
import org.aiolang.net.NetworkPolicy;
import org.aiolang.net.ResolveException;
import org.aiolang.net.Resolver;
import org.aiolang.net.SystemResolver;
import org.aiolang.object.OutsideWorld;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * Names, permissions and limits of an interpreter's outside world, as the network asks for them.
 */
public final class WorldNetwork implements Resolver, NetworkPolicy {
  private static final SystemResolver LITERALS = new SystemResolver();

  private final Realm realm;
  private final OutsideWorld world;

  public WorldNetwork(Realm r) {
    realm = r;
    world = r.world();
  }

  /** That of the call which runs. */
  @Override
  public ChannelAccount account() {
    Budget payer = realm.budget;
    return payer == null ? new FreeChannels() : new PaidChannels(realm, payer);
  }

  /**
   * Numeric addresses need no waiting; one that the world refuses is asked for again, to fail as
   * names do.
   */
  @Override
  public @Nullable List<InetSocketAddress> resolveAtOnce(String host, int port) {
    List<InetSocketAddress> literal = LITERALS.resolveAtOnce(host, port);
    if (literal == null) {
      return null;
    }
    List<InetSocketAddress> addresses = new ArrayList<>();
    try {
      for (InetSocketAddress address : literal) {
        addresses.add(world.checkConnect(address));
      }
    } catch (IOException refused) {
      return null;
    }
    return addresses;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws IOException {
    InetAddress[] found;
    try {
      found = world.resolve(host);
    } catch (UnknownHostException e) {
      boolean later =
          String.valueOf(e.getMessage()).endsWith("Temporary failure in name resolution");
      ResolveException failure =
          new ResolveException(
              host, later ? ResolveException.EAI_AGAIN : ResolveException.EAI_NONAME);
      failure.initCause(e);
      throw failure;
    }
    List<InetSocketAddress> addresses = new ArrayList<>();
    for (InetAddress address : found) {
      addresses.add(world.checkConnect(new InetSocketAddress(address, port)));
    }
    return addresses;
  }

  /** {@link #resolve} has asked the world. */
  @Override
  public void checkConnect(String host, InetSocketAddress address) {}

  @Override
  public void checkListen(InetSocketAddress address) throws IOException {
    world.checkListen(address);
  }
}
