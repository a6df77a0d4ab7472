/** Comparisons with CPython on this machine. */
@NullMarked
package org.aiolang.peer;

import org.jspecify.annotations.NullMarked;
