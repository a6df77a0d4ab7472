package org.aiolang.diag;

import java.util.ArrayList;
import java.util.List;

/** Writes exception views: chains from the oldest on, groups as a tree drawn in the margin. */
final class ExceptionWriter {
  private static final String CAUSE =
      "\nThe above exception was the direct cause of the following exception:\n\n";
  private static final String CONTEXT =
      "\nDuring handling of the above exception, another exception occurred:\n\n";
  private static final int MAX_WIDTH = 15;
  private static final int MAX_DEPTH = 10;

  private final StringBuilder out;
  private int depth;
  private boolean needClose;

  ExceptionWriter(StringBuilder out) {
    this.out = out;
  }

  void write(ExceptionView last, boolean chain) {
    List<ExceptionView> views = new ArrayList<>();
    List<String> separators = new ArrayList<>();
    ExceptionView view = last;
    while (view != null) {
      views.add(view);
      if (chain && view.cause() != null) {
        separators.add(CAUSE);
        view = view.cause();
      } else if (chain && view.context() != null) {
        separators.add(CONTEXT);
        view = view.context();
      } else {
        separators.add("");
        view = null;
      }
    }
    for (int i = views.size() - 1; i >= 0; i--) {
      emit(separators.get(i), '|');
      List<ExceptionView> members = views.get(i).exceptions();
      if (members == null) {
        writeStack(views.get(i), "Traceback (most recent call last):\n", '|');
        emit(views.get(i).text(), '|');
      } else if (depth > MAX_DEPTH) {
        emit("... (max_group_depth is " + MAX_DEPTH + ")\n", '|');
      } else {
        writeGroup(views.get(i), members, chain);
      }
    }
  }

  private void writeStack(ExceptionView view, String header, char margin) {
    if (!view.stack().isEmpty()) {
      emit(header, margin);
      for (String frame : view.stack()) {
        emit(frame, '|');
      }
    }
  }

  private void writeGroup(ExceptionView group, List<ExceptionView> members, boolean chain) {
    boolean top = depth == 0;
    if (top) {
      depth++;
    }
    writeStack(group, "Exception Group Traceback (most recent call last):\n", top ? '+' : '|');
    emit(group.text(), '|');
    int shown = Math.min(members.size(), MAX_WIDTH + 1);
    needClose = false;
    for (int i = 0; i < shown; i++) {
      boolean last = i == shown - 1;
      if (last) {
        needClose = true; // a nested group may draw the closing line itself
      }
      boolean truncated = i >= MAX_WIDTH;
      indent().append(i == 0 ? "+-" : "  ").append("+---------------- ");
      out.append(truncated ? "..." : Integer.toString(i + 1)).append(" ----------------\n");
      depth++;
      if (truncated) {
        int remaining = members.size() - MAX_WIDTH;
        emit("and " + remaining + " more exception" + (remaining > 1 ? "s\n" : "\n"), '|');
      } else {
        write(members.get(i), chain);
      }
      if (last && needClose) {
        indent().append("+------------------------------------\n");
        needClose = false;
      }
      depth--;
    }
    if (top) {
      depth = 0;
    }
  }

  private StringBuilder indent() {
    return out.append("  ".repeat(depth));
  }

  private void emit(String text, char margin) {
    if (depth == 0) {
      out.append(text);
      return;
    }
    for (int i = 0; i < text.length(); ) {
      int end = text.indexOf('\n', i);
      end = end < 0 ? text.length() : end + 1;
      indent().append(margin).append(' ').append(text, i, end);
      i = end;
    }
  }
}
