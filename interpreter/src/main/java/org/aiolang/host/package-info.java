/**
 * Java values and script values for each other: what a host hands in, what it is given back. Knows
 * no embedding API: {@code org.aiolang.api} stands on it.
 */
@NullMarked
package org.aiolang.host;

import org.jspecify.annotations.NullMarked;
