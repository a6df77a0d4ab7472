package org.aiolang.types;

import java.math.BigInteger;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.bools.BoolType;
import org.aiolang.types.floats.FloatType;
import org.aiolang.types.ints.IntType;
import org.aiolang.types.str.StrType;

/** The types of the values that are Java's own. */
public final class JavaValueTypes extends Realm.JavaTypes {
  @Override
  public PyType typeOf(Object value) {
    Class<?> c = value.getClass();
    if (c == String.class) {
      return StrType.TYPE;
    }
    if (c == Long.class) {
      return IntType.TYPE;
    }
    if (c == Double.class) {
      return FloatType.TYPE;
    }
    if (c == Boolean.class) {
      return BoolType.TYPE;
    }
    if (c == BigInteger.class) {
      return IntType.TYPE;
    }
    throw new IllegalArgumentException("not a value of the language: " + c.getName());
  }
}
