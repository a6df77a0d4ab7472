/** {@code slice}, and the bounds it gives for a length. */
@NullMarked
package org.aiolang.types.slice;

import org.jspecify.annotations.NullMarked;
