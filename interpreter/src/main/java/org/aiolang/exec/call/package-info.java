/** Nodes of calls, by arity and by what is called. */
@NullMarked
package org.aiolang.exec.call;

import org.jspecify.annotations.NullMarked;
