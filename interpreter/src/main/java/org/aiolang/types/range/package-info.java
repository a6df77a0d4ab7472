/** {@code range}. */
@NullMarked
package org.aiolang.types.range;

import org.jspecify.annotations.NullMarked;
