/**
 * The kernel: objects, types, descriptors, operators, conversions, errors, and the state of one
 * interpreter ({@link org.aiolang.object.Realm}).
 *
 * <p>Values: {@code int} is {@link java.lang.Long}, then {@link java.math.BigInteger}; {@code
 * float} {@link java.lang.Double}; {@code bool} {@link java.lang.Boolean}; {@code str} {@link
 * java.lang.String}; all others are {@link org.aiolang.object.PyObject}. The kernel imports no
 * type: method tables are found by the type's name through {@link org.aiolang.object.NativeTables}.
 */
@NullMarked
package org.aiolang.object;

import org.jspecify.annotations.NullMarked;
