package org.aiolang.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A protocol that writes down what it is told. */
final class Notes implements Protocol {
  final List<String> events = new ArrayList<>();
  final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  boolean keepOpen;
  boolean failOnData;
  @Nullable Transport transport;
  @Nullable IOException error;

  @Override
  public void connected(Transport transport) {
    this.transport = transport;
    events.add("connected");
  }

  @Override
  public void data(ByteBuffer bytes) {
    if (failOnData) {
      throw new IllegalStateException("protocol failed");
    }
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    this.bytes.writeBytes(copy);
  }

  @Override
  public boolean eof() {
    events.add("eof");
    return keepOpen;
  }

  @Override
  public void lost(@Nullable IOException error) {
    this.error = error;
    events.add(error == null ? "lost" : "lost " + Errno.of(error));
  }

  @Override
  public void pauseWriting() {
    events.add("pause");
  }

  @Override
  public void resumeWriting() {
    events.add("resume");
  }

  boolean saw(String event) {
    return events.contains(event);
  }
}
