/** The format mini-languages: {@code format()} specifications, {@code str.format} and {@code %}. */
@NullMarked
package org.aiolang.types.format;

import org.jspecify.annotations.NullMarked;
