package org.aiolang.types.iters;

import org.aiolang.natives.decl.Type;

/** The members of every iterator type that only runs. */
@Type(value = "iterator", parts = IterationPart.class)
final class IteratorMethods {
  private IteratorMethods() {}
}
