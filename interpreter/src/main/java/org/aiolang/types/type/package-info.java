/** The members of {@code type}. */
@NullMarked
package org.aiolang.types.type;

import org.jspecify.annotations.NullMarked;
