package org.aiolang.compile;

import java.util.Objects;
import org.aiolang.exec.flow.Label;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code break}, {@code continue} or {@code return} passes on its way out of suspending
 * code. Each kind of exit has one place a context, made on demand: code that does what the context
 * asks (runs the {@code finally}, leaves the handler) and goes on to the context outside.
 */
final class Context {
  static final int RETURN = 0;
  static final int BREAK = 1;
  static final int CONTINUE = 2;

  /** Emits what leaving a context takes. */
  interface Leaving {
    void emit();
  }

  final @Nullable Context outer;

  /** The handler that guards code outside this context. */
  final int outerGuard;

  private final @Nullable Leaving leaving;
  private final @Nullable Label[] exits = new Label[3];

  private Context(@Nullable Context outer, int outerGuard, @Nullable Leaving leaving) {
    this.outer = outer;
    this.outerGuard = outerGuard;
    this.leaving = leaving;
  }

  /** The function itself. */
  static Context function(Label onReturn) {
    Context c = new Context(null, -1, null);
    c.exits[RETURN] = onReturn;
    return c;
  }

  /** A loop. */
  static Context loop(Context outer, int guard, Label onBreak, Label onContinue) {
    Context c = new Context(outer, guard, null);
    c.exits[BREAK] = onBreak;
    c.exits[CONTINUE] = onContinue;
    return c;
  }

  /** A construct with something to do on the way out. */
  static Context of(Context outer, int guard, Leaving leaving) {
    return new Context(outer, guard, leaving);
  }

  /** Where an exit goes. */
  Label exit(int kind) {
    Label label = exits[kind];
    if (label == null) {
      label = leaving == null ? outer().exit(kind) : new Label();
      exits[kind] = label;
    }
    return label;
  }

  /** Whether there is such an exit: a {@code break} needs a loop. */
  boolean has(int kind) {
    return exits[kind] != null || outer != null && outer.has(kind);
  }

  /** The exit of that kind if something uses it. */
  @Nullable Label used(int kind) {
    return exits[kind];
  }

  Context outer() {
    return Objects.requireNonNull(outer);
  }

  void leave() {
    Objects.requireNonNull(leaving).emit();
  }
}
