package org.aiolang.diag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyModule;
import org.aiolang.object.Realm;
import org.aiolang.syntax.Source;
import org.jspecify.annotations.Nullable;

/** Lines of files, for what names a file and a line and has no more of it. */
public final class SourceLines {
  private SourceLines() {}

  /**
   * Whether lines are shown of code of that name: of files, and of what {@code linecache} was told
   * of. CPython finds no text for what {@code exec} was given.
   */
  public static boolean areShown(Realm r, String filename) {
    if (!filename.startsWith("<")) {
      return true;
    }
    return r.modules().getStr("linecache") instanceof PyModule linecache
        && linecache.find(r, "cache") instanceof PyDict cache
        && cache.getStr(filename) != null;
  }

  /**
   * The line without white space around it; null where there is none to be read.
   *
   * @param number from 1
   */
  public static @Nullable String find(Realm r, String filename, int number) {
    if (filename.isEmpty() || filename.startsWith("<")) {
      return null;
    }
    try (InputStream in = Channels.newInputStream(r.world().openSource(r.world().path(filename)))) {
      Source source = new Source(filename, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return number < 1 || number > source.lines() ? null : source.lineText(number).strip();
    } catch (IOException | InvalidPathException e) {
      return null; // a warning without its line is still a warning
    }
  }
}
