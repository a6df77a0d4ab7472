/** Nodes of statements that contain no suspension. */
@NullMarked
package org.aiolang.exec.stmt;

import org.jspecify.annotations.NullMarked;
