/** Module {@code itertools}: building blocks of iterators. */
@NullMarked
package org.aiolang.stdlib.itertools;

import org.jspecify.annotations.NullMarked;
