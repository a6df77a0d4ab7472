/** {@code float}: its values are {@link java.lang.Double}. */
@NullMarked
package org.aiolang.types.floats;

import org.jspecify.annotations.NullMarked;
