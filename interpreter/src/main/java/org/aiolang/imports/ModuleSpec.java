package org.aiolang.imports;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** {@code __spec__}: what the importer knew of a module when it loaded it. */
@Type(value = "ModuleSpec", module = "_frozen_importlib")
public final class ModuleSpec extends PyObject {
  public static final PyType TYPE =
      PyType.builtin("ModuleSpec").members(new ModuleSpecTable()).sealed();

  private final String name;
  private final @Nullable String origin;
  private final @Nullable Object searchPath;

  ModuleSpec(String name, @Nullable String origin, @Nullable Object searchPath) {
    super(TYPE.instanceShape());
    this.name = name;
    this.origin = origin;
    this.searchPath = searchPath;
  }

  @Getter
  static String name(ModuleSpec self) {
    return self.name;
  }

  @Getter
  static Object origin(ModuleSpec self) {
    return self.origin == null ? PyNone.NONE : self.origin;
  }

  @Getter
  static Object loader(ModuleSpec self) {
    return PyNone.NONE;
  }

  @Getter
  static Object submoduleSearchLocations(ModuleSpec self) {
    return self.searchPath == null ? PyNone.NONE : self.searchPath;
  }

  @Getter("has_location")
  static boolean hasLocation(ModuleSpec self) {
    return self.origin != null && self.origin.startsWith("/");
  }

  @Getter
  static String parent(ModuleSpec self) {
    return self.parent();
  }

  /** The package: the module itself where it is one, else what comes before the last dot. */
  String parent() {
    return searchPath != null ? name : name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  @Fn
  static String __repr__(Realm r, ModuleSpec self) {
    StringBuilder out = new StringBuilder("ModuleSpec(name=");
    out.append(Text.repr(r, self.name)).append(", loader=None");
    if (self.origin != null) {
      out.append(", origin=").append(Text.repr(r, self.origin));
    }
    if (self.searchPath != null) {
      out.append(", submodule_search_locations=").append(Text.repr(r, self.searchPath));
    }
    return out.append(')').toString();
  }
}
