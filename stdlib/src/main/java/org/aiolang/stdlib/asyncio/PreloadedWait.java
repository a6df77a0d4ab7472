package org.aiolang.stdlib.asyncio;

import org.aiolang.coroutine.NeverAwaited;
import org.aiolang.natives.decl.Async;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Realm;
import org.aiolang.task.Waiting;

/** The builtin {@code wait}: {@code asyncio.wait} for the language of today. */
@Module("asyncio")
final class PreloadedWait {
  private PreloadedWait() {}

  /**
   * Wait for the coroutines, tasks and futures given by aws to complete.
   *
   * <p>Coroutines are made tasks. Returns two sets: (done, pending). What is not done when the
   * timeout occurs is in the second set; there is no TimeoutError.
   */
  @Fn("wait")
  @Async
  static Object wait_(
      Realm r,
      @Kw Object aws,
      @KwOnly @Default("None") Object timeout,
      @KwOnly @Default("'ALL_COMPLETED'") Object returnWhen) {
    return NeverAwaited.made(r, new Waiting(aws, timeout, returnWhen, null));
  }
}
