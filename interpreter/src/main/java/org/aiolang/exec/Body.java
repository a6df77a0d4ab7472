package org.aiolang.exec;

import java.util.Arrays;
import java.util.Objects;
import org.aiolang.exec.flow.Flow;
import org.aiolang.object.Activation;
import org.aiolang.object.Cell;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** The nodes of one code object in one interpreter, and the size of its frames. */
public final class Body {
  final int slots;

  /** How many places a frame has for variables and temporaries. */
  public int slots() {
    return slots;
  }

  private final int[] cells;
  private final @Nullable StmtNode root;
  private final @Nullable Flow flow;

  /**
   * Nodes and frame size.
   *
   * @param slots slots of a frame, temporaries included
   * @param cells the slots that hold cells, made when a frame starts
   * @param root the statements of code that does not suspend, or null
   * @param flow the instructions of code that does, or null
   */
  public Body(int slots, int[] cells, @Nullable StmtNode root, @Nullable Flow flow) {
    this.slots = slots;
    this.cells = cells;
    this.root = root;
    this.flow = flow;
  }

  /** The instructions of code that suspends. */
  public Flow flow() {
    return Objects.requireNonNull(flow);
  }

  boolean isCell(int slot) {
    for (int c : cells) {
      if (c == slot) {
        return true;
      }
    }
    return false;
  }

  /** Puts cells where the code wants them; parameters are in their slots. */
  void prepare(Frame f) {
    for (int c : cells) {
      f.slots[c] = new Cell(f.slots[c]);
    }
  }

  /** Runs code that does not suspend. */
  Object run(Realm r, Frame f) {
    if (cells.length > 0) {
      prepare(f);
    }
    Activation back = r.top;
    f.back = back;
    if (++r.depth > r.recursionLimit) {
      r.depth--;
      throw r.tooDeep("");
    }
    r.top = f;
    try {
      Object v = Objects.requireNonNull(root).execute(f);
      return v == null ? PyNone.NONE : v;
    } catch (PyException e) {
      throw e.in(r, f);
    } catch (OutOfMemoryError e) {
      // The traceback keeps the frame, and its variables may be what fills the heap.
      Arrays.fill(f.slots, null);
      throw r.exhausted(e).in(r, f);
    } catch (VirtualMachineError e) {
      throw r.exhausted(e).in(r, f);
    } finally {
      r.top = back;
      r.depth--;
    }
  }
}
