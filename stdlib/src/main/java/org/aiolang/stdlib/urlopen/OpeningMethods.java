package org.aiolang.stdlib.urlopen;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.task.JavaCoroutine;
import org.jspecify.annotations.Nullable;

/** What {@code urlopen(url)} has beyond coroutines: {@code async with}. */
@Type(value = "urlopen", module = "builtins")
final class OpeningMethods {
  private OpeningMethods() {}

  @Fn
  static Object __aenter__(Opening self) {
    return self;
  }

  @Fn
  static Object __aexit__(
      Opening self,
      @Default("None") Object type,
      @Default("None") Object exception,
      @Default("None") Object traceback) {
    return new Exit(self.opened);
  }

  /** Closes the response. */
  static final class Exit extends JavaCoroutine {
    private final @Nullable Response response;

    Exit(@Nullable Response response) {
      this.response = response;
    }

    @Override
    protected int step(Realm r, Object sent, @Nullable PyException thrown) {
      if (response != null) {
        response.close();
      }
      return done(PyNone.NONE);
    }

    @Override
    public String qualname() {
      return "urlopen.__aexit__";
    }
  }
}
