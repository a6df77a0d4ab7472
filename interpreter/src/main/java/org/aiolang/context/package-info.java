/**
 * Context variables (PEP 567): {@code contextvars.ContextVar}, {@code Context} and {@code Token}.
 *
 * <p>The current scope hangs off the {@link org.aiolang.object.Realm}; the values of a scope are
 * one immutable {@link Variables}, so copying a context is copying a reference. Tasks are scopes of
 * their own and make a {@code Context} object only where a program asks for it.
 */
@NullMarked
package org.aiolang.context;

import org.jspecify.annotations.NullMarked;
