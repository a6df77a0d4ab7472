package org.aiolang.coroutine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.aiolang.diag.OwnFrames;
import org.aiolang.object.Activation;
import org.aiolang.object.CodeInfo;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * Where coroutines were made, as many frames as {@code sys.set_coroutine_origin_tracking_depth}
 * asks for: {@code cr_origin}, and what the warning of one that was never awaited tells, which
 * leaves the library's frames out.
 */
public final class CoroutineOrigins {
  private record Entry(CodeInfo code, int line) {}

  private final Map<Resumable, List<Entry>> origins = new WeakHashMap<>();

  private CoroutineOrigins() {}

  /** Remembers the running frames for a coroutine made now. */
  static void made(Realm r, Resumable coroutine) {
    CoroutineOrigins all = r.part(CoroutineOrigins.class);
    if (all == null) {
      all = new CoroutineOrigins();
      r.setPart(CoroutineOrigins.class, all);
    }
    List<Entry> frames = new ArrayList<>();
    for (Activation a = r.top; a != null && frames.size() < r.originDepth; a = a.back) {
      CodeInfo code = a.code();
      frames.add(new Entry(code, a.at == 0 ? code.firstLine() : code.positions().line(a.at)));
    }
    all.origins.put(coroutine, frames);
  }

  private static @Nullable List<Entry> find(Realm r, Resumable coroutine) {
    CoroutineOrigins all = r.part(CoroutineOrigins.class);
    return all == null ? null : all.origins.get(coroutine);
  }

  /** {@code cr_origin}: triples of file, line and function, innermost first; None if not kept. */
  public static Object of(Realm r, Resumable coroutine) {
    List<Entry> frames = find(r, coroutine);
    if (frames == null) {
      return PyNone.NONE;
    }
    Object[] triples = new Object[frames.size()];
    for (int i = 0; i < triples.length; i++) {
      Entry e = frames.get(i);
      triples[i] = new PyTuple(e.code.filename(), (long) e.line, e.code.name());
    }
    return new PyTuple(triples);
  }

  /** What a warning adds: the frames, outermost first, each line after a line's end. */
  static String text(Realm r, Resumable coroutine) {
    List<Entry> frames = find(r, coroutine);
    if (frames == null) {
      return "";
    }
    StringBuilder out = new StringBuilder("\nCoroutine created at (most recent call last)");
    for (int i = frames.size() - 1; i >= 0; i--) {
      Entry e = frames.get(i);
      if (OwnFrames.isLibrary(e.code)) {
        continue;
      }
      out.append("\n  File \"").append(e.code.filename()).append("\", line ").append(e.line);
      out.append(", in ").append(e.code.name());
      String text = e.code.positions().lineText(e.line).strip();
      if (!text.isEmpty()) {
        out.append("\n    ").append(text);
      }
    }
    return out.toString();
  }
}
