package org.aiolang.http;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Undoes gzip (RFC 1952, of any number of members) or deflate, which servers send with the wrapping
 * of RFC 1950 or without. It holds one piece of input and one of output.
 *
 * <pre>
 *   HEAD ──▶ DATA ──▶ TAIL ─┬─▶ HEAD   another member
 *                           └─▶ END    what follows is no member and is left
 * </pre>
 */
final class ContentInflater {
  private static final int PIECE = 1 << 16;
  private static final int TAIL_LENGTH = 8;
  private static final int FIXED_HEAD = 10;

  private enum State {
    HEAD,
    DATA,
    TAIL,
    END
  }

  private final boolean gzip;
  private final CRC32 sum = new CRC32();
  private final byte[] output = new byte[PIECE];
  private State state = State.HEAD;
  private Inflater inflater = new Inflater(true);
  private byte[] input = new byte[0];
  private int from;
  private int outputFrom;
  private int outputTo;
  private boolean begun;

  ContentInflater(boolean gzip) {
    this.gzip = gzip;
  }

  int available() {
    return outputTo - outputFrom;
  }

  /** Whether {@link #inflate} can do no more without {@link #feed}. */
  boolean needsInput() {
    return switch (state) {
      case HEAD -> gzip ? headLength() < 0 : input.length - from < 2;
      case DATA -> inflater.needsInput() && from == input.length;
      case TAIL -> input.length - from < TAIL_LENGTH;
      case END -> true;
    };
  }

  void feed(byte[] bytes) {
    if (state == State.END) {
      return;
    }
    begun |= bytes.length > 0;
    if (from == input.length) {
      input = bytes;
    } else {
      byte[] joined = Arrays.copyOfRange(input, from, input.length + bytes.length);
      System.arraycopy(bytes, 0, joined, input.length - from, bytes.length);
      input = joined;
    }
    from = 0;
  }

  byte[] read(int max) {
    int end = Math.min(outputTo, outputFrom + max);
    byte[] bytes = Arrays.copyOfRange(output, outputFrom, end);
    outputFrom = end;
    return bytes;
  }

  /** Goes on with the input; there is none left of the output. */
  void inflate() throws HttpException {
    switch (state) {
      case HEAD -> head();
      case DATA -> data();
      case TAIL -> tail();
      case END -> from = input.length;
    }
  }

  /** The input is over. */
  void finish() throws HttpException {
    boolean between = state == State.HEAD && from == input.length;
    if (state != State.END && !(between && (gzip || !begun))) {
      throw HttpException.malformed("compressed body ended before its end-of-stream marker");
    }
  }

  /** Bytes of a member's head, or -1 before all of them are there. */
  private int headLength() {
    int length = input.length - from;
    if (length >= 2 && !isMember()) {
      return 0;
    }
    if (length < FIXED_HEAD) {
      return -1;
    }
    int flags = input[from + 3];
    int at = from + FIXED_HEAD;
    if ((flags & 4) != 0) {
      if (at + 2 > input.length) {
        return -1;
      }
      at += 2 + (input[at] & 0xff) + ((input[at + 1] & 0xff) << 8);
    }
    for (int text = 8; text <= 16; text <<= 1) {
      if ((flags & text) != 0) {
        while (at < input.length && input[at] != 0) {
          at++;
        }
        at++;
      }
    }
    at += (flags & 2) != 0 ? 2 : 0;
    return at <= input.length ? at - from : input.length - from > 1 << 16 ? 0 : -1;
  }

  private boolean isMember() {
    return input[from] == 0x1f && (input[from + 1] & 0xff) == 0x8b;
  }

  private void head() throws HttpException {
    if (gzip) {
      int length = headLength();
      if (length == 0) {
        if (sum.getValue() != 0 || inflater.getBytesRead() > 0) {
          state = State.END;
          return;
        }
        throw HttpException.malformed("body is not gzipped, though its Content-Encoding says so");
      }
      from += length;
      inflater.reset();
      sum.reset();
    } else {
      int first = input[from] & 0xff;
      boolean wrapped = (first & 15) == 8 && (first << 8 | input[from + 1] & 0xff) % 31 == 0;
      inflater.end();
      inflater = new Inflater(!wrapped);
    }
    state = State.DATA;
  }

  private void data() throws HttpException {
    if (inflater.needsInput()) {
      inflater.setInput(input, from, input.length - from);
      from = input.length;
    }
    int count;
    try {
      count = inflater.inflate(output);
    } catch (DataFormatException e) {
      throw HttpException.malformed("compressed body is damaged: " + e.getMessage());
    }
    outputFrom = 0;
    outputTo = count;
    sum.update(output, 0, count);
    if (inflater.needsDictionary()) {
      throw HttpException.malformed("compressed body is damaged: it needs a dictionary");
    }
    if (inflater.finished()) {
      from = input.length - inflater.getRemaining();
      state = gzip ? State.TAIL : State.END;
    }
  }

  private void tail() throws HttpException {
    long expected = number(from);
    long length = number(from + 4);
    from += TAIL_LENGTH;
    if (expected != sum.getValue() || length != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw HttpException.malformed("compressed body is damaged: its checksum is wrong");
    }
    state = State.HEAD;
  }

  private long number(int at) {
    return (input[at] & 0xffL)
        | (input[at + 1] & 0xffL) << 8
        | (input[at + 2] & 0xffL) << 16
        | (input[at + 3] & 0xffL) << 24;
  }
}
