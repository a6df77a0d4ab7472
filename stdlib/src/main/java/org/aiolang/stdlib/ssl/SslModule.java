package org.aiolang.stdlib.ssl;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Module;

/** Module {@code _ssl}. */
@Module("_ssl")
final class SslModule {
  private SslModule() {}

  @Constant("_SSLContext")
  static Object context() {
    return PyTlsContext.TYPE;
  }

  @Constant("MemoryBIO")
  static Object memory() {
    return MemoryBio.TYPE;
  }

  @Constant("_Session")
  static Object session() {
    return PyTlsSession.TYPE;
  }
}
