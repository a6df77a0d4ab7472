/**
 * What type parameters are at run time (PEP 695, PEP 696, PEP 646, PEP 612): {@code TypeVar},
 * {@code TypeVarTuple}, {@code ParamSpec}, {@code TypeAliasType}, {@code Generic} and its aliases.
 * Module {@code typing} hands them out; {@code class A[T]} and {@code type X = int} make them
 * without it.
 */
@NullMarked
package org.aiolang.types.typing;

import org.jspecify.annotations.NullMarked;
