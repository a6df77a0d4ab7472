package org.aiolang.cli.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Who may write on the terminal. Between texts, what programs write goes straight there; while a
 * text is edited it is kept, and a thread of its own has the editor show it above: a program never
 * waits for the editor, which may be waiting for the program.
 *
 * <p>Guarded by this object, which is never held while the editor is called.
 */
final class Screen {
  /** Chars that are kept before who writes has to wait. */
  private static final int MOST = 1 << 20;

  private final OutputStream terminal;
  private final StringBuilder pending = new StringBuilder();

  /** A line that is written but not ended, while a text is edited. */
  private String begun = "";

  private @Nullable Editor editor;

  /** Programs that wait for a line, while a text is edited. */
  private int readers;

  /** A line for one of them. */
  private byte @Nullable [] answer;

  private boolean atLineStart = true;

  Screen(OutputStream terminal) {
    this.terminal = terminal;
  }

  /** Begins editing: at the begin of a line. */
  void edit(Editor e) throws IOException {
    synchronized (this) {
      if (!atLineStart) {
        terminal.write('\n');
        atLineStart = true;
      }
      terminal.flush();
      editor = e;
      begun = "";
    }
  }

  /** Ends editing: what is still kept goes out. */
  void done() throws IOException {
    synchronized (this) {
      editor = null;
      String rest = pending.toString();
      pending.setLength(0);
      // What stood above the prompt is on the screen already, and its line was ended.
      begun = "";
      if (!rest.isEmpty()) {
        terminal.write(rest.getBytes(StandardCharsets.UTF_8));
        atLineStart = rest.endsWith("\n");
      }
      terminal.flush();
      notifyAll();
    }
  }

  /** Shows what is kept, for ever: the body of a daemon thread. */
  void show() throws InterruptedException {
    while (true) {
      Editor e;
      String lines;
      String rest;
      synchronized (this) {
        while (editor == null || pending.length() == 0) {
          wait();
        }
        e = editor;
        pending.insert(0, begun);
        int end = pending.lastIndexOf("\n") + 1;
        lines = pending.substring(0, end);
        rest = pending.substring(end);
        begun = rest;
        pending.setLength(0);
        notifyAll();
      }
      e.above(lines, rest);
    }
  }

  /** A line that is not ended is to stand where it is. */
  synchronized void forgetBegun() {
    begun = "";
  }

  private void write(byte[] bytes, int from, int length, String text) throws IOException {
    synchronized (this) {
      if (editor == null) {
        terminal.write(bytes, from, length);
        terminal.flush();
        atLineStart = length == 0 ? atLineStart : bytes[from + length - 1] == '\n';
        return;
      }
      try {
        long until = System.nanoTime() + 1_000_000_000L;
        while (pending.length() > MOST && editor != null && System.nanoTime() < until) {
          wait(100);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      pending.append(text);
      notifyAll();
    }
  }

  /** Gives a text to a program that waits for input, where one does; nothing is the end of it. */
  synchronized boolean answers(String text) {
    if (readers == 0 || answer != null) {
      return false;
    }
    answer = text.getBytes(StandardCharsets.UTF_8);
    notifyAll();
    return true;
  }

  /** The user ended a line on the terminal. */
  private synchronized void lineEnded() {
    atLineStart = true;
  }

  /** Goes to the begin of a line, after what the terminal itself showed for a key. */
  synchronized void interrupted() throws IOException {
    if (editor == null) {
      terminal.write('\n');
      terminal.flush();
      atLineStart = true;
    }
  }

  /** A standard stream for programs. */
  OutputStream stream() {
    return new Out();
  }

  /**
   * Standard input for programs: it is theirs while no text is edited; else what is typed next is,
   * as one line.
   */
  InputStream input(InputStream in) {
    return new In(in);
  }

  /** What a program writes. */
  private final class Out extends OutputStream {
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] left = new byte[0];

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      Screen.this.write(bytes, from, length, decode(bytes, from, length));
    }

    /** A char whose bytes come in two writes is kept for the second. */
    private String decode(byte[] bytes, int from, int length) {
      ByteBuffer in = ByteBuffer.allocate(left.length + length);
      in.put(left).put(bytes, from, length).flip();
      CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
      decoder.reset();
      decoder.decode(in, out, false);
      left = new byte[in.remaining()];
      in.get(left);
      return out.flip().toString();
    }
  }

  /** What a program reads. */
  private final class In extends InputStream {
    private final InputStream in;

    /** What is left of a line that was typed at the prompt. */
    private ByteBuffer line = ByteBuffer.allocate(0);

    In(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      synchronized (Screen.this) {
        if (!line.hasRemaining() && editor != null && awaitTurn() && !line.hasRemaining()) {
          return -1;
        }
        if (line.hasRemaining()) {
          int n = Math.min(length, line.remaining());
          line.get(into, from, n);
          return n;
        }
      }
      int n = in.read(into, from, length);
      if (n > 0 && into[from + n - 1] == '\n') {
        lineEnded();
      }
      return n;
    }

    /** Whether what was typed at the prompt is for this reader. */
    private boolean awaitTurn() throws IOException {
      readers++;
      try {
        while (editor != null && answer == null) {
          Screen.this.wait();
        }
        byte[] given = answer;
        if (given == null) {
          return false;
        }
        line = ByteBuffer.wrap(given);
        answer = null;
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      } finally {
        readers--;
      }
    }
  }
}
