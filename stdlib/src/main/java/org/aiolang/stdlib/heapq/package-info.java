/** Modules {@code heapq} and {@code bisect}: order in plain lists. */
@NullMarked
package org.aiolang.stdlib.heapq;

import org.jspecify.annotations.NullMarked;
