/** Module {@code contextvars}. */
@NullMarked
package org.aiolang.stdlib.contextvars;

import org.jspecify.annotations.NullMarked;
