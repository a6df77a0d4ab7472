package org.aiolang.exec.stmt;

import org.aiolang.exec.Frame;
import org.aiolang.exec.Imports;
import org.aiolang.exec.StmtNode;
import org.aiolang.exec.Target;
import org.aiolang.object.Importer;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyTuple;
import org.jspecify.annotations.Nullable;

/** {@code from m import a, b as c} and {@code from m import *}. */
public final class ImportFromNode extends StmtNode {
  private final String module;
  private final int level;
  private final String[] names;
  private final Target[] targets;
  private final int at;

  /** No targets: {@code *}. */
  public ImportFromNode(String module, int level, String[] names, Target[] targets, int at) {
    this.module = module;
    this.level = level;
    this.names = names;
    this.targets = targets;
    this.at = at;
  }

  @Override
  public @Nullable Object execute(Frame f) {
    f.at = at;
    Importer importer = f.realm.importer();
    Object[] list = new Object[Math.max(names.length, 1)];
    list[0] = "*";
    System.arraycopy(names, 0, list, 0, list.length);
    Object m = Imports.find(f, Imports.replaced(f), module, PyTuple.of(list), level);
    if (targets.length == 0) {
      importer.importStar(f.realm, m, f.locals() instanceof PyDict d ? d : f.globals());
      return null;
    }
    for (int i = 0; i < names.length; i++) {
      f.at = at;
      targets[i].assign(f, importer.importFrom(f.realm, m, names[i]));
    }
    return null;
  }
}
