/** What can be assigned to and deleted. */
@NullMarked
package org.aiolang.exec.target;

import org.jspecify.annotations.NullMarked;
