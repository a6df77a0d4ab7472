package org.aiolang.stdlib.asyncio;

import org.aiolang.coroutine.Resumable;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Attributes;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** A generator that may be awaited, though its function is not marked. */
final class AwaitableGenerator extends PyObject {
  static final PyType TYPE =
      PyType.builtin("_GeneratorWrapper").sealed().members(new AwaitableGeneratorMethodsTable());

  private final Resumable generator;

  AwaitableGenerator(Resumable generator) {
    super(TYPE.instanceShape());
    this.generator = generator;
  }

  @Override
  public @Nullable Object getAttribute(Realm r, String name) {
    Object own = super.getAttribute(r, name);
    return own != null ? own : Attributes.find(r, generator, name);
  }

  /** What makes it awaitable and iterable; the rest is the generator's. */
  @Type(value = "_GeneratorWrapper", module = "types")
  static final class Methods {
    private Methods() {}

    @Fn
    static Object __await__(AwaitableGenerator self) {
      return self.generator;
    }

    @Fn
    static Object __iter__(AwaitableGenerator self) {
      return self.generator;
    }
  }
}
