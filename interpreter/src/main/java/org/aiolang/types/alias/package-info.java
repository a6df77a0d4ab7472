/**
 * {@code types.GenericAlias} and {@code types.UnionType}: {@code list[int]}, {@code int | None}.
 */
@NullMarked
package org.aiolang.types.alias;

import org.jspecify.annotations.NullMarked;
