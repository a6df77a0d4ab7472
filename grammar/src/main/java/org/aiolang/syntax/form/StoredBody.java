package org.aiolang.syntax.form;

import java.util.List;
import org.aiolang.syntax.ast.BodyFacts;
import org.aiolang.syntax.ast.LaterBody;
import org.aiolang.syntax.ast.Stmt;
import org.jspecify.annotations.Nullable;

/** A body that is bytes until it is first looked at, by whichever thread. */
final class StoredBody extends LaterBody {
  private @Nullable Input in;
  private volatile @Nullable List<Stmt> statements;

  StoredBody(BodyFacts facts, Input in) {
    super(facts);
    this.in = in;
  }

  @Override
  public Stmt get(int index) {
    return statements().get(index);
  }

  @Override
  public int size() {
    return statements().size();
  }

  private List<Stmt> statements() {
    List<Stmt> list = statements;
    return list == null ? read() : list;
  }

  private synchronized List<Stmt> read() {
    List<Stmt> list = statements;
    if (list == null) {
      Input bytes = in;
      if (bytes == null) {
        throw new IllegalStateException("read before, and in vain");
      }
      in = null;
      list = new TreeReader(bytes).statements();
      statements = list;
    }
    return list;
  }
}
