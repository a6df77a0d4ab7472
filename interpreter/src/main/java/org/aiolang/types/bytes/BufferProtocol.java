package org.aiolang.types.bytes;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Part;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyObject;
import org.aiolang.object.Realm;

/** The buffer protocol as methods. Source: PEP 688. */
@Part
public final class BufferProtocol {
  private static final long WRITABLE = 1;

  private BufferProtocol() {}

  /** Return a buffer object that exposes the underlying memory of the object. */
  @Fn
  public static PyMemoryView __buffer__(Realm r, PyObject self, long flags) {
    PyMemoryView view =
        self instanceof PyMemoryView m ? m.again(false) : new PyMemoryView((Exporter) self);
    if ((flags & WRITABLE) != 0 && view.isReadOnly()) {
      view.release();
      throw Errors.of(
          Exceptions.BUFFER_ERROR,
          self instanceof PyMemoryView
              ? "memoryview: underlying buffer is not writable"
              : "Object is not writable.");
    }
    return view;
  }

  /** Release the buffer object that exposes the underlying memory of the object. */
  @Fn
  public static void __release_buffer__(PyObject self, PyMemoryView buffer) {
    if ((Object) buffer.object() != self) {
      throw Errors.valueError("memoryview's buffer is not this object");
    }
    buffer.release();
  }
}
