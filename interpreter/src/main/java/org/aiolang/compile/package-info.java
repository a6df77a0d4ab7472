/**
 * From the tree to executable nodes: scope analysis, which turns every name into an index once, and
 * lowering, which decides everything that can be decided before the program runs.
 */
@NullMarked
package org.aiolang.compile;

import org.jspecify.annotations.NullMarked;
