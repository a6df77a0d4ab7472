/** Builders, one for each kind of phrase, that turn parser contexts into the tree. */
@NullMarked
package org.aiolang.syntax.build;

import org.jspecify.annotations.NullMarked;
