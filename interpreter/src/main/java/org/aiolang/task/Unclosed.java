package org.aiolang.task;

import java.lang.ref.WeakReference;
import org.aiolang.diag.OwnFrames;
import org.aiolang.diag.Warnings;
import org.aiolang.object.Activation;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyNone;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/**
 * Something that programs are to close, watched until it is closed. Where nobody can reach it any
 * more, it is closed and warned of with the line that made it; CPython does so where the last
 * reference went.
 */
public abstract class Unclosed extends WeakReference<Object> {
  private final Unclosables all;
  private final Warnings.@Nullable Site site;
  @Nullable Unclosed previous;
  @Nullable Unclosed next;
  boolean listed;

  /** Watches a thing of a loop; this must not lead to it. */
  protected Unclosed(AsyncLoop loop, Object thing) {
    this(loop.realm, loop.unclosables, thing);
  }

  /** Watches a thing of the program, which no loop need have; this must not lead to it. */
  protected Unclosed(Realm r, Object thing) {
    this(r, Unclosables.of(r), thing);
  }

  private Unclosed(Realm r, Unclosables all, Object thing) {
    super(thing, all.unreachable);
    this.all = all;
    site = madeAt(r);
    all.add(this);
  }

  private static Warnings.@Nullable Site madeAt(Realm r) {
    Activation by = r.top;
    while (by != null && OwnFrames.isLibrary(by.code())) {
      by = by.back;
    }
    return by == null ? null : new Warnings.Site(by.code(), by.at, by.globals());
  }

  /** It was closed, and need not be watched any more. */
  public final void closed() {
    all.remove(this);
  }

  /** Nobody can reach it: closes it, and warns. Under the interpreter's lock. */
  protected abstract void lost(Realm r);

  /** {@code ResourceWarning: unclosed …}. */
  protected final void warn(Realm r, String what) {
    Warnings.Place place = site == null ? Warnings.Place.NOWHERE : site.place();
    Warnings.warnIgnoring(r, Exceptions.RESOURCE_WARNING, "unclosed " + what, place, PyNone.NONE);
  }
}
