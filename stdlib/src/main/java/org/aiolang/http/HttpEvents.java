package org.aiolang.http;

import java.nio.ByteBuffer;

/**
 * What a parser finds: {@code informational* (request | response) body* trailers? end}, and that
 * again for the next message.
 */
public interface HttpEvents {
  /** A request's head. */
  default void request(RequestHead head) {}

  /** A 1xx response that another follows. */
  default void informational(ResponseHead head) {}

  /** A final response's head. */
  default void response(ResponseHead head) {}

  /** A piece of the body, never empty; the buffer is valid during this call only. */
  void body(ByteBuffer bytes);

  /** Fields after a chunked body, if there are any. */
  default void trailers(Headers trailers) {}

  /** The message is complete. */
  void end();
}
