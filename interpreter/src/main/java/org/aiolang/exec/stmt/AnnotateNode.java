package org.aiolang.exec.stmt;

import org.aiolang.exec.ExprNode;
import org.aiolang.exec.Frame;
import org.aiolang.exec.Names;
import org.aiolang.exec.StmtNode;
import org.aiolang.object.Items;
import org.aiolang.object.PyDict;
import org.jspecify.annotations.Nullable;

/**
 * {@code __annotations__} of a module or class: made at its start, filled as the annotated names
 * come.
 */
public final class AnnotateNode extends StmtNode {
  private static final String NAME = "__annotations__";

  private final boolean namespaced;
  private final @Nullable String name;
  private final @Nullable ExprNode annotation;

  private AnnotateNode(boolean namespaced, @Nullable String name, @Nullable ExprNode annotation) {
    this.namespaced = namespaced;
    this.name = name;
    this.annotation = annotation;
  }

  /** Makes the dict where there is none. */
  public static AnnotateNode start(boolean namespaced) {
    return new AnnotateNode(namespaced, null, null);
  }

  /** Adds one name's annotation. */
  public static AnnotateNode entry(boolean namespaced, String name, ExprNode annotation) {
    return new AnnotateNode(namespaced, name, annotation);
  }

  @Override
  public @Nullable Object execute(Frame f) {
    Object namespace = namespaced ? f.held(0) : f.globals();
    Object dict = Names.inNamespace(f.realm, namespace, NAME);
    if (name != null && annotation != null) {
      Object value = annotation.execute(f);
      Items.set(
          f.realm, dict != null ? dict : Names.global(f.realm, f.globals(), NAME), name, value);
    } else if (dict == null) {
      Items.set(f.realm, namespace, NAME, new PyDict());
    }
    return null;
  }
}
