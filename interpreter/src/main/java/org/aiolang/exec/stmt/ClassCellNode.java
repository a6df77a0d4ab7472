package org.aiolang.exec.stmt;

import org.aiolang.exec.Frame;
import org.aiolang.exec.StmtNode;
import org.aiolang.object.Cell;
import org.aiolang.object.Items;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a class body: that of the class, for methods that use {@code super}, and that of its
 * namespace, for annotation scopes. The end of the body hands them to {@code type.__new__}, which
 * puts the class into both.
 */
public final class ClassCellNode extends StmtNode {
  private final int slot;
  private final @Nullable String key;

  private ClassCellNode(int slot, @Nullable String key) {
    this.slot = slot;
    this.key = key;
  }

  /** The start of a body: puts its namespace into the cell. */
  public static ClassCellNode fill(int slot) {
    return new ClassCellNode(slot, null);
  }

  /** The end of a body: puts the cell into the namespace. */
  public static ClassCellNode hand(int slot, String key) {
    return new ClassCellNode(slot, key);
  }

  @Override
  public @Nullable Object execute(Frame f) {
    if (key == null) {
      ((Cell) f.held(slot)).value = f.held(0);
    } else {
      Items.set(f.realm, f.held(0), key, f.held(slot));
    }
    return null;
  }
}
