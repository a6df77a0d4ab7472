/** Modules that make bytes of values and texts, and back: struct, binascii, hashes. */
@NullMarked
package org.aiolang.stdlib.binary;

import org.jspecify.annotations.NullMarked;
