package org.aiolang.net.tls;

import java.nio.ByteBuffer;

/**
 * Room for one record each way, used within a call only: all sessions of one thread may share it.
 */
public final class TlsBuffers {
  private static final int RECORD = 1 << 15;

  final ByteBuffer cipher = ByteBuffer.allocate(RECORD);
  ByteBuffer plain = ByteBuffer.allocate(RECORD);
}
