/**
 * Finding, loading and caching modules: {@code sys.modules}, the library's modules, the program's
 * own files along {@code sys.path}.
 *
 * <p>The order is CPython's: modules that CPython has built in or frozen, then the entries of
 * {@code sys.path}, then the rest of the library, so that a program's own {@code queue.aio} wins
 * over the library's {@code queue}. Within a folder a package comes before a module, and {@code
 * .aio} before {@code .py}.
 */
@NullMarked
package org.aiolang.imports;

import org.jspecify.annotations.NullMarked;
