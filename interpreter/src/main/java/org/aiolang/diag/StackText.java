package org.aiolang.diag;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.object.Activation;
import org.aiolang.object.CodeInfo;
import org.aiolang.object.PyTraceback;
import org.aiolang.object.Realm;
import org.aiolang.syntax.Source;
import org.jspecify.annotations.Nullable;

/**
 * The text of a traceback's frames, the program's own only; runs of one line are shown three times
 * and counted.
 */
final class StackText {
  private static final int CUTOFF = 3;

  private final Realm r;
  private final @Nullable MainProgram main;
  private final List<String> result = new ArrayList<>();
  private @Nullable CodeInfo lastCode;
  private int lastLine;
  private int count;

  private final Palette palette;

  private StackText(Realm r, Palette palette) {
    this.r = r;
    this.palette = palette;
    this.main = r.part(MainProgram.class);
  }

  static List<String> of(Realm r, @Nullable PyTraceback first, Palette palette) {
    if (first == null) {
      return List.of();
    }
    StackText text = new StackText(r, palette);
    for (PyTraceback tb = first; tb != null; tb = tb.next) {
      text.add(tb.frame.code(), tb.at);
    }
    text.endRun();
    return text.result;
  }

  /** The text of the frames that run now, outermost first: {@code traceback.format_stack}. */
  static List<String> ofStack(Realm r, @Nullable Activation innermost) {
    List<Activation> frames = new ArrayList<>();
    for (Activation a = innermost; a != null; a = a.caller()) {
      frames.add(a);
    }
    StackText text = new StackText(r, Palette.PLAIN);
    for (int i = frames.size() - 1; i >= 0; i--) {
      text.add(frames.get(i).code(), frames.get(i).at);
    }
    text.endRun();
    return text.result;
  }

  private void add(CodeInfo code, int at) {
    if (OwnFrames.isLibrary(code)) {
      return;
    }
    int line = at == 0 ? code.firstLine() : code.positions().line(at);
    if (!sameAsLast(code, line)) {
      endRun();
      lastCode = code;
      lastLine = line;
      count = 0;
    }
    if (++count <= CUTOFF) {
      result.add(frame(code, at, line));
    }
  }

  private boolean sameAsLast(CodeInfo code, int line) {
    CodeInfo last = lastCode;
    return last != null
        && lastLine == line
        && (last == code
            || last.filename().equals(code.filename()) && last.name().equals(code.name()));
  }

  private void endRun() {
    if (count > CUTOFF) {
      int more = count - CUTOFF;
      result.add("  [Previous line repeated " + more + " more time" + (more > 1 ? "s]\n" : "]\n"));
    }
  }

  private String frame(CodeInfo code, int at, int line) {
    String head =
        "  File "
            + palette.name("\"" + code.filename() + "\"")
            + ", line "
            + palette.name(Integer.toString(line))
            + ", in "
            + palette.name(code.name())
            + "\n";
    Source source = code.positions().source();
    boolean shown = main != null && main.shows(source) || SourceLines.areShown(r, code.filename());
    if (at == 0 || !shown) {
      return head;
    }
    return head + Excerpt.of(code.positions(), at, palette);
  }
}
