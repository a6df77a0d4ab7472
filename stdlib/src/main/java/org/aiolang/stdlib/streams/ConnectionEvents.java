package org.aiolang.stdlib.streams;

import java.nio.ByteBuffer;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** What a {@link PyTransport} tells; as {@link org.aiolang.net.Protocol}, in a script's terms. */
interface ConnectionEvents {
  void made(Realm r, PyTransport transport);

  void received(Realm r, ByteBuffer bytes);

  /** Where the next bytes go, or null for any place. */
  default @Nullable ByteBuffer room(Realm r) {
    return null;
  }

  /** True keeps our direction open. */
  boolean ended(Realm r);

  /** With the exception or None. */
  void lost(Realm r, Object error);

  void pauseWriting(Realm r);

  void resumeWriting(Realm r);
}
