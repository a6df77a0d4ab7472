/** The generated parser, the token source it reads from, and nothing that knows the tree. */
@NullMarked
package org.aiolang.syntax.antlr;

import org.jspecify.annotations.NullMarked;
