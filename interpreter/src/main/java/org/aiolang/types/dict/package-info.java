/** The methods, views and iterators of {@code dict}. */
@NullMarked
package org.aiolang.types.dict;

import org.jspecify.annotations.NullMarked;
