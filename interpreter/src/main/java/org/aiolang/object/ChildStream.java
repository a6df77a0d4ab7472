package org.aiolang.object;

import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;

/** What one of a child process's three standard streams is connected to. */
public sealed interface ChildStream {
  /** A standard stream of this process, by its number. */
  record Inherited(int number) implements ChildStream {}

  /** Nothing: input ends at once, output is lost. */
  record Nowhere() implements ChildStream {}

  /** For standard error: where standard output goes. */
  record AsOutput() implements ChildStream {}

  /** The other end of the pipe is used here, or by another child. */
  record Piped(OsPipe pipe) implements ChildStream {}

  /** A file by its path: read from the beginning, written at its end. */
  record OfFile(File file) implements ChildStream {}

  /** A stream of Java's, which a thread reads for the child. */
  record From(InputStream in) implements ChildStream {}

  /** A stream of Java's, which a thread writes for the child. */
  record To(OutputStream out) implements ChildStream {}
}
