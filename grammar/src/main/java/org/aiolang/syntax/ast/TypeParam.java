package org.aiolang.syntax.ast;

import org.jspecify.annotations.Nullable;

/** Type parameters of PEP 695 and PEP 696. */
public sealed interface TypeParam extends Node {
  record TypeVar(String name, @Nullable Expr bound, @Nullable Expr defaultValue, int start, int end)
      implements TypeParam {}

  record ParamSpec(String name, @Nullable Expr defaultValue, int start, int end)
      implements TypeParam {}

  record TypeVarTuple(String name, @Nullable Expr defaultValue, int start, int end)
      implements TypeParam {}
}
