package org.aiolang.diag;

import org.aiolang.object.CodeInfo;

/** Which frames are the program's own; the others are noise in a traceback. */
public final class OwnFrames {
  /** How the file name of a module of the library begins, as that of a frozen module in CPython. */
  public static final String LIBRARY = "<frozen ";

  private OwnFrames() {}

  public static boolean isLibrary(CodeInfo code) {
    return code.filename().startsWith(LIBRARY);
  }
}
