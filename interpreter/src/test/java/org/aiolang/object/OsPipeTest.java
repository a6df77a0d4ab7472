package org.aiolang.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.FileOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class OsPipeTest {
  private static final int THREADS = 8;
  private static final int PIPES = 40;

  /** Interpreters of one process start children at once: each must get its own pipe's name. */
  @Test
  void threadsThatOpenPipesAtOnceGetTheirOwnNames() throws Exception {
    assumeTrue(new File("/proc/self/fd").exists(), "no names for open files here");
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        int thread = t;
        work.add(() -> wrong(thread));
      }
      for (Future<Integer> wrong : threads.invokeAll(work)) {
        assertEquals(0, wrong.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** How many of a thread's pipes do not give what was written by their name. */
  private static int wrong(int thread) throws Exception {
    int wrong = 0;
    for (int i = 0; i < PIPES; i++) {
      OsPipe pipe = OsPipe.open();
      String said = thread + "/" + i;
      File name = pipe.name();
      if (name == null) {
        wrong++;
      } else {
        try (FileOutputStream out = new FileOutputStream(name)) {
          out.write(said.getBytes(StandardCharsets.US_ASCII));
        }
        ByteBuffer read = ByteBuffer.allocate(100);
        int n = pipe.source().read(read);
        String heard = new String(read.array(), 0, Math.max(0, n), StandardCharsets.US_ASCII);
        wrong += heard.equals(said) ? 0 : 1;
      }
      pipe.closeSource();
      pipe.closeSink();
    }
    return wrong;
  }
}
