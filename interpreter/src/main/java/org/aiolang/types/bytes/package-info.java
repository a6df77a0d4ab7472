/** {@code bytes}, {@code bytearray} and {@code memoryview}. */
@NullMarked
package org.aiolang.types.bytes;

import org.jspecify.annotations.NullMarked;
