/** Module {@code array}. */
@NullMarked
package org.aiolang.stdlib.array;

import org.jspecify.annotations.NullMarked;
