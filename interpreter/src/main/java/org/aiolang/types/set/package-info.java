/** {@code set} and {@code frozenset}. */
@NullMarked
package org.aiolang.types.set;

import org.jspecify.annotations.NullMarked;
