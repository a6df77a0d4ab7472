/** {@code bool}: its values are {@link java.lang.Boolean}. */
@NullMarked
package org.aiolang.types.bools;

import org.jspecify.annotations.NullMarked;
