package org.aiolang.types.descriptors;

import org.aiolang.object.Attributes;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;

/** Whether {@code abc.abstractmethod} marked a function. */
final class AbstractMark {
  private AbstractMark() {}

  static boolean isAbstract(Realm r, Object function) {
    if (function == PyNone.NONE) {
      return false;
    }
    Object mark = Attributes.getOrNull(r, function, "__isabstractmethod__");
    return mark != null && Truth.of(r, mark);
  }
}
