package org.aiolang.types.iters;

import org.aiolang.natives.decl.Type;

/** The members of the iterators of dicts and sets, which are copied as a list of the rest. */
@Type(
    value = "iterator",
    parts = {IterationPart.class, CopiedPart.class})
final class CopiedIteratorMethods {
  private CopiedIteratorMethods() {}
}
