package org.aiolang.task;

import org.aiolang.object.Calls;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** An event loop that a program wrote from the ground up, for the handles that it makes. */
final class ForeignOwner implements HandleOwner {
  private final Realm realm;
  private final Object loop;

  /** Null where the loop is not in debug mode. */
  private final @Nullable Origins origins;

  ForeignOwner(Realm r, Object loop) {
    this.realm = r;
    this.loop = loop;
    origins = isDebug() ? new Origins() : null;
  }

  @Override
  public Realm realm() {
    return realm;
  }

  @Override
  public Object object() {
    return loop;
  }

  @Override
  public boolean isDebug() {
    return Truth.of(realm, Calls.invoke(realm, loop, "get_debug"));
  }

  @Override
  public void made(Handle handle) {
    if (origins != null) {
      origins.made(realm, handle);
    }
  }

  @Override
  public @Nullable PyList origin(Handle handle) {
    return origins == null ? null : origins.of(handle);
  }

  @Override
  public String createdAt(Handle handle) {
    return origins == null ? "" : origins.createdAt(handle);
  }

  @Override
  public void callbackRaised(PyException raised, Handle handle) {
    if (raised.is(Exceptions.SYSTEM_EXIT) || raised.is(Exceptions.KEYBOARD_INTERRUPT)) {
      throw raised;
    }
    PyDict context = handle.report(raised);
    Calls.invoke(realm, loop, "call_exception_handler", context);
  }

  @Override
  public boolean unschedule(TimerHandle handle) {
    return Calls.invoke(realm, loop, "_timer_handle_cancelled", handle) != PyNone.NONE;
  }
}
