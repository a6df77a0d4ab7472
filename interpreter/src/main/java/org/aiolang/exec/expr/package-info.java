/** Nodes of expressions. */
@NullMarked
package org.aiolang.exec.expr;

import org.jspecify.annotations.NullMarked;
