package org.aiolang.stdlib.streams;

import java.util.LinkedHashSet;
import java.util.Set;
import org.aiolang.diag.Warnings;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.LoopResource;

/**
 * The connections of one loop that stand, and its servers that listen: those that are left when it
 * closes are warned of. In CPython their destructors do that, a moment later.
 */
final class OpenTransports implements LoopResource {
  private final Realm realm;
  private final Set<PyTransport> transports = new LinkedHashSet<>();
  private final Set<Server> servers = new LinkedHashSet<>();

  private OpenTransports(Realm realm) {
    this.realm = realm;
  }

  static OpenTransports of(AsyncLoop loop) {
    OpenTransports all = loop.resource(OpenTransports.class);
    if (all == null) {
      all = new OpenTransports(loop.realm);
      loop.setResource(OpenTransports.class, all);
    }
    return all;
  }

  void add(PyTransport transport) {
    transports.add(transport);
  }

  void remove(PyTransport transport) {
    transports.remove(transport);
  }

  void add(Server server) {
    servers.add(server);
  }

  void remove(Server server) {
    servers.remove(server);
  }

  @Override
  public void closing() {
    if (Warnings.ignores(realm, Exceptions.RESOURCE_WARNING)) {
      return;
    }
    for (PyTransport transport : transports) {
      if (!transport.transport().isClosing()) {
        warn("transport " + transport.describe(realm));
      }
    }
    for (Server server : servers) {
      if (server.payer() != null && server.payer().breach() != null) {
        continue; // its call was ended, and its listeners with it
      }
      for (String socket : server.describeSockets()) {
        warn(socket);
      }
    }
  }

  private void warn(String what) {
    Warnings.warnIgnoring(
        realm,
        Exceptions.RESOURCE_WARNING,
        "unclosed " + what,
        Warnings.Place.NOWHERE,
        PyNone.NONE);
  }

  @Override
  public void close() {
    transports.clear();
    servers.clear();
  }
}
