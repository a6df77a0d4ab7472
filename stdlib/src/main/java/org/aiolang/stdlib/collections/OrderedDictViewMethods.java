package org.aiolang.stdlib.collections;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyIterator;
import org.aiolang.types.dict.PyDictView;

/** What the views of an OrderedDict have of their own. */
@Type("odict_keys")
final class OrderedDictViewMethods {
  private OrderedDictViewMethods() {}

  @Fn
  static PyIterator __iter__(PyDictView self) {
    return new OrderedDictIterator(self.kind(), false, self.dict());
  }

  /** Return a reverse iterator. */
  @Fn
  static PyIterator __reversed__(PyDictView self) {
    return new OrderedDictIterator(self.kind(), true, self.dict());
  }
}
