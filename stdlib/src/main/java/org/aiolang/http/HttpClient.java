package org.aiolang.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.aiolang.net.Network;
import org.aiolang.net.tls.TlsEngines;
import org.aiolang.net.tls.TlsLayer;
import org.aiolang.net.tls.TlsSettings;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1.1 client on one event loop, with a pool of resting connections. To be used on the
 * loop's thread.
 */
public final class HttpClient implements AutoCloseable {
  /** Connections to one server that may rest at a time. */
  private static final int MOST_RESTING = 8;

  /** Nanoseconds after which a resting connection is not trusted any more. */
  private static final long LONGEST_REST = 30_000_000_000L;

  private final Network network;
  private final Map<String, ArrayDeque<ClientConnection>> resting = new HashMap<>();
  private @Nullable TlsLayer tls;
  private @Nullable TlsSettings own;
  private final Set<ClientExchange> running = new HashSet<>();

  /** A client that makes its connections in a network. */
  public HttpClient(Network network) {
    this.network = network;
  }

  /**
   * Sends a request; the listener is called in a later turn or never.
   *
   * @throws IllegalArgumentException if the method or a header could be read as something else
   */
  public Exchange send(HttpRequest request, ResponseListener listener) {
    request.head(); // Refuses what cannot be sent before anything is opened.
    ClientExchange exchange = new ClientExchange(this, request, listener);
    running.add(exchange);
    exchange.start(false);
    return exchange;
  }

  /** The network that connections are made in. */
  public Network network() {
    return network;
  }

  /** Connections that rest in the pool. */
  public int resting() {
    int count = 0;
    for (ArrayDeque<ClientConnection> connections : resting.values()) {
      count += connections.size();
    }
    return count;
  }

  /** Closes resting connections and gives up running exchanges without telling their listeners. */
  @Override
  public void close() {
    for (ClientExchange exchange : new ArrayList<>(running)) {
      exchange.abandon();
    }
    for (ArrayDeque<ClientConnection> connections : new ArrayList<>(resting.values())) {
      for (ClientConnection connection : new ArrayList<>(connections)) {
        connection.abort();
      }
    }
    resting.clear();
    if (tls != null) {
      tls.close();
    }
  }

  /** For requests that bring no TLS of their own: nobody is trusted before something is added. */
  TlsEngines ownTls() {
    TlsSettings settings = own;
    if (settings == null) {
      settings = new TlsSettings();
      settings.verify(TlsSettings.Verify.REQUIRED, true, false);
      settings.checkHost(true, true);
      own = settings;
    }
    return settings.engines();
  }

  /** TLS for its connections. */
  TlsLayer tls() {
    TlsLayer layer = tls;
    if (layer == null) {
      layer = new TlsLayer(network.loop());
      tls = layer;
    }
    return layer;
  }

  /** The connection to a server that has rested least, or null; old ones are closed. */
  @Nullable ClientConnection take(String key, @Nullable TlsEngines engines) {
    ArrayDeque<ClientConnection> connections = resting.get(key);
    if (connections == null) {
      return null;
    }
    ClientConnection found = null;
    long oldest = network.loop().time() - LONGEST_REST;
    while (found == null && !connections.isEmpty()) {
      ClientConnection last = connections.removeLast();
      if (last.isUsable() && last.restingSince >= oldest && last.isOf(engines)) {
        found = last;
      } else {
        last.abort();
      }
    }
    if (connections.isEmpty()) {
      resting.remove(key);
    }
    return found;
  }

  void rest(ClientConnection connection) {
    connection.restingSince = network.loop().time();
    ArrayDeque<ClientConnection> connections =
        resting.computeIfAbsent(connection.key(), key -> new ArrayDeque<>());
    connections.addLast(connection);
    if (connections.size() > MOST_RESTING) {
      connections.removeFirst().abort();
    }
  }

  void forget(ClientConnection connection) {
    ArrayDeque<ClientConnection> connections = resting.get(connection.key());
    if (connections != null && connections.remove(connection) && connections.isEmpty()) {
      resting.remove(connection.key());
    }
  }

  void ended(ClientExchange exchange) {
    running.remove(exchange);
  }
}
