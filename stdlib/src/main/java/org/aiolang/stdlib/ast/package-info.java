/** Module {@code _ast_core}: between the grammar's trees and those of module {@code ast}. */
@NullMarked
package org.aiolang.stdlib.ast;

import org.jspecify.annotations.NullMarked;
