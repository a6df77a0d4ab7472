package org.aiolang.object;

import org.jspecify.annotations.Nullable;

/** What a traceback needs to know of code. Immutable, shared by interpreters. */
public abstract class CodeInfo {
  /** A memo: the code object that programs see, made on first demand. */
  public volatile @Nullable PyObject visible;

  public abstract String name();

  public abstract String qualname();

  /** The file name as tracebacks print it. */
  public abstract String filename();

  /** The line, from 1, where the code begins. */
  public abstract int firstLine();

  public abstract Positions positions();
}
