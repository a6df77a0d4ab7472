/** {@code complex}. */
@NullMarked
package org.aiolang.types.complexes;

import org.jspecify.annotations.NullMarked;
