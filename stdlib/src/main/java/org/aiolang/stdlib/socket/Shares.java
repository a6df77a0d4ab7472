package org.aiolang.stdlib.socket;

/** How many sockets a channel is open through: duplicates share it, and the last one closes it. */
final class Shares {
  int sockets;
}
