package org.aiolang.stdlib.operator;

import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Compare;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Identity;
import org.aiolang.object.Items;
import org.aiolang.object.Iteration;
import org.aiolang.object.Numbers;
import org.aiolang.object.Operators;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyIterator;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.Realm;
import org.aiolang.object.Special;
import org.aiolang.object.Truth;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** Module {@code operator}. Its classes are {@link AttrGetter} and its neighbours. */
@Module("operator")
final class OperatorModule {
  private OperatorModule() {}

  /** Same as a &lt; b. */
  @Fn("lt")
  static Object lt(Realm r, Object a, Object b) {
    return Compare.rich(r, Compare.LT, a, b);
  }

  /** Same as a &lt;= b. */
  @Fn("le")
  static Object le(Realm r, Object a, Object b) {
    return Compare.rich(r, Compare.LE, a, b);
  }

  /** Same as a == b. */
  @Fn("eq")
  static Object eq(Realm r, Object a, Object b) {
    return Compare.rich(r, Compare.EQ, a, b);
  }

  /** Same as a != b. */
  @Fn("ne")
  static Object ne(Realm r, Object a, Object b) {
    return Compare.rich(r, Compare.NE, a, b);
  }

  /** Same as a &gt;= b. */
  @Fn("ge")
  static Object ge(Realm r, Object a, Object b) {
    return Compare.rich(r, Compare.GE, a, b);
  }

  /** Same as a &gt; b. */
  @Fn("gt")
  static Object gt(Realm r, Object a, Object b) {
    return Compare.rich(r, Compare.GT, a, b);
  }

  /** Same as a + b. */
  @Fn("add")
  static Object add(Realm r, Object a, Object b) {
    return Operators.binary(r, Operators.ADD, a, b);
  }

  /** Same as a - b. */
  @Fn("sub")
  static Object sub(Realm r, Object a, Object b) {
    return Operators.binary(r, Operators.SUB, a, b);
  }

  /** Same as a * b. */
  @Fn("mul")
  static Object mul(Realm r, Object a, Object b) {
    return Operators.binary(r, Operators.MUL, a, b);
  }

  /** Same as a {@literal @} b. */
  @Fn("matmul")
  static Object matmul(Realm r, Object a, Object b) {
    return Operators.binary(r, Operators.MATMUL, a, b);
  }

  /** Same as a / b. */
  @Fn("truediv")
  static Object truediv(Realm r, Object a, Object b) {
    return Operators.binary(r, Operators.TRUEDIV, a, b);
  }

  /** Same as a // b. */
  @Fn("floordiv")
  static Object floordiv(Realm r, Object a, Object b) {
    return Operators.binary(r, Operators.FLOORDIV, a, b);
  }

  /** Same as a % b. */
  @Fn("mod")
  static Object mod(Realm r, Object a, Object b) {
    return Operators.binary(r, Operators.MOD, a, b);
  }

  /** Same as a &lt;&lt; b. */
  @Fn("lshift")
  static Object lshift(Realm r, Object a, Object b) {
    return Operators.binary(r, Operators.LSHIFT, a, b);
  }

  /** Same as a &gt;&gt; b. */
  @Fn("rshift")
  static Object rshift(Realm r, Object a, Object b) {
    return Operators.binary(r, Operators.RSHIFT, a, b);
  }

  /** Same as a &amp; b. */
  @Fn("and_")
  static Object and_(Realm r, Object a, Object b) {
    return Operators.binary(r, Operators.AND, a, b);
  }

  /** Same as a ^ b. */
  @Fn("xor")
  static Object xor(Realm r, Object a, Object b) {
    return Operators.binary(r, Operators.XOR, a, b);
  }

  /** Same as a | b. */
  @Fn("or_")
  static Object or_(Realm r, Object a, Object b) {
    return Operators.binary(r, Operators.OR, a, b);
  }

  /** Same as a ** b. */
  @Fn("pow")
  static Object pow(Realm r, Object a, Object b) {
    return Operators.binary(r, Operators.POW, a, b);
  }

  /** Same as a += b. */
  @Fn("iadd")
  static Object iadd(Realm r, Object a, Object b) {
    return Operators.inPlace(r, Operators.ADD, a, b);
  }

  /** Same as a -= b. */
  @Fn("isub")
  static Object isub(Realm r, Object a, Object b) {
    return Operators.inPlace(r, Operators.SUB, a, b);
  }

  /** Same as a *= b. */
  @Fn("imul")
  static Object imul(Realm r, Object a, Object b) {
    return Operators.inPlace(r, Operators.MUL, a, b);
  }

  /** Same as a {@literal @}= b. */
  @Fn("imatmul")
  static Object imatmul(Realm r, Object a, Object b) {
    return Operators.inPlace(r, Operators.MATMUL, a, b);
  }

  /** Same as a /= b. */
  @Fn("itruediv")
  static Object itruediv(Realm r, Object a, Object b) {
    return Operators.inPlace(r, Operators.TRUEDIV, a, b);
  }

  /** Same as a //= b. */
  @Fn("ifloordiv")
  static Object ifloordiv(Realm r, Object a, Object b) {
    return Operators.inPlace(r, Operators.FLOORDIV, a, b);
  }

  /** Same as a %= b. */
  @Fn("imod")
  static Object imod(Realm r, Object a, Object b) {
    return Operators.inPlace(r, Operators.MOD, a, b);
  }

  /** Same as a &lt;&lt;= b. */
  @Fn("ilshift")
  static Object ilshift(Realm r, Object a, Object b) {
    return Operators.inPlace(r, Operators.LSHIFT, a, b);
  }

  /** Same as a &gt;&gt;= b. */
  @Fn("irshift")
  static Object irshift(Realm r, Object a, Object b) {
    return Operators.inPlace(r, Operators.RSHIFT, a, b);
  }

  /** Same as a &amp;= b. */
  @Fn("iand")
  static Object iand(Realm r, Object a, Object b) {
    return Operators.inPlace(r, Operators.AND, a, b);
  }

  /** Same as a ^= b. */
  @Fn("ixor")
  static Object ixor(Realm r, Object a, Object b) {
    return Operators.inPlace(r, Operators.XOR, a, b);
  }

  /** Same as a |= b. */
  @Fn("ior")
  static Object ior(Realm r, Object a, Object b) {
    return Operators.inPlace(r, Operators.OR, a, b);
  }

  /** Same as a **= b. */
  @Fn("ipow")
  static Object ipow(Realm r, Object a, Object b) {
    return Operators.inPlace(r, Operators.POW, a, b);
  }

  /** Same as -a. */
  @Fn
  static Object neg(Realm r, Object a) {
    return Operators.unary(r, Special.NEG, a);
  }

  /** Same as +a. */
  @Fn
  static Object pos(Realm r, Object a) {
    return Operators.unary(r, Special.POS, a);
  }

  /** Same as ~a. */
  @Fn
  static Object invert(Realm r, Object a) {
    return Operators.unary(r, Special.INVERT, a);
  }

  /** Same as ~a. */
  @Fn
  static Object inv(Realm r, Object a) {
    return Operators.unary(r, Special.INVERT, a);
  }

  /** Same as abs(a). */
  @Fn
  static Object abs(Realm r, Object a) {
    return Calls.call1(r, builtin(r, "abs"), a);
  }

  private static Object builtin(Realm r, String name) {
    Object value = r.builtinsModule().find(r, name);
    if (value == null) {
      throw Errors.nameError(name);
    }
    return value;
  }

  /** Same as a.__index__() */
  @Fn
  static Object index(Realm r, Object a) {
    return Convert.index(r, a);
  }

  /** Same as not a. */
  @Fn("not_")
  static boolean not(Realm r, Object a) {
    return !Truth.of(r, a);
  }

  /** Return True if a is true, False otherwise. */
  @Fn
  static boolean truth(Realm r, Object a) {
    return Truth.of(r, a);
  }

  /** Same as a is b. */
  @Fn("is_")
  static boolean is(Object a, Object b) {
    return Identity.same(a, b);
  }

  /** Same as a is not b. */
  @Fn("is_not")
  static boolean isNot(Object a, Object b) {
    return !Identity.same(a, b);
  }

  /** Same as a + b, for a and b sequences. */
  @Fn
  static Object concat(Realm r, Object a, Object b) {
    if (!isSequence(r, a) || !isSequence(r, b)) {
      throw Errors.typeError(
          "'" + r.typeOf(isSequence(r, a) ? b : a).shown() + "' object can't be concatenated");
    }
    return Operators.binary(r, Operators.ADD, a, b);
  }

  /** Same as a += b, for a and b sequences. */
  @Fn
  static Object iconcat(Realm r, Object a, Object b) {
    if (!isSequence(r, a) || !isSequence(r, b)) {
      throw Errors.typeError(
          "'" + r.typeOf(isSequence(r, a) ? b : a).shown() + "' object can't be concatenated");
    }
    return Operators.inPlace(r, Operators.ADD, a, b);
  }

  private static boolean isSequence(Realm r, Object o) {
    return r.typeOf(o).special(Special.GETITEM) != null;
  }

  /** Same as b in a (note reversed operands). */
  @Fn
  static boolean contains(Realm r, Object a, Object b) {
    return Items.contains(r, a, b);
  }

  /** Return the number of items in a which are, or which equal, b. */
  @Fn("countOf")
  static long countOf(Realm r, Object a, Object b) {
    long n = 0;
    PyIterator it = sequence(r, a);
    for (Object item = it.next(r); item != null; item = it.next(r)) {
      if (Compare.equal(r, item, b)) {
        n++;
      }
      r.safepoint();
    }
    return n;
  }

  /** Return the first index of b in a. */
  @Fn("indexOf")
  static long indexOf(Realm r, Object a, Object b) {
    long n = 0;
    PyIterator it = sequence(r, a);
    for (Object item = it.next(r); item != null; item = it.next(r)) {
      if (Compare.equal(r, item, b)) {
        return n;
      }
      n++;
      r.safepoint();
    }
    throw Errors.valueError("sequence.index(x): x not in sequence");
  }

  private static PyIterator sequence(Realm r, Object a) {
    if (r.typeOf(a).special(Special.ITER) == null && !isSequence(r, a)) {
      throw Errors.typeError("argument of type '" + r.typeOf(a).shown() + "' is not iterable");
    }
    return Iteration.of(r, a);
  }

  /** Same as a[b]. */
  @Fn
  static Object getitem(Realm r, Object a, Object b) {
    return Items.get(r, a, b);
  }

  /** Same as a[b] = c. */
  @Fn
  static void setitem(Realm r, Object a, Object b, Object c) {
    Items.set(r, a, b, c);
  }

  /** Same as del a[b]. */
  @Fn
  static void delitem(Realm r, Object a, Object b) {
    Items.delete(r, a, b);
  }

  /**
   * Return an estimate of the number of items in obj.
   *
   * <p>This is useful for presizing containers when building from an iterable.
   *
   * <p>If the object supports len(), the result will be exact. Otherwise, it may over- or
   * under-estimate by an arbitrary amount. The result will be an integer &gt;= 0.
   */
  @Fn
  static long lengthHint(Realm r, Object obj, @Default("0") Object default_) {
    if (!(Numbers.isInt(default_))) {
      throw Errors.typeError(
          "'" + r.typeOf(default_).shown() + "' object cannot be interpreted as an integer");
    }
    if (r.typeOf(obj).special(Special.LEN) != null) {
      return Items.length(r, obj);
    }
    Object method = r.typeOf(obj).special(Special.LENGTH_HINT);
    Object hint = PyNotImplemented.NOT_IMPLEMENTED;
    if (method != null) {
      try {
        hint = Calls.callMethod0(r, method, obj);
      } catch (PyException e) {
        if (!e.is(Exceptions.TYPE_ERROR)) {
          throw e;
        }
      }
    }
    if (hint == PyNotImplemented.NOT_IMPLEMENTED) {
      return Convert.longValue(r, default_);
    }
    if (!Numbers.isInt(hint)) {
      throw Errors.typeError("__length_hint__ must be an integer, not " + r.typeOf(hint).shown());
    }
    long n = Convert.longValue(r, hint);
    if (n < 0) {
      throw Errors.valueError("__length_hint__() should return >= 0");
    }
    return n;
  }

  /** Same as obj(*args, **kwargs). */
  @Fn
  static Object call(Realm r, Object obj, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    return Calls.callWith(r, obj, args, kwargs);
  }

  @Constant
  static Object attrgetter() {
    return AttrGetter.TYPE;
  }

  @Constant
  static Object itemgetter() {
    return ItemGetter.TYPE;
  }

  @Constant
  static Object methodcaller() {
    return MethodCaller.TYPE;
  }

  /** The names of the special methods, for the functions that do the same. */
  private static Object special(Realm r, String name) {
    return Attributes.get(r, r.importer().importPath(r, "operator"), name);
  }

  @Constant("__abs__")
  static Object specialAbs(Realm r) {
    return special(r, "abs");
  }

  @Constant("__add__")
  static Object specialAdd(Realm r) {
    return special(r, "add");
  }

  @Constant("__and__")
  static Object specialAnd(Realm r) {
    return special(r, "and_");
  }

  @Constant("__call__")
  static Object specialCall(Realm r) {
    return special(r, "call");
  }

  @Constant("__concat__")
  static Object specialConcat(Realm r) {
    return special(r, "concat");
  }

  @Constant("__contains__")
  static Object specialContains(Realm r) {
    return special(r, "contains");
  }

  @Constant("__delitem__")
  static Object specialDelitem(Realm r) {
    return special(r, "delitem");
  }

  @Constant("__eq__")
  static Object specialEq(Realm r) {
    return special(r, "eq");
  }

  @Constant("__floordiv__")
  static Object specialFloordiv(Realm r) {
    return special(r, "floordiv");
  }

  @Constant("__ge__")
  static Object specialGe(Realm r) {
    return special(r, "ge");
  }

  @Constant("__getitem__")
  static Object specialGetitem(Realm r) {
    return special(r, "getitem");
  }

  @Constant("__gt__")
  static Object specialGt(Realm r) {
    return special(r, "gt");
  }

  @Constant("__iadd__")
  static Object specialIadd(Realm r) {
    return special(r, "iadd");
  }

  @Constant("__iand__")
  static Object specialIand(Realm r) {
    return special(r, "iand");
  }

  @Constant("__iconcat__")
  static Object specialIconcat(Realm r) {
    return special(r, "iconcat");
  }

  @Constant("__ifloordiv__")
  static Object specialIfloordiv(Realm r) {
    return special(r, "ifloordiv");
  }

  @Constant("__ilshift__")
  static Object specialIlshift(Realm r) {
    return special(r, "ilshift");
  }

  @Constant("__imatmul__")
  static Object specialImatmul(Realm r) {
    return special(r, "imatmul");
  }

  @Constant("__imod__")
  static Object specialImod(Realm r) {
    return special(r, "imod");
  }

  @Constant("__imul__")
  static Object specialImul(Realm r) {
    return special(r, "imul");
  }

  @Constant("__index__")
  static Object specialIndex(Realm r) {
    return special(r, "index");
  }

  @Constant("__inv__")
  static Object specialInv(Realm r) {
    return special(r, "inv");
  }

  @Constant("__invert__")
  static Object specialInvert(Realm r) {
    return special(r, "invert");
  }

  @Constant("__ior__")
  static Object specialIor(Realm r) {
    return special(r, "ior");
  }

  @Constant("__ipow__")
  static Object specialIpow(Realm r) {
    return special(r, "ipow");
  }

  @Constant("__irshift__")
  static Object specialIrshift(Realm r) {
    return special(r, "irshift");
  }

  @Constant("__isub__")
  static Object specialIsub(Realm r) {
    return special(r, "isub");
  }

  @Constant("__itruediv__")
  static Object specialItruediv(Realm r) {
    return special(r, "itruediv");
  }

  @Constant("__ixor__")
  static Object specialIxor(Realm r) {
    return special(r, "ixor");
  }

  @Constant("__le__")
  static Object specialLe(Realm r) {
    return special(r, "le");
  }

  @Constant("__lshift__")
  static Object specialLshift(Realm r) {
    return special(r, "lshift");
  }

  @Constant("__lt__")
  static Object specialLt(Realm r) {
    return special(r, "lt");
  }

  @Constant("__matmul__")
  static Object specialMatmul(Realm r) {
    return special(r, "matmul");
  }

  @Constant("__mod__")
  static Object specialMod(Realm r) {
    return special(r, "mod");
  }

  @Constant("__mul__")
  static Object specialMul(Realm r) {
    return special(r, "mul");
  }

  @Constant("__ne__")
  static Object specialNe(Realm r) {
    return special(r, "ne");
  }

  @Constant("__neg__")
  static Object specialNeg(Realm r) {
    return special(r, "neg");
  }

  @Constant("__not__")
  static Object specialNot(Realm r) {
    return special(r, "not_");
  }

  @Constant("__or__")
  static Object specialOr(Realm r) {
    return special(r, "or_");
  }

  @Constant("__pos__")
  static Object specialPos(Realm r) {
    return special(r, "pos");
  }

  @Constant("__pow__")
  static Object specialPow(Realm r) {
    return special(r, "pow");
  }

  @Constant("__rshift__")
  static Object specialRshift(Realm r) {
    return special(r, "rshift");
  }

  @Constant("__setitem__")
  static Object specialSetitem(Realm r) {
    return special(r, "setitem");
  }

  @Constant("__sub__")
  static Object specialSub(Realm r) {
    return special(r, "sub");
  }

  @Constant("__truediv__")
  static Object specialTruediv(Realm r) {
    return special(r, "truediv");
  }

  @Constant("__xor__")
  static Object specialXor(Realm r) {
    return special(r, "xor");
  }

  @Constant("__all__")
  static PyList all() {
    return PyList.of(
        (Object[])
            ("abs add and_ attrgetter call concat contains countOf delitem eq "
                    + "floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift imatmul imod "
                    + "imul index indexOf inv invert ior ipow irshift is_ is_not isub "
                    + "itemgetter itruediv ixor le length_hint lshift lt matmul methodcaller "
                    + "mod mul ne neg not_ or_ pos pow rshift setitem sub truediv truth xor")
                .split(" "));
  }
}
