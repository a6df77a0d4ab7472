/** The methods and iterator of {@code tuple}. */
@NullMarked
package org.aiolang.types.tuple;

import org.jspecify.annotations.NullMarked;
