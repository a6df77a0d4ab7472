/** The {@code match} statement (PEP 634): patterns as nodes. */
@NullMarked
package org.aiolang.exec.match;

import org.jspecify.annotations.NullMarked;
