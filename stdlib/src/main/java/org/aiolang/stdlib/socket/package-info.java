/**
 * Sockets that block, and waiting for several of them: module {@code _socket}, on which {@code
 * socket}, {@code select} and {@code selectors} are written in the language. Channels are always
 * non-blocking for Java: a thread that waits does so in a selector, with the interpreter's lock
 * given up, so that an interrupt does not close the channel. A JVM does not tell the numbers of its
 * descriptors; those that a script sees are this package's own.
 */
@NullMarked
package org.aiolang.stdlib.socket;

import org.jspecify.annotations.NullMarked;
