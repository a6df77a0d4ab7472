package org.aiolang.stdlib.os;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.jspecify.annotations.Nullable;

/** What {@code os.scandir} gives: the entries, read when it was called. */
@Type(value = "ScandirIterator", module = "posix")
final class ScandirIterator extends PyIterator {
  static final PyType TYPE =
      PyType.builtin("ScandirIterator").members(new ScandirIteratorTable()).sealed();

  private Iterator<DirEntry> entries;

  ScandirIterator(List<DirEntry> entries) {
    super(TYPE.instanceShape());
    this.entries = entries.iterator();
  }

  @Override
  public @Nullable Object next(Realm r) {
    return entries.hasNext() ? entries.next() : null;
  }

  @Fn
  static Object __iter__(ScandirIterator self) {
    return self;
  }

  @Fn
  static Object __next__(Realm r, ScandirIterator self) {
    Object next = self.next(r);
    if (next == null) {
      throw Errors.stopIteration();
    }
    return next;
  }

  @Fn
  static void close(ScandirIterator self) {
    self.entries = Collections.emptyIterator();
  }

  @Fn
  static Object __enter__(ScandirIterator self) {
    return self;
  }

  @Fn
  static void __exit__(ScandirIterator self, @Args Object[] args) {
    close(self);
  }
}
