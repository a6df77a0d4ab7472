/** Module {@code operator}: the operators as functions. */
@NullMarked
package org.aiolang.stdlib.operator;

import org.jspecify.annotations.NullMarked;
