/** Modules {@code _weakref} and {@code gc}: what the program sees of the collector. */
@NullMarked
package org.aiolang.stdlib.weakref;

import org.jspecify.annotations.NullMarked;
