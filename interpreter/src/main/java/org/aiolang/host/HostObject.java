package org.aiolang.host;

import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * A Java object in a script's hands: its identity, and those members that the host's policy lets
 * through. The components of a record and the name of an enum constant are its value: they are
 * always there.
 */
final class HostObject extends PyObject {
  static final PyType TYPE =
      PyType.builtin("JavaObject").sealed().members(new HostObjectMembersTable());

  final HostValues host;
  final Object target;

  HostObject(HostValues host, Object target) {
    super(TYPE.instanceShape());
    this.host = host;
    this.target = target;
  }

  @Override
  public @Nullable Object getAttribute(Realm r, String name) {
    HostMembers members = host.members(target.getClass());
    Object found = members.read(this, name);
    if (found == null) {
      found = super.getAttribute(r, name);
    }
    if (found == null && members.withholds(name)) {
      throw Errors.attributeError(
          "'JavaObject' object has no attribute '"
              + name
              + "'; Java's "
              + shown(target.getClass())
              + " has, but neither @AioExport nor the HostAccess lets scripts use it");
    }
    return found;
  }

  /** A class by its name; what has none, a constant's body say, by that of what it derives from. */
  private static String shown(Class<?> c) {
    return c.isAnonymousClass() ? shown(c.getSuperclass()) : c.getSimpleName();
  }

  @Override
  public void setAttribute(Realm r, String name, @Nullable Object value) {
    if (value == null || !host.members(target.getClass()).write(this, name, value)) {
      throw Errors.attributeError(
          "a JavaObject has no attribute '"
              + name
              + "' that can be "
              + (value == null ? "deleted" : "set"));
    }
  }

  @Override
  public boolean usesPlainLookup() {
    return false;
  }

  /** Whether its Java equals and hashCode are its value's. */
  boolean isData() {
    return target instanceof Record || target instanceof Enum || target instanceof Number;
  }
}
