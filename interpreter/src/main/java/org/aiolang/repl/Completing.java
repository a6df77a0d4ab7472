package org.aiolang.repl;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.aiolang.loop.Callback;
import org.aiolang.object.PyException;

/** A question for completions on its way through the loop. */
final class Completing implements Callback {
  private final Session session;
  private final String text;
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile List<Completion> found = List.of();

  Completing(Session session, String text) {
    this.session = session;
    this.text = text;
  }

  @Override
  public void run() {
    try {
      found = new Completer(session).complete(text);
    } catch (PyException | VirtualMachineError e) {
      found = List.of(); // what an object raises when it is looked at ends the search, no more
    } finally {
      end.countDown();
    }
  }

  List<Completion> await(long time, TimeUnit unit) {
    try {
      return end.await(time, unit) ? found : List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }
}
