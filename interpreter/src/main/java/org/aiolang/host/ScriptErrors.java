package org.aiolang.host;

import java.util.Objects;
import org.aiolang.limits.Breach;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyException;
import org.jspecify.annotations.Nullable;

/** What the host sees of script exceptions: how is the embedding API's affair. */
public interface ScriptErrors {
  /** The API's exception for a script's one. Under the interpreter's lock. */
  Throwable toJava(PyBaseException e);

  /** The script's exception, where it is this interpreter's; null for other things. */
  @Nullable PyException toScript(Throwable t);

  /** The API's exception for a limit that was passed. */
  Throwable toJava(Breach breach);

  /** The Java exception it stands for, else the API's exception for it. */
  static Throwable toJava(HostValues host, PyBaseException e) {
    Throwable own = e.thrown;
    return own == null ? Objects.requireNonNull(host.r.part(ScriptErrors.class)).toJava(e) : own;
  }
}
