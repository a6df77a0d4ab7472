package org.aiolang.stdlib.asyncio;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.LoopState;
import org.jspecify.annotations.Nullable;

/** Module {@code _asyncio_policy}: what the default policy does, and which policy is set. */
@Module("_asyncio_policy")
final class PolicyModule {
  private PolicyModule() {}

  @Fn
  static Object getEventLoop(Realm r) {
    return LoopState.of(r).getByDefault(r);
  }

  @Fn
  static void setEventLoop(Realm r, Object loop) {
    LoopState.of(r).setByDefault(r, AsyncioModule.loopOrNone(r, loop));
  }

  @Fn
  static Object newEventLoop(Realm r) {
    return AsyncLoop.open(r);
  }

  @Fn
  static Object getPolicy(Realm r) {
    Object policy = LoopState.of(r).policy;
    return policy == null ? PyNone.NONE : policy;
  }

  @Fn
  static void setPolicy(Realm r, @Nullable Object policy) {
    LoopState.of(r).policy = policy;
  }
}
