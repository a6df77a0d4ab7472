package org.aiolang.exec;

/** What can be assigned to: the left side of {@code =}, {@code for}, {@code as}. */
public abstract class Target {
  /** Assigns. */
  public abstract void assign(Frame f, Object value);

  /** {@code del}. */
  public abstract void delete(Frame f);
}
