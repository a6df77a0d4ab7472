/** Module {@code collections}: container types. */
@NullMarked
package org.aiolang.stdlib.collections;

import org.jspecify.annotations.NullMarked;
