package org.aiolang.stdlib.urlopen;

import org.aiolang.coroutine.NeverAwaited;
import org.aiolang.natives.decl.Async;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** Where the builtin {@code urlopen} lives. */
@Module("_urlopen")
final class UrlopenModule {
  private UrlopenModule() {}

  /**
   * Open the URL url, which can be either a string or a urllib.request.Request object.
   *
   * <p>Returns a coroutine that is an asynchronous context manager too: `response = await
   * urlopen(url)`, or `async with urlopen(url) as response`. The response has status, reason, url
   * and headers; `await response.read(n)`, `text()` and `json()` give the body, `async for chunk in
   * response` gives it as it comes. An error status raises urllib.error.HTTPError. timeout is in
   * seconds without progress; context is an ssl.SSLContext for https.
   */
  @Fn
  @Async
  static Object urlopen(
      Realm r,
      @Kw Object url,
      @Kw @Default("None") Object data,
      @KwOnly @Default("None") @Nullable Object headers,
      @KwOnly @Default("None") @Nullable String method,
      @KwOnly @Default("None") @Nullable Double timeout,
      @KwOnly @Default("None") Object context) {
    return NeverAwaited.made(
        r, new Opening(Requests.of(r, url, data, headers, method, timeout, context)));
  }
}
