package org.aiolang.stdlib.os;

import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;

/** The argument {@code dir_fd}, which Java has no way to serve. */
final class PathAt {
  private PathAt() {}

  /** NotImplementedError, as on systems without it. */
  static void refuse(Realm r, Object dirFd) {
    if (dirFd != PyNone.NONE) {
      throw Errors.of(Exceptions.NOT_IMPLEMENTED_ERROR, "dir_fd unavailable on this platform");
    }
  }
}
