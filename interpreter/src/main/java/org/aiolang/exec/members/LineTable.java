package org.aiolang.exec.members;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.exec.Code;
import org.aiolang.object.Positions;
import org.aiolang.object.Realm;
import org.aiolang.syntax.Source;
import org.aiolang.types.bytes.PyBytes;
import org.jspecify.annotations.Nullable;

/**
 * Which ranges of the source instructions stand for. There are no instructions; {@code tb_lasti}
 * counts the places of the file instead, so there is an entry for each of them.
 */
final class LineTable {
  private static final int MARK = 0x80;
  private static final int LONG_FORM = 14 << 3;
  private static final int NO_PLACE = 15 << 3;

  private LineTable() {}

  /**
   * Line, end line, column and end column in bytes for each place, null where it is not in the
   * code. The first stands for the call.
   */
  static List<long @Nullable []> places(Realm r, Code c) {
    c.lower(r); // which adds its places
    Positions p = c.positions();
    Source source = p.source();
    List<long @Nullable []> all = new ArrayList<>();
    all.add(new long[] {c.firstLine(), c.firstLine(), 0, 0});
    for (int id = 1; id < p.size(); id++) {
      boolean inside = p.start(id) >= c.start() && p.end(id) <= c.end();
      all.add(
          inside
              ? new long[] {
                source.line(p.start(id)),
                source.line(p.end(id)),
                column(source, p.start(id)),
                column(source, p.end(id))
              }
              : null);
    }
    return all;
  }

  private static long column(Source source, int offset) {
    int start = offset - source.column(offset);
    return source.text().substring(start, offset).getBytes(StandardCharsets.UTF_8).length;
  }

  /** The same packed, as CPython's {@code Objects/locations.md} describes it. */
  static PyBytes of(Realm r, Code c) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long line = c.firstLine();
    for (long @Nullable [] place : places(r, c)) {
      if (place == null) {
        out.write(MARK | NO_PLACE);
        continue;
      }
      out.write(MARK | LONG_FORM);
      signed(out, place[0] - line);
      unsigned(out, place[1] - place[0]);
      unsigned(out, place[2] + 1);
      unsigned(out, place[3] + 1);
      line = place[0];
    }
    return new PyBytes(out.toByteArray());
  }

  private static void signed(ByteArrayOutputStream out, long value) {
    unsigned(out, value < 0 ? -value << 1 | 1 : value << 1);
  }

  /** Six bits a byte, the lowest first; another bit says that more follow. */
  private static void unsigned(ByteArrayOutputStream out, long value) {
    long left = value;
    while (left >= 64) {
      out.write((int) (left & 63 | 64));
      left >>= 6;
    }
    out.write((int) left);
  }
}
