package org.aiolang.builtins;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Convert;
import org.aiolang.object.Hash;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;

/** Builtin functions of any one object: its hash, identity and texts. */
@Module("builtins")
final class ObjectFunctions {
  private ObjectFunctions() {}

  /**
   * Return the hash value for the given object.
   *
   * <p>Two objects that compare equal must also have the same hash value, but the reverse is not
   * necessarily true.
   */
  @Fn
  static long hash(Realm r, Object obj) {
    return Hash.of(r, obj);
  }

  /**
   * Return the identity of an object.
   *
   * <p>This is guaranteed to be unique among simultaneously existing objects.
   */
  @Fn
  static long id(Realm r, Object obj) {
    return Ids.of(r).id(r, obj);
  }

  /** Return the argument's repr, with the characters that are not ASCII escaped. */
  @Fn
  static Object ascii(Realm r, Object obj) {
    Object text = Text.reprObject(r, obj);
    String s = Text.str(r, text);
    String ascii = Text.escaped(r, s);
    return ascii.equals(s) ? text : ascii;
  }

  /** Return the canonical string representation of the object. */
  @Fn
  static Object repr(Realm r, Object obj) {
    return Text.reprObject(r, obj);
  }

  /** Return type(value).__format__(value, format_spec). */
  @Fn
  static Object format(Realm r, Object value, @Default("''") Object formatSpec) {
    return Text.formatObject(r, value, Convert.str(r, formatSpec, "format", 2));
  }
}
