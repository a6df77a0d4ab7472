package org.aiolang.exec.stmt;

import org.aiolang.exec.Frame;
import org.aiolang.exec.Imports;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.Target;
import org.aiolang.object.PyNone;
import org.jspecify.annotations.Nullable;

/** {@code import a.b} and {@code import a.b as c}. */
public final class ImportNode extends StmtNode {
  private final String name;
  private final boolean renamed;
  private final Target target;
  private final int at;

  public ImportNode(String name, boolean renamed, Target target, int at) {
    this.name = name;
    this.renamed = renamed;
    this.target = target;
    this.at = at;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    f.at = at;
    Object replaced = Imports.replaced(f);
    target.assign(
        f,
        renamed
            ? Imports.path(f, replaced, name)
            : Imports.find(f, replaced, name, PyNone.NONE, 0));
    return null;
  }
}
