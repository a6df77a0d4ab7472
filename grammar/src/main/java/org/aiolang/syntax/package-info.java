/** Source text to tree: {@link org.aiolang.syntax.Parser} is the only door. */
@NullMarked
package org.aiolang.syntax;

import org.jspecify.annotations.NullMarked;
