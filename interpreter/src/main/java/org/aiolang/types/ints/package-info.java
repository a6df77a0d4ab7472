/** {@code int}: its values are {@link java.lang.Long} and {@link java.math.BigInteger}. */
@NullMarked
package org.aiolang.types.ints;

import org.jspecify.annotations.NullMarked;
