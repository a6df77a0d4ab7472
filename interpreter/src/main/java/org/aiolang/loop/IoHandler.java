package org.aiolang.loop;

/** Told on the loop's thread that a channel is ready. */
public interface IoHandler {
  /**
   * The channel is ready for some of the operations that it is watched for. A ready channel may
   * still have nothing to give: spurious readiness is allowed.
   */
  void ready(IoHandle handle, int ops);
}
