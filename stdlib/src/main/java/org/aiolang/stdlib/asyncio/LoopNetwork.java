package org.aiolang.stdlib.asyncio;

import org.aiolang.http.HttpClient;
import org.aiolang.net.Network;
import org.aiolang.net.tls.TlsLayer;
import org.aiolang.stdlib.http.WorldNetwork;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.LoopResource;
import org.jspecify.annotations.Nullable;

/** The connections of one loop: closed with it. */
public final class LoopNetwork implements LoopResource {
  private final Network network;
  private @Nullable TlsLayer tls;
  private @Nullable HttpClient http;

  private LoopNetwork(AsyncLoop loop) {
    WorldNetwork world = new WorldNetwork(loop.realm);
    network = new Network(loop.events(), world, world);
  }

  /** The network of a loop, made on first use. */
  public static LoopNetwork of(AsyncLoop loop) {
    LoopNetwork n = loop.resource(LoopNetwork.class);
    if (n == null) {
      n = new LoopNetwork(loop);
      loop.setResource(LoopNetwork.class, n);
    }
    return n;
  }

  public Network network() {
    return network;
  }

  /** TLS for connections of the loop. */
  public TlsLayer tls() {
    TlsLayer layer = tls;
    if (layer == null) {
      layer = new TlsLayer(network.loop());
      tls = layer;
    }
    return layer;
  }

  /** The HTTP client whose connections are shared by all requests of the loop. */
  public HttpClient http() {
    HttpClient client = http;
    if (client == null) {
      client = new HttpClient(network);
      http = client;
    }
    return client;
  }

  @Override
  public void close() {
    if (http != null) {
      http.close();
    }
    if (tls != null) {
      tls.close();
    }
    network.close();
  }
}
