/** The tree: sealed records without behaviour, named and shaped as in Python's {@code ast}. */
@NullMarked
package org.aiolang.syntax.ast;

import org.jspecify.annotations.NullMarked;
