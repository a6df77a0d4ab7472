package org.aiolang.types.descriptors;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Errors;
import org.aiolang.object.Hash;
import org.aiolang.object.Items;
import org.aiolang.object.Iteration;
import org.aiolang.object.Operators;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.aiolang.types.list.PyList;

/** The members of {@code mappingproxy}. */
@Type(value = "mappingproxy", text = "mapping")
final class MappingProxyMethods {
  private MappingProxyMethods() {}

  @New
  static PyMappingProxy create(Realm r, PyType cls, @Kw Object mapping) {
    boolean sequence = mapping instanceof PyList || mapping instanceof PyTuple;
    if (sequence || r.typeOf(mapping).special(Special.GETITEM) == null) {
      throw Errors.typeError(
          "mappingproxy() argument must be a mapping, not " + r.typeOf(mapping).shown());
    }
    return new PyMappingProxy(mapping);
  }

  @Fn
  static long __hash__(Realm r, PyMappingProxy self) {
    return Hash.of(r, self.mapping);
  }

  @Fn
  static Object __ior__(Realm r, PyMappingProxy self, Object value) {
    throw Errors.typeError("'|=' is not supported by mappingproxy; use '|' instead");
  }

  @Fn
  static Object __getitem__(Realm r, PyMappingProxy self, Object key) {
    return Items.get(r, self.mapping, key);
  }

  @Fn
  static boolean __contains__(Realm r, PyMappingProxy self, Object key) {
    return Items.contains(r, self.mapping, key);
  }

  @Fn
  static long __len__(Realm r, PyMappingProxy self) {
    return Items.length(r, self.mapping);
  }

  @Fn
  static Object __iter__(Realm r, PyMappingProxy self) {
    return Iteration.iter(r, self.mapping);
  }

  @Fn
  static Object __reversed__(Realm r, PyMappingProxy self) {
    return Calls.invoke(r, self.mapping, "__reversed__");
  }

  @Fn
  static Object get(Realm r, PyMappingProxy self, Object key, @Default("None") Object default_) {
    return Calls.invoke(r, self.mapping, "get", key, default_);
  }

  @Fn
  static Object keys(Realm r, PyMappingProxy self) {
    return Calls.invoke(r, self.mapping, "keys");
  }

  @Fn
  static Object values(Realm r, PyMappingProxy self) {
    return Calls.invoke(r, self.mapping, "values");
  }

  @Fn
  static Object items(Realm r, PyMappingProxy self) {
    return Calls.invoke(r, self.mapping, "items");
  }

  @Fn
  static Object copy(Realm r, PyMappingProxy self) {
    return Calls.invoke(r, self.mapping, "copy");
  }

  @Fn
  static Object __or__(Realm r, Object self, Object other) {
    return Operators.binary(r, Operators.OR, bare(self), bare(other));
  }

  @Fn
  static Object __ror__(Realm r, Object self, Object other) {
    return Operators.binary(r, Operators.OR, bare(other), bare(self));
  }

  @Fn
  static Object __eq__(Realm r, PyMappingProxy self, Object other) {
    return Compare.rich(r, Compare.EQ, self.mapping, bare(other));
  }

  @Fn
  static Object __ne__(Realm r, PyMappingProxy self, Object other) {
    return Compare.rich(r, Compare.NE, self.mapping, bare(other));
  }

  private static Object bare(Object o) {
    return o instanceof PyMappingProxy p ? p.mapping : o;
  }

  @Fn
  static String __repr__(Realm r, PyMappingProxy self) {
    return "mappingproxy(" + Text.repr(r, self.mapping) + ")";
  }

  @Fn
  static String __str__(Realm r, PyMappingProxy self) {
    return Text.str(r, self.mapping);
  }
}
