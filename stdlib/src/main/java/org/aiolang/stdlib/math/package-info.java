/** Module {@code math}. */
@NullMarked
package org.aiolang.stdlib.math;

import org.jspecify.annotations.NullMarked;
