/** The builtin types: a package each, the value beside its methods. */
@NullMarked
package org.aiolang.types;

import org.jspecify.annotations.NullMarked;
