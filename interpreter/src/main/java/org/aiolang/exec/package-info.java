/**
 * Frames and the nodes that run in them.
 *
 * <p>A node is made by {@code compile}, belongs to one interpreter, and is run by its virtual
 * {@code execute}. Nodes specialise themselves by what they see. Positions are stored in the frame
 * just before an operation that may fail.
 */
@NullMarked
package org.aiolang.exec;

import org.jspecify.annotations.NullMarked;
