/**
 * {@code property}, {@code super}, {@code staticmethod}, functions in Java, and other small types
 * of the runtime.
 */
@NullMarked
package org.aiolang.types.descriptors;

import org.jspecify.annotations.NullMarked;
