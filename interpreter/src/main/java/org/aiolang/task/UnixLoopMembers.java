package org.aiolang.task;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Realm;

/** {@code asyncio.SelectorEventLoop}: what loops of that name do that their base does not. */
@Type(value = "_UnixSelectorEventLoop", module = "asyncio.unix_events")
final class UnixLoopMembers {
  private UnixLoopMembers() {}

  /** Have the system send a file. */
  @Fn("_sendfile_native")
  static Object sendfileNative(
      Realm r, AsyncLoop self, Object transp, Object file, Object offset, Object count) {
    return ConnectionMethods.call(
        r, "asyncio.sendfile", "by_system", null, self, transp, file, offset, count);
  }
}
