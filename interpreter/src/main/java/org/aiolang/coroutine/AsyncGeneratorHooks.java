package org.aiolang.coroutine;

import org.aiolang.object.Realm;

/**
 * Who is told of an asynchronous generator that is iterated for the first time: the running loop. A
 * realm's part.
 */
public abstract class AsyncGeneratorHooks {
  /** The first step of that generator is about to be made. */
  public abstract void firstIteration(Realm r, Resumable generator);
}
