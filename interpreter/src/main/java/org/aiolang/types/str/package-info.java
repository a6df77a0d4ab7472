/** {@code str}: its values are {@link java.lang.String}, read in code points. */
@NullMarked
package org.aiolang.types.str;

import org.jspecify.annotations.NullMarked;
