/**
 * Module {@code io}: files as text and as bytes, standard streams, {@code StringIO} and {@code
 * BytesIO}; {@code open}.
 *
 * <p>A {@link org.aiolang.stdlib.io.ByteDevice} moves bytes and knows nothing of the language;
 * {@link org.aiolang.stdlib.io.BufferedFile} buffers it; {@link org.aiolang.stdlib.io.TextFile}
 * decodes and encodes over any {@link org.aiolang.stdlib.io.BinaryFile}. The behaviour is that of
 * CPython 3.13's {@code _io}.
 */
@NullMarked
package org.aiolang.stdlib.io;

import org.jspecify.annotations.NullMarked;
