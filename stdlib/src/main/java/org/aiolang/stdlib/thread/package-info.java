/**
 * Threads of scripts: modules {@code _thread} and {@code _queue}, on which {@code threading},
 * {@code queue} and {@code concurrent.futures} are written in the language. Everything here is
 * guarded by the interpreter's lock, so locks need no atomic operations of their own. Behaviour is
 * CPython 3.13's.
 */
@NullMarked
package org.aiolang.stdlib.thread;

import org.jspecify.annotations.NullMarked;
