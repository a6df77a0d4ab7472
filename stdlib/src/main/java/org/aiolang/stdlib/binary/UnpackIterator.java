package org.aiolang.stdlib.binary;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.bytes.ByteSource;
import org.jspecify.annotations.Nullable;

/** What {@code struct.iter_unpack} gives. */
@Type(value = "unpack_iterator", module = "_struct")
final class UnpackIterator extends PyIterator {
  static final PyType TYPE =
      PyType.builtin("unpack_iterator").members(new UnpackIteratorTable()).sealed();

  private final StructFormat format;
  private final byte[] data;
  private int at;

  UnpackIterator(Realm r, StructFormat format, Object buffer) {
    super(TYPE.instanceShape());
    this.format = format;
    this.data = ByteSource.of(r, buffer);
    if (format.size == 0) {
      throw StructErrors.of("cannot iteratively unpack with a struct of length 0");
    }
    if (data.length % format.size != 0) {
      throw StructErrors.of(
          "iterative unpacking requires a buffer of a multiple of " + format.size + " bytes");
    }
  }

  @Override
  public @Nullable Object next(Realm r) {
    if (at >= data.length) {
      return null;
    }
    at += format.size;
    return format.unpack(data, at - format.size);
  }

  @Override
  public long lengthHint() {
    return (data.length - at) / format.size;
  }

  @Fn
  static Object __iter__(UnpackIterator self) {
    return self;
  }

  @Fn
  static Object __next__(Realm r, UnpackIterator self) {
    Object next = self.next(r);
    if (next == null) {
      throw Errors.stopIteration();
    }
    return next;
  }

  @Fn
  static long __length_hint__(UnpackIterator self) {
    return self.lengthHint();
  }
}
