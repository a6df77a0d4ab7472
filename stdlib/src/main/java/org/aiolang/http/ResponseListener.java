package org.aiolang.http;

import java.io.IOException;

/** Hears how a request was answered: one of the two, once, on the loop's thread. */
public interface ResponseListener {
  /**
   * The head of the final response is here; redirects have been followed. The body may be to come.
   */
  void responded(HttpResponse response);

  /**
   * There is no response. An {@link HttpException}, or the connection's own {@link IOException}: a
   * reset, or a {@link java.net.SocketTimeoutException} when the server does not answer in time.
   */
  void failed(IOException error);
}
