package org.aiolang.stdlib.os;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Part;

/** Numbers of {@code os}: Linux's. */
@Part
final class OsConstants {
  private OsConstants() {}

  @Constant("F_OK")
  static long fOk() {
    return 0;
  }

  @Constant("R_OK")
  static long rOk() {
    return 4;
  }

  @Constant("W_OK")
  static long wOk() {
    return 2;
  }

  @Constant("X_OK")
  static long xOk() {
    return 1;
  }

  @Constant("SEEK_SET")
  static long seekSet() {
    return 0;
  }

  @Constant("SEEK_CUR")
  static long seekCur() {
    return 1;
  }

  @Constant("SEEK_END")
  static long seekEnd() {
    return 2;
  }

  @Constant("O_RDONLY")
  static long oRdonly() {
    return 0;
  }

  @Constant("O_WRONLY")
  static long oWronly() {
    return 1;
  }

  @Constant("O_RDWR")
  static long oRdwr() {
    return 2;
  }

  @Constant("O_CREAT")
  static long oCreat() {
    return 64;
  }

  @Constant("O_EXCL")
  static long oExcl() {
    return 128;
  }

  @Constant("O_NOCTTY")
  static long oNoctty() {
    return 256;
  }

  @Constant("O_TRUNC")
  static long oTrunc() {
    return 512;
  }

  @Constant("O_APPEND")
  static long oAppend() {
    return 1024;
  }

  @Constant("O_NONBLOCK")
  static long oNonblock() {
    return 2048;
  }

  @Constant("O_NDELAY")
  static long oNdelay() {
    return 2048;
  }

  @Constant("O_DSYNC")
  static long oDsync() {
    return 4096;
  }

  @Constant("O_SYNC")
  static long oSync() {
    return 1052672;
  }

  @Constant("O_DIRECTORY")
  static long oDirectory() {
    return 65536;
  }

  @Constant("O_NOFOLLOW")
  static long oNofollow() {
    return 131072;
  }

  @Constant("O_CLOEXEC")
  static long oCloexec() {
    return 524288;
  }

  @Constant("EX_OK")
  static long exOk() {
    return 0;
  }

  @Constant("EX_USAGE")
  static long exUsage() {
    return 64;
  }

  @Constant("EX_DATAERR")
  static long exDataerr() {
    return 65;
  }

  @Constant("EX_NOINPUT")
  static long exNoinput() {
    return 66;
  }

  @Constant("EX_UNAVAILABLE")
  static long exUnavailable() {
    return 69;
  }

  @Constant("EX_SOFTWARE")
  static long exSoftware() {
    return 70;
  }

  @Constant("EX_OSERR")
  static long exOserr() {
    return 71;
  }

  @Constant("EX_CANTCREAT")
  static long exCantcreat() {
    return 73;
  }

  @Constant("EX_IOERR")
  static long exIoerr() {
    return 74;
  }

  @Constant("EX_TEMPFAIL")
  static long exTempfail() {
    return 75;
  }

  @Constant("EX_NOPERM")
  static long exNoperm() {
    return 77;
  }

  @Constant("EX_CONFIG")
  static long exConfig() {
    return 78;
  }

  @Constant("WNOHANG")
  static long wnohang() {
    return 1;
  }

  @Constant("WUNTRACED")
  static long wuntraced() {
    return 2;
  }

  @Constant("WCONTINUED")
  static long wcontinued() {
    return 8;
  }
}
