/** Module {@code time}. */
@NullMarked
package org.aiolang.stdlib.time;

import org.jspecify.annotations.NullMarked;
