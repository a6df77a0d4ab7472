/**
 * Nodes of expressions.
 *
 * <p>The nodes of arithmetic and of comparisons repeat each other on purpose. HotSpot profiles a
 * method, not an object: operators that shared an {@code execute} would share its type profile and
 * its inlining decisions. And each must stay below the size (325 bytecodes) beyond which HotSpot
 * does not inline a hot method.
 */
@NullMarked
package org.aiolang.exec.expr;

import org.jspecify.annotations.NullMarked;
