package org.aiolang.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Events as text; pieces of a body run together, so that the cuts of the input do not show. */
final class Transcript implements HttpEvents {
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder body = new StringBuilder();

  static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** What a parser makes of the pieces and an end of input; an error is the last word. */
  static String of(boolean responses, boolean toHead, String... pieces) {
    Transcript transcript = new Transcript();
    HttpLimits limits = new HttpLimits(200, 8, 40, 3);
    HttpParser parser =
        responses
            ? HttpParser.ofResponses(limits, transcript)
            : HttpParser.ofRequests(limits, transcript);
    parser.next(toHead);
    try {
      for (String piece : pieces) {
        ByteBuffer in = bytes(piece);
        while (in.hasRemaining()) {
          if (parser.feed(in)) {
            transcript.text.append(parser.keepsAlive() ? "keep\n" : "close\n");
            parser.next(toHead);
          }
        }
      }
      if (transcript.text.length() > 0 && !parser.hasBegun()) {
        return transcript.text.toString();
      }
      parser.finish();
      if (parser.isComplete()) {
        transcript.text.append(parser.keepsAlive() ? "keep\n" : "close\n");
      }
    } catch (HttpException error) {
      transcript.flush();
      transcript.text.append(error.kind()).append(' ').append(error.getMessage());
    }
    return transcript.text.toString();
  }

  private void flush() {
    if (body.length() > 0) {
      text.append("body ").append(body).append('\n');
      body.setLength(0);
    }
  }

  @Override
  public void request(RequestHead head) {
    text.append(head.method() + " " + head.target() + " " + head.version() + "\n");
    text.append(head.headers());
  }

  @Override
  public void informational(ResponseHead head) {
    text.append("interim " + head.status() + "\n");
  }

  @Override
  public void response(ResponseHead head) {
    text.append(head.version() + " " + head.status() + " " + head.reason() + "\n");
    text.append(head.headers());
  }

  @Override
  public void body(ByteBuffer bytes) {
    body.append(StandardCharsets.ISO_8859_1.decode(bytes));
  }

  @Override
  public void trailers(Headers trailers) {
    flush();
    text.append("trailers\n").append(trailers);
  }

  @Override
  public void end() {
    flush();
    text.append("end ");
  }
}
