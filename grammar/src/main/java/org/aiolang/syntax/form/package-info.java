/**
 * A tree as bytes, made when aio is built and packed beside the source of each library module, so
 * that an import need not parse. The bytes of a function's body are read when it is first asked
 * for.
 */
@NullMarked
package org.aiolang.syntax.form;

import org.jspecify.annotations.NullMarked;
