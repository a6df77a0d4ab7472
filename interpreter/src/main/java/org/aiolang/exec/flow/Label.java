package org.aiolang.exec.flow;

/** A place to jump to: an index of the instructions, known when all are made. */
public final class Label {
  int pc = -1;
}
