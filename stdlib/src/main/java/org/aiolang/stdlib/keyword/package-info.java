/** Module {@code keyword}. */
@NullMarked
package org.aiolang.stdlib.keyword;

import org.jspecify.annotations.NullMarked;
