/** Module {@code sys}: the interpreter as a program sees it. */
@NullMarked
package org.aiolang.stdlib.sys;

import org.jspecify.annotations.NullMarked;
