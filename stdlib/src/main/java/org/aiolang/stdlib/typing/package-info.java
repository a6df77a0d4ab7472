/** Module {@code _typing}: the types of {@code typing} that are in the kernel. */
@NullMarked
package org.aiolang.stdlib.typing;

import org.jspecify.annotations.NullMarked;
