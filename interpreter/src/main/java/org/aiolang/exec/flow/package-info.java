/**
 * Instructions of functions that suspend: flat, with explicit jumps, so that a frame can be parked.
 */
@NullMarked
package org.aiolang.exec.flow;

import org.jspecify.annotations.NullMarked;
