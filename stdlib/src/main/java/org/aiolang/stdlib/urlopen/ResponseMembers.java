package org.aiolang.stdlib.urlopen;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.aiolang.task.JavaCoroutine;
import org.jspecify.annotations.Nullable;

/** Members of the response that {@code urlopen} gives. */
@Type(value = "Response", module = "builtins")
final class ResponseMembers {
  private ResponseMembers() {}

  @Getter
  static long status(Response self) {
    return self.http.status();
  }

  @Getter
  static String reason(Response self) {
    return self.http.reason();
  }

  /** The URL of the response, after redirects. */
  @Getter
  static String url(Response self) {
    return self.http.url();
  }

  /** The header fields: a mapping whose names have no case. */
  @Getter
  static Object headers(Realm r, Response self) {
    return self.headers(r);
  }

  /** Read up to n bytes of the body; all that is left when n is negative or not given. */
  @Fn
  static Object read(Response self, @Kw @Default("-1") @Nullable Long n) {
    return BodyReading.bytes(self, n == null ? -1 : n);
  }

  /** Read the rest of the body and decode it; by default as the headers say, else as UTF-8. */
  @Fn
  static Object text(Response self, @Kw @Default("None") @Nullable String encoding) {
    return BodyReading.text(self, encoding);
  }

  /** Read the rest of the body and decode it from JSON. */
  @Fn
  static Object json(Response self) {
    return BodyReading.json(self);
  }

  /** Drop what was not read; a connection in the middle of a body is closed. */
  @Fn
  static void close(Response self) {
    self.close();
  }

  @Fn
  static Object __aiter__(Response self) {
    return self;
  }

  @Fn
  static Object __anext__(Response self) {
    return BodyReading.chunk(self);
  }

  @Fn
  static Object __aenter__(Response self) {
    return new Entered(self);
  }

  @Fn
  static Object __aexit__(
      Response self,
      @Default("None") Object type,
      @Default("None") Object exception,
      @Default("None") Object traceback) {
    return new OpeningMethods.Exit(self);
  }

  @Fn
  static String __repr__(Realm r, Response self) {
    return "<Response [" + self.http.status() + "] " + Text.repr(r, self.http.url()) + ">";
  }

  private static final class Entered extends JavaCoroutine {
    private final Response response;

    Entered(Response response) {
      this.response = response;
    }

    @Override
    protected int step(Realm r, Object sent, org.aiolang.object.@Nullable PyException thrown) {
      return done(response);
    }

    @Override
    public String qualname() {
      return "Response.__aenter__";
    }
  }
}
