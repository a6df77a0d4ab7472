package org.aiolang.task;

/** Something that lives as long as a loop: closed with it. */
public interface LoopResource {
  /** The loop is closed and its resources are going to be: what is open still was forgotten. */
  default void closing() {}

  void close();
}
