package org.aiolang.http;

import org.aiolang.net.tls.TlsEngines;

/**
 * Where the TLS of a request comes from. It is asked when a hop needs it, on the loop's thread: a
 * request over plain HTTP that is not redirected never asks.
 */
public interface TlsSource {
  /** What makes the connections. */
  TlsEngines engines();
}
