/** Module {@code abc}: abstract base classes. */
@NullMarked
package org.aiolang.stdlib.abc;

import org.jspecify.annotations.NullMarked;
