package org.aiolang.object;

import java.io.File;
import java.io.IOException;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A pipe of the system, both of whose ends are in non-blocking mode. Where the system shows a
 * process its open files (Linux), the pipe also has a name: a child that opens it reads or writes
 * the same pipe, so that no thread has to carry bytes between a child and a selector.
 */
public final class OsPipe {
  private static final File OPEN_FILES = new File("/proc/self/fd");
  private static final int NON_BLOCKING = 04000;
  private static final int WRITES = 01;

  private final Pipe pipe;
  private final @Nullable File name;
  private boolean sourceLent;
  private boolean sinkLent;

  private OsPipe(Pipe pipe, @Nullable File name) {
    this.pipe = pipe;
    this.name = name;
  }

  /** Makes one. Any thread. */
  public static OsPipe open() throws IOException {
    Pipe pipe = Pipe.open();
    try {
      pipe.sink().configureBlocking(false);
      return new OsPipe(pipe, named(pipe.source()));
    } catch (IOException e) {
      pipe.source().close();
      pipe.sink().close();
      throw e;
    }
  }

  /**
   * Java does not tell a channel's number. It is that of the open pipe whose mode changes whenever
   * this channel's does. One thread at a time: two that look at once would take each other's pipe
   * for their own.
   */
  private static synchronized @Nullable File named(Pipe.SourceChannel source) throws IOException {
    String[] numbers = OPEN_FILES.list();
    boolean[] candidates = new boolean[numbers == null ? 0 : numbers.length];
    for (int i = 0; i < candidates.length; i++) {
      candidates[i] = isPipe(numbers[i]) && isBlockingSource(numbers[i]);
    }
    source.configureBlocking(false);
    for (int i = 0; i < candidates.length; i++) {
      if (candidates[i] && isNonBlocking(numbers[i]) && follows(numbers[i], source)) {
        return new File(OPEN_FILES, numbers[i]);
      }
    }
    return null;
  }

  /** Whether the mode is this channel's, and was not changed by somebody else meanwhile. */
  private static boolean follows(String number, Pipe.SourceChannel source) throws IOException {
    source.configureBlocking(true);
    boolean followed = isBlockingSource(number);
    source.configureBlocking(false);
    return followed && isNonBlocking(number);
  }

  private static boolean isBlockingSource(String number) {
    return (flags(number) & (NON_BLOCKING | WRITES)) == 0;
  }

  private static boolean isNonBlocking(String number) {
    int flags = flags(number);
    return flags >= 0 && (flags & NON_BLOCKING) != 0;
  }

  private static boolean isPipe(String number) {
    try {
      Path link = Files.readSymbolicLink(Path.of(OPEN_FILES.getPath(), number));
      return link.toString().startsWith("pipe:");
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  private static int flags(String number) {
    try {
      byte[] text = Files.readAllBytes(Path.of("/proc/self/fdinfo", number));
      String info = new String(text, StandardCharsets.US_ASCII);
      int at = info.indexOf("flags:");
      int end = info.indexOf('\n', at);
      return at < 0 || end < 0 ? -1 : Integer.parseInt(info.substring(at + 6, end).trim(), 8);
    } catch (IOException | NumberFormatException closedMeanwhile) {
      return -1;
    }
  }

  public Pipe.SourceChannel source() {
    return pipe.source();
  }

  public Pipe.SinkChannel sink() {
    return pipe.sink();
  }

  /**
   * What a child opens to share the pipe, while the source is open here; null where there is no
   * such name.
   */
  public @Nullable File name() {
    return pipe.source().isOpen() ? name : null;
  }

  /** Gives the reading end, now blocking, to a thread that reads for a child and closes it. */
  public synchronized Pipe.SourceChannel lendSource() throws IOException {
    sourceLent = true;
    source().configureBlocking(true);
    return source();
  }

  /** Gives the writing end, now blocking, to a thread that writes for a child and closes it. */
  public synchronized Pipe.SinkChannel lendSink() throws IOException {
    sinkLent = true;
    sink().configureBlocking(true);
    return sink();
  }

  /** Closes the reading end, unless it was lent. */
  public synchronized void closeSource() throws IOException {
    if (!sourceLent) {
      source().close();
    }
  }

  /** Closes the writing end, unless it was lent. */
  public synchronized void closeSink() throws IOException {
    if (!sinkLent) {
      sink().close();
    }
  }
}
