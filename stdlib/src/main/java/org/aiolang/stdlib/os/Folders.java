package org.aiolang.stdlib.os;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aiolang.object.Calls;
import org.aiolang.object.Exceptions;
import org.aiolang.object.OsErrors;
import org.aiolang.object.PathKind;
import org.aiolang.object.PyException;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.io.OpenFiles;
import org.aiolang.stdlib.io.Paths;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Listing folders and walking trees of them. */
final class Folders {
  private Folders() {}

  /** The names in a folder, in the order of the file system. */
  static List<String> names(Realm r, Object folder) {
    OpenFiles.sync(r);
    Paths.check(r, folder, "listdir: path", "string, bytes, os.PathLike, integer or None");
    Path path = Paths.path(r, folder);
    try {
      if (Paths.text(r, folder).isEmpty()) {
        throw OsErrors.of(r, 2, folder);
      }
      return r.world().list(path);
    } catch (IOException e) {
      throw OsErrors.of(r, e, folder);
    }
  }

  static List<DirEntry> entries(Realm r, Object folder) {
    String base = Paths.text(r, folder);
    Path path = Paths.path(r, folder);
    List<DirEntry> entries = new ArrayList<>();
    for (String name : names(r, folder)) {
      entries.add(new DirEntry(name, PathNames.join(base, name), path.resolve(name)));
    }
    return entries;
  }

  /**
   * The rows of {@code os.walk}: (folder, subfolders, files); what the program removes is not
   * entered.
   */
  static final class Walk extends PyIterator {
    private static final PyType TYPE = PyType.builtin("walk_iterator").sealed();

    private final List<String> pending = new ArrayList<>();
    private final List<PyTuple> bottomUp = new ArrayList<>();
    private final boolean topDown;
    private final boolean follow;
    private final Object onError;
    private PyList lastFolders = new PyList();
    private String lastTop = "";

    Walk(Realm r, String top, boolean topDown, Object onError, boolean follow) {
      super(TYPE.instanceShape());
      this.topDown = topDown;
      this.follow = follow;
      this.onError = onError;
      if (topDown) {
        pending.add(top);
      } else {
        collect(r, top);
      }
    }

    @Override
    public @Nullable Object next(Realm r) {
      if (!topDown) {
        return bottomUp.isEmpty() ? null : bottomUp.remove(0);
      }
      for (int i = lastFolders.size() - 1; i >= 0; i--) {
        String path = PathNames.join(lastTop, Paths.text(r, lastFolders.get(i)));
        if (follow || !r.world().is(PathKind.LINK, Paths.of(r, path), false)) {
          pending.add(path);
        }
      }
      lastFolders = new PyList();
      while (!pending.isEmpty()) {
        String top = pending.remove(pending.size() - 1);
        PyTuple row = row(r, top);
        if (row != null) {
          lastTop = top;
          lastFolders = (PyList) row.get(1);
          return row;
        }
      }
      return null;
    }

    private void collect(Realm r, String top) {
      PyTuple row = row(r, top);
      if (row == null) {
        return;
      }
      PyList folders = (PyList) row.get(1);
      for (int i = 0; i < folders.size(); i++) {
        String path = PathNames.join(top, (String) folders.get(i));
        if (follow || !r.world().is(PathKind.LINK, Paths.of(r, path), false)) {
          collect(r, path);
        }
      }
      bottomUp.add(row);
    }

    private @Nullable PyTuple row(Realm r, String top) {
      try {
        PyList folders = new PyList();
        PyList files = new PyList();
        Path path = Paths.of(r, top);
        for (String name : names(r, top)) {
          (r.world().is(PathKind.FOLDER, path.resolve(name), true) ? folders : files).add(name);
        }
        return new PyTuple(top, folders, files);
      } catch (PyException e) {
        if (!e.is(Exceptions.OS_ERROR)) {
          throw e;
        }
        if (onError != PyNone.NONE) {
          Calls.call1(r, onError, e.value());
        }
        return null;
      }
    }
  }
}
