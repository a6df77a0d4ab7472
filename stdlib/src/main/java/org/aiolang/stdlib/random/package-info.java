/** Module {@code _random}: the Mersenne Twister. */
@NullMarked
package org.aiolang.stdlib.random;

import org.jspecify.annotations.NullMarked;
