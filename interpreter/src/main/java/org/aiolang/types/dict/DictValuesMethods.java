package org.aiolang.types.dict;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyIterator;
import org.aiolang.object.Realm;
import org.aiolang.types.descriptors.PyMappingProxy;

/** The members of {@code dict_values}. */
@Type("dict_values")
final class DictValuesMethods {
  private DictValuesMethods() {}

  @Fn
  static long __len__(PyDictView self) {
    return self.dict.size();
  }

  @Fn
  static PyIterator __iter__(PyDictView self) {
    return new DictIterator(PyDictView.VALUES, self.dict);
  }

  @Fn
  static PyIterator __reversed__(PyDictView self) {
    return new DictReverseIterator(PyDictView.VALUES, self.dict);
  }

  @Fn
  static String __repr__(Realm r, PyDictView self) {
    return DictViewMethods.repr(r, self);
  }

  @Getter("mapping")
  static PyMappingProxy mapping(PyDictView self) {
    return new PyMappingProxy(self.dict);
  }
}
