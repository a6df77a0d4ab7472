/** Module {@code functools}: tools for functions. */
@NullMarked
package org.aiolang.stdlib.functools;

import org.jspecify.annotations.NullMarked;
