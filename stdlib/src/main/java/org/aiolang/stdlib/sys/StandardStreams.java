package org.aiolang.stdlib.sys;

import org.aiolang.object.OutsideWorld;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.io.BufferedFile;
import org.aiolang.stdlib.io.FileTypes;
import org.aiolang.stdlib.io.OpenFiles;
import org.aiolang.stdlib.io.StreamDevice;
import org.aiolang.stdlib.io.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * {@code sys.stdin}, {@code stdout} and {@code stderr} as the program found them; each is made when
 * first used.
 */
public final class StandardStreams {
  /** The property that is set for {@code -u}. */
  private static final String UNBUFFERED = "aio.unbuffered";

  private @Nullable TextFile in;
  private @Nullable TextFile out;
  private @Nullable TextFile err;

  private StandardStreams() {}

  /** Those of that realm. */
  public static StandardStreams of(Realm r) {
    StandardStreams streams = r.part(StandardStreams.class);
    if (streams == null) {
      streams = new StandardStreams();
      r.setPart(StandardStreams.class, streams);
    }
    return streams;
  }

  public TextFile in(Realm r) {
    TextFile file = in;
    if (file == null) {
      OutsideWorld world = r.world();
      StreamDevice device = StreamDevice.standard(r, 0);
      BufferedFile buffer = new BufferedFile(FileTypes.READER, device, "<stdin>", "rb", null);
      file = new TextFile(buffer, "utf-8", "strict", null, world.isTerminal(0), false);
      file.nameMode("r");
      in = file;
    }
    return file;
  }

  public TextFile out(Realm r) {
    TextFile file = out;
    if (file == null) {
      file = writing(r, 1);
      out = file;
    }
    return file;
  }

  public TextFile err(Realm r) {
    TextFile file = err;
    if (file == null) {
      file = writing(r, 2);
      err = file;
    }
    return file;
  }

  /** Writes what standard output holds, if it was used at all. */
  public void flush(Realm r) {
    if (out != null && !out.isClosed()) {
      out.flush(r);
    }
    if (err != null && !err.isClosed()) {
      err.flush(r);
    }
  }

  private static TextFile writing(Realm r, int number) {
    OutsideWorld world = r.world();
    boolean terminal = world.isTerminal(number);
    StreamDevice device = StreamDevice.standard(r, number);
    String name = number == 1 ? "<stdout>" : "<stderr>";
    BufferedFile buffer = new BufferedFile(FileTypes.WRITER, device, name, "wb", OpenFiles.of(r));
    TextFile file =
        new TextFile(
            buffer,
            "utf-8",
            number == 1 ? "strict" : "backslashreplace",
            null,
            number == 2 || terminal,
            world.property(UNBUFFERED) != null);
    file.nameMode("w");
    return file;
  }
}
