/** The members of the exception classes. */
@NullMarked
package org.aiolang.types.exceptions;

import org.jspecify.annotations.NullMarked;
