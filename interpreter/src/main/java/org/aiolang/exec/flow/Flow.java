package org.aiolang.exec.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * The instructions of one code object in one interpreter, and which handler guards which of them.
 */
public final class Flow {
  final Op[] ops;

  /** For each instruction the handler's number, or -1. */
  private final short[] guard;

  private final Label[] handlers;
  private final int[] exceptionSlots;

  private Flow(Op[] ops, short[] guard, Label[] handlers, int[] exceptionSlots) {
    this.ops = ops;
    this.guard = guard;
    this.handlers = handlers;
    this.exceptionSlots = exceptionSlots;
    Links links = new Links();
    for (int pc = 0; pc < ops.length; pc++) {
      ops[pc].link(links, pc);
    }
  }

  /** What instructions ask to know where they lead. */
  final class Links {
    private static final int LONGEST = 8;

    private Links() {}

    /**
     * Where the instruction at {@code from} arrives that goes on at {@code to}: jumps on the way
     * are left out. What is raised on the way, by the safepoint, has to meet the same handler.
     */
    int follow(int from, int to) {
      int at = to;
      for (int i = 0; i < LONGEST && at < ops.length; i++) {
        int next = guard[at] == guard[from] ? ops[at].passesTo(at) : -1;
        if (next < 0) {
          break;
        }
        at = next;
      }
      return at;
    }
  }

  /** The number of the handler that guards an instruction, or -1. */
  int handlerOf(int pc) {
    return guard[pc];
  }

  int handlerPc(int handler) {
    return handlers[handler].pc;
  }

  /** The slot in which a handler expects the exception. */
  int exceptionSlot(int handler) {
    return exceptionSlots[handler];
  }

  /** Collects instructions. */
  public static final class Builder {
    private final List<Op> ops = new ArrayList<>();
    private final List<Integer> guards = new ArrayList<>();
    private final List<Label> handlers = new ArrayList<>();
    private final List<Integer> slots = new ArrayList<>();
    private int current = -1;

    /** Appends an instruction, guarded by what guards now. */
    public void add(Op op) {
      ops.add(op);
      guards.add(current);
    }

    /** Places a label before the next instruction. */
    public void place(Label label) {
      label.pc = ops.size();
    }

    /** Guards the instructions that follow; gives what guarded before, for {@link #guard(int)}. */
    public int guard(Label handler, int exceptionSlot) {
      int outer = current;
      current = handlers.size();
      handlers.add(handler);
      slots.add(exceptionSlot);
      return outer;
    }

    /** What guards now. */
    public int guard() {
      return current;
    }

    /** Goes back to an outer handler. */
    public void guard(int outer) {
      current = outer;
    }

    /** The instructions added so far; all labels they use must be placed. */
    public Flow build() {
      short[] guard = new short[guards.size()];
      for (int i = 0; i < guard.length; i++) {
        guard[i] = (short) (int) guards.get(i);
      }
      int[] exceptionSlots = new int[slots.size()];
      for (int i = 0; i < exceptionSlots.length; i++) {
        exceptionSlots[i] = slots.get(i);
      }
      return new Flow(
          ops.toArray(new Op[0]), guard, handlers.toArray(new Label[0]), exceptionSlots);
    }
  }
}
