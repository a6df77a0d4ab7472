/** What a program may do and use: the outside world it is given, permissions, budgets. */
@NullMarked
package org.aiolang.limits;

import org.jspecify.annotations.NullMarked;
