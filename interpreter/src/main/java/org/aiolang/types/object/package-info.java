/** The members of {@code object}. */
@NullMarked
package org.aiolang.types.object;

import org.jspecify.annotations.NullMarked;
