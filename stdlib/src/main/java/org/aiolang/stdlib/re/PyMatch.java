package org.aiolang.stdlib.re;

import java.util.Arrays;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;

/** {@code re.Match}. */
final class PyMatch extends PyObject {
  static final PyType TYPE = PyType.builtin("Match").members(new MatchMethodsTable()).sealed();

  final PyPattern pattern;
  final Subject subject;
  final int pos;
  final int endpos;
  private final int[] bounds;

  PyMatch(PyPattern pattern, Subject subject, Matcher m, int end, int pos, int endpos) {
    super(TYPE.instanceShape());
    this.pattern = pattern;
    this.subject = subject;
    this.pos = pos;
    this.endpos = endpos;
    int groups = pattern.program.groups();
    this.bounds = new int[2 * groups + 3];
    bounds[0] = m.start;
    bounds[1] = end;
    System.arraycopy(m.registers, 0, bounds, 2, 2 * groups + 1);
  }

  boolean has(int group) {
    return bounds[2 * group] >= 0 && bounds[2 * group + 1] >= bounds[2 * group];
  }

  int start(int group) {
    return has(group) ? bounds[2 * group] : -1;
  }

  int end(int group) {
    return has(group) ? bounds[2 * group + 1] : -1;
  }

  /** The text of a group, or something else where it took no part. */
  Object group(int group, Object otherwise) {
    return has(group) ? subject.slice(bounds[2 * group], bounds[2 * group + 1]) : otherwise;
  }

  /** The number of the group closed last, or -1. */
  int last() {
    return bounds[bounds.length - 1];
  }

  /** The number of the group that an index or name is. */
  int index(Realm r, Object key) {
    if (Convert.hasIndex(r, key)) {
      long i = Convert.clampedIndex(r, key);
      if (i >= 0 && i <= pattern.program.groups()) {
        return (int) i;
      }
    } else {
      String name = Text.asString(key);
      Integer i = name == null ? null : pattern.program.groupIndex().get(name);
      if (i != null) {
        return i;
      }
    }
    throw Errors.indexError("no such group");
  }

  @Override
  public String toString() {
    return Arrays.toString(bounds);
  }
}
