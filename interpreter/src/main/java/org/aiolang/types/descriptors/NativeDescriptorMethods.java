package org.aiolang.types.descriptors;

import java.util.Objects;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Calls;
import org.aiolang.object.NativeFunction;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * The members of {@code method_descriptor}, {@code wrapper_descriptor} and {@code
 * classmethod_descriptor}.
 */
@Type("method_descriptor")
final class NativeDescriptorMethods {
  private NativeDescriptorMethods() {}

  @Fn
  static Object __call__(
      Realm r, NativeFunction self, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return Calls.callWith(r, self, args, kwargs);
  }

  @Fn
  static Object __get__(
      Realm r, NativeFunction self, Object instance, @Default("None") Object owner) {
    PyType cls = owner instanceof PyType t ? t : r.typeOf(instance);
    return self.descriptorGet(r, instance == PyNone.NONE ? null : instance, cls);
  }

  /** What finds it again: its name on its type. */
  @Fn
  static Object __reduce__(Realm r, NativeFunction self) {
    return MethodMethods.reduce(r, Objects.requireNonNull(self.owner()), self.name());
  }

  @Fn
  static String __repr__(NativeFunction self) {
    String what = self.type() == NativeFunction.SLOT ? "<slot wrapper '" : "<method '";
    return what + self.name() + "' of '" + owner(self).name() + "' objects>";
  }

  private static PyType owner(NativeFunction self) {
    return Objects.requireNonNull(self.owner());
  }

  @Getter("__name__")
  static String name(NativeFunction self) {
    return self.name();
  }

  @Getter("__qualname__")
  static String qualname(NativeFunction self) {
    return self.qualname();
  }

  @Getter("__objclass__")
  static PyType objclass(NativeFunction self) {
    return owner(self);
  }

  @Getter("__doc__")
  static Object doc(NativeFunction self) {
    String doc = self.doc();
    return doc == null ? PyNone.NONE : doc;
  }

  @Getter("__text_signature__")
  static Object textSignature(NativeFunction self) {
    String text = self.textSignature();
    return text == null ? PyNone.NONE : text;
  }
}
