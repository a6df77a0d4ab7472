package org.aiolang.types.bytes;

import org.jspecify.annotations.Nullable;

/**
 * A value whose memory others may look into and write to, as the buffer protocol of CPython has it:
 * one dimension of items of one size, in native order (little-endian).
 *
 * <p>Used under the lock of the interpreter that owns the value.
 */
public interface Exporter {
  /** The storage: the first {@link #size} are the bytes. Valid until the size changes. */
  byte[] data();

  /** Bytes in use. */
  int size();

  /** The {@code struct} code of an item. */
  default String format() {
    return "B";
  }

  /** Bytes of an item. */
  default int itemsize() {
    return 1;
  }

  boolean isReadOnly();

  /** Those who look; null where the size never changes, so that nobody need know. */
  @Nullable Exports exports();
}
