/** A Java program that embeds aio: it uses {@code org.aiolang.api} and nothing else of it. */
@NullMarked
package org.example.embedding;

import org.jspecify.annotations.NullMarked;
