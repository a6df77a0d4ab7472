/**
 * {@code enumerate}, {@code zip}, {@code map}, {@code filter}, {@code reversed} and what iterators
 * share.
 */
@NullMarked
package org.aiolang.types.iters;

import org.jspecify.annotations.NullMarked;
