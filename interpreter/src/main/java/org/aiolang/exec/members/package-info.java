/** What scripts see of functions, code, frames, generators and coroutines. */
@NullMarked
package org.aiolang.exec.members;

import org.jspecify.annotations.NullMarked;
