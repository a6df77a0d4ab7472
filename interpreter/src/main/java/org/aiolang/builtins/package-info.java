/**
 * The module {@code builtins}: functions, the names of types and exceptions, and the index of the
 * tables of types.
 */
@NullMarked
package org.aiolang.builtins;

import org.jspecify.annotations.NullMarked;
