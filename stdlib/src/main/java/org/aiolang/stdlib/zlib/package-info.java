/** Module {@code zlib}: deflate, as zlib (RFC 1950), gzip (RFC 1952) or raw (RFC 1951) streams. */
@NullMarked
package org.aiolang.stdlib.zlib;

import org.jspecify.annotations.NullMarked;
