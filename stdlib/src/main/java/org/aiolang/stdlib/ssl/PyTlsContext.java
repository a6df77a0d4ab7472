package org.aiolang.stdlib.ssl;

import org.aiolang.net.tls.TlsEngines;
import org.aiolang.net.tls.TlsSettings;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;

/** {@code _ssl._SSLContext}: settings for connections, as scripts change them. */
public final class PyTlsContext extends PyObject {
  static final PyType TYPE = PyType.builtin("_SSLContext").members(new TlsContextMethodsTable());

  final TlsSettings settings = new TlsSettings();

  PyTlsContext(PyType cls) {
    super(cls.instanceShape());
  }

  /** What makes connections by the settings as they are now. */
  public TlsEngines engines() {
    return settings.engines();
  }

  @Override
  public boolean hasDict() {
    return true;
  }
}
