/** Finds mistakes in programs without running them. */
@NullMarked
package org.aiolang.check;

import org.jspecify.annotations.NullMarked;
