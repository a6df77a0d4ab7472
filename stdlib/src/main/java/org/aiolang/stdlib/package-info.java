/** The standard library: the index of its modules, and what several of them share. */
@NullMarked
package org.aiolang.stdlib;

import org.jspecify.annotations.NullMarked;
