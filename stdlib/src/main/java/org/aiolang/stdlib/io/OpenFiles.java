package org.aiolang.stdlib.io;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.aiolang.object.PyException;
import org.aiolang.object.Realm;

/**
 * The files of one interpreter that hold bytes not yet written. CPython writes them when the last
 * reference to the file goes; without counts of references they are written when the program looks
 * at the file system again, or ends.
 */
public final class OpenFiles implements Realm.Closing {
  private final Set<PyFile> dirty = new LinkedHashSet<>();

  /** Those of that realm. */
  public static OpenFiles of(Realm r) {
    OpenFiles files = r.part(OpenFiles.class);
    if (files == null) {
      files = new OpenFiles();
      r.setPart(OpenFiles.class, files);
      r.atEnd(files);
    }
    return files;
  }

  /** Writes all of that realm's, before something else looks at the file system. */
  public static void sync(Realm r) {
    OpenFiles files = r.part(OpenFiles.class);
    if (files != null && !files.dirty.isEmpty()) {
      files.flush(r);
    }
  }

  void dirty(PyFile file) {
    dirty.add(file);
  }

  void clean(PyFile file) {
    dirty.remove(file);
  }

  @Override
  public void close(Realm r) {
    flush(r);
  }

  private void flush(Realm r) {
    for (PyFile file : new ArrayList<>(dirty)) {
      try {
        file.flush(r);
      } catch (PyException e) {
        dirty.remove(file); // its own next operation tells
      }
    }
  }
}
