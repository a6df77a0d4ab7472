/** {@code list}: value, methods, iterator and sort. */
@NullMarked
package org.aiolang.types.list;

import org.jspecify.annotations.NullMarked;
