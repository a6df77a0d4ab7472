package org.aiolang.task;

/** Something that lives as long as a loop: closed with it. */
public interface LoopResource {
  void close();
}
