package org.aiolang.task;

import java.util.ArrayList;
import java.util.List;
import org.aiolang.coroutine.AsyncGeneratorHooks;
import org.aiolang.coroutine.Resumable;
import org.aiolang.object.Realm;

/**
 * The asynchronous generators that were iterated first while a loop ran; {@code shutdown_asyncgens}
 * closes those that are suspended still. Those that a program abandoned are kept, so that their
 * {@code finally} runs at least then; of very many the oldest are let go.
 */
final class AsyncGenerators {
  private static final int FEW = 64;
  private static final int MOST = 10_000;

  private List<Resumable> begun = new ArrayList<>();
  private int roomy = FEW;

  /** Tells the loop that runs. */
  static final class Hooks extends AsyncGeneratorHooks {
    @Override
    public void firstIteration(Realm r, Resumable generator) {
      AsyncLoop loop = LoopState.of(r).running();
      if (loop != null) {
        loop.asyncGenerators.add(generator);
      }
    }
  }

  private void add(Resumable generator) {
    if (begun.size() >= roomy) {
      List<Resumable> left = unfinished();
      if (left.size() > MOST) {
        left = new ArrayList<>(left.subList(left.size() / 2, left.size()));
      }
      begun = left;
      roomy = Math.max(FEW, left.size() * 2);
    }
    begun.add(generator);
  }

  private List<Resumable> unfinished() {
    List<Resumable> left = new ArrayList<>();
    for (Resumable generator : begun) {
      if (!generator.isFinished()) {
        left.add(generator);
      }
    }
    return left;
  }

  /** What is suspended; it is forgotten here. */
  List<Resumable> take() {
    List<Resumable> left = unfinished();
    begun = new ArrayList<>();
    return left;
  }
}
