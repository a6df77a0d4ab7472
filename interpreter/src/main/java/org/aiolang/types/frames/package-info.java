/** Frames, code and tracebacks as a program sees them. */
@NullMarked
package org.aiolang.types.frames;

import org.jspecify.annotations.NullMarked;
