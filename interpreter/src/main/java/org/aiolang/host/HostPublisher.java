package org.aiolang.host;

import java.util.concurrent.Flow;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;

/** A Java publisher as an asynchronous iterable: each iteration subscribes anew. */
final class HostPublisher extends PyObject {
  private static final PyType TYPE =
      PyType.builtin("JavaPublisher").sealed().members(new HostPublisherMembersTable());

  final HostValues host;
  final Flow.Publisher<?> publisher;

  HostPublisher(HostValues host, Flow.Publisher<?> publisher) {
    super(TYPE.instanceShape());
    this.host = host;
    this.publisher = publisher;
  }
}
