package org.aiolang.object;

/**
 * A text stream of the library, as {@code print} sees it: no lookup of {@code write}, no str made
 * for the line end.
 */
public interface TextSink {
  /** What {@code write(text)} does; raises for a closed file and for text it cannot encode. */
  void write(Realm r, String text);

  void flush(Realm r);
}
