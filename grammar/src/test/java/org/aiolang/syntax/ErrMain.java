package org.aiolang.syntax;

import java.nio.file.Files;
import java.nio.file.Path;

final class ErrMain {
  public static void main(String[] args) throws Exception {
    java.io.PrintStream out =
        new java.io.PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out), false, "UTF-8");
    for (String text : Files.readString(Path.of(args[0])).split("\u0001", -1)) {
      Source source = new Source("<s>", text);
      String line;
      try {
        Parser.parse(source, Parser.Mode.EXEC);
        line = "OK";
      } catch (SyntaxError e) {
        String kind =
            e.kind() == SyntaxError.Kind.SYNTAX
                ? "SyntaxError"
                : e.kind() == SyntaxError.Kind.TAB ? "TabError" : "IndentationError";
        line =
            kind
                + "|"
                + e.getMessage()
                + "|"
                + e.line()
                + "|"
                + (e.column() + 1)
                + "|"
                + e.endLine()
                + "|"
                + (e.endColumn() + 1);
      } catch (Throwable e) {
        line = "CRASH " + e;
        e.printStackTrace();
      }
      out.print(line + "\n");
    }
    out.flush();
  }
}
