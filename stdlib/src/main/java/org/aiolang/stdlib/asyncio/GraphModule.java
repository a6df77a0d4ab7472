package org.aiolang.stdlib.asyncio;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.task.PyFuture;
import org.aiolang.task.Waits;
import org.aiolang.types.list.PyList;

/** Module {@code _asyncio_graph}: what {@code asyncio.graph} needs of the interpreter. */
@Module("_asyncio_graph")
final class GraphModule {
  private GraphModule() {}

  /** The futures that wait for this one. */
  @Fn
  static PyList awaiters(PyFuture future) {
    return PyList.of(Waits.awaiters(future).toArray());
  }
}
