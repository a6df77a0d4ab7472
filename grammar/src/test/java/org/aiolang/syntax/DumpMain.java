package org.aiolang.syntax;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Dumps the files named on stdin, as {@code peer/dump_ast.py} does. */
final class DumpMain {
  public static void main(String[] args) throws Exception {
    PrintStream out =
        new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, "UTF-8");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String path = in.readLine(); path != null; path = in.readLine()) {
      out.print("== " + path + "\n");
      byte[] data = Files.readAllBytes(Path.of(path));
      String text = new String(data, StandardCharsets.UTF_8);
      Source source = new Source(path, text);
      try {
        out.print(AstDump.dump(source, Parser.parse(source, Parser.Mode.EXEC)));
      } catch (SyntaxError e) {
        out.print(
            "!! "
                + e.kind()
                + ": "
                + e.getMessage()
                + " "
                + source.line(e.start())
                + ":"
                + source.column(e.start())
                + "\n");
      }
    }
    out.flush();
  }
}
