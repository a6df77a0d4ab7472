/** Input that nobody meant: mutated programs, peers that fail, and what must be left after them. */
@NullMarked
package org.aiolang.hostile;

import org.jspecify.annotations.NullMarked;
