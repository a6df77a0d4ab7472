package org.aiolang.types.complexes;

import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Hash;
import org.aiolang.object.PyNotImplemented;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.format.ComplexFormat;
import org.jspecify.annotations.Nullable;

/** The methods of {@code complex}. */
@Type(value = "complex", text = "real=0, imag=0")
final class ComplexMethods {
  private ComplexMethods() {}

  /** Return self+value. */
  @Fn
  static Object __add__(Realm r, PyComplex self, Object value) {
    PyComplex other = ComplexConstructor.operand(r, value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : new PyComplex(self.real + other.real, self.imag + other.imag);
  }

  /** Return value+self. */
  @Fn
  static Object __radd__(Realm r, PyComplex self, Object value) {
    PyComplex other = ComplexConstructor.operand(r, value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : new PyComplex(other.real + self.real, other.imag + self.imag);
  }

  /** Return self-value. */
  @Fn
  static Object __sub__(Realm r, PyComplex self, Object value) {
    PyComplex other = ComplexConstructor.operand(r, value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : new PyComplex(self.real - other.real, self.imag - other.imag);
  }

  /** Return value-self. */
  @Fn
  static Object __rsub__(Realm r, PyComplex self, Object value) {
    PyComplex other = ComplexConstructor.operand(r, value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : new PyComplex(other.real - self.real, other.imag - self.imag);
  }

  /** Return self*value. */
  @Fn
  static Object __mul__(Realm r, PyComplex self, Object value) {
    PyComplex other = ComplexConstructor.operand(r, value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : ComplexArithmetic.multiply(self, other);
  }

  /** Return value*self. */
  @Fn
  static Object __rmul__(Realm r, PyComplex self, Object value) {
    PyComplex other = ComplexConstructor.operand(r, value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : ComplexArithmetic.multiply(other, self);
  }

  /** Return self/value. */
  @Fn
  static Object __truediv__(Realm r, PyComplex self, Object value) {
    PyComplex other = ComplexConstructor.operand(r, value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : ComplexArithmetic.divide(self, other);
  }

  /** Return value/self. */
  @Fn
  static Object __rtruediv__(Realm r, PyComplex self, Object value) {
    PyComplex other = ComplexConstructor.operand(r, value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : ComplexArithmetic.divide(other, self);
  }

  /** Return pow(self, value, mod). */
  @Fn
  static Object __pow__(
      Realm r, PyComplex self, Object value, @Default("None") @Nullable Object mod) {
    PyComplex other = ComplexConstructor.operand(r, value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : power(r, self, other, mod);
  }

  /** Return pow(value, self, mod). */
  @Fn
  static Object __rpow__(
      Realm r, PyComplex self, Object value, @Default("None") @Nullable Object mod) {
    PyComplex other = ComplexConstructor.operand(r, value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : power(r, other, self, mod);
  }

  private static Object power(Realm r, PyComplex a, PyComplex b, @Nullable Object mod) {
    if (mod != null) {
      throw Errors.valueError("complex modulo");
    }
    return ComplexArithmetic.power(r, a.real, a.imag, b.real, b.imag);
  }

  /** Return self==value. */
  @Fn
  static Object __eq__(Realm r, PyComplex self, Object value) {
    return ComplexConstructor.equal(r, self, value);
  }

  /** Return self!=value. */
  @Fn
  static Object __ne__(Realm r, PyComplex self, Object value) {
    Object equal = ComplexConstructor.equal(r, self, value);
    return equal instanceof Boolean b ? (Object) !b : equal;
  }

  /** -self */
  @Fn
  static PyComplex __neg__(PyComplex self) {
    return new PyComplex(-self.real, -self.imag);
  }

  /** +self */
  @Fn
  static PyComplex __pos__(PyComplex self) {
    return self.type() == PyComplex.TYPE ? self : new PyComplex(self.real, self.imag);
  }

  /** abs(self) */
  @Fn
  static double __abs__(PyComplex self) {
    double d = Hypot.of(self.real, self.imag);
    if (Double.isInfinite(d) && !Double.isInfinite(self.real) && !Double.isInfinite(self.imag)) {
      throw Errors.of(Exceptions.OVERFLOW_ERROR, "absolute value too large");
    }
    return d;
  }

  /** True if self else False */
  @Fn
  static boolean __bool__(PyComplex self) {
    return self.real != 0 || self.imag != 0;
  }

  /** Return hash(self). */
  @Fn
  static long __hash__(PyComplex self) {
    long h = Hash.ofDouble(self.real) + 1000003 * Hash.ofDouble(self.imag);
    return h == -1 ? -2 : h;
  }

  /** Return repr(self). */
  @Fn
  static String __repr__(PyComplex self) {
    return ComplexFormat.repr(self.real, self.imag);
  }

  /** Convert to a string according to format_spec. */
  @Fn
  static String __format__(Realm r, PyComplex self, String formatSpec) {
    return ComplexFormat.format(r, self, self.real, self.imag, formatSpec);
  }

  /** Convert this value to exact type complex. */
  @Fn
  static PyComplex __complex__(PyComplex self) {
    return self.type() == PyComplex.TYPE ? self : new PyComplex(self.real, self.imag);
  }

  @Fn
  static PyTuple __getnewargs__(PyComplex self) {
    return new PyTuple(self.real, self.imag);
  }

  /** Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j. */
  @Fn
  static PyComplex conjugate(PyComplex self) {
    return new PyComplex(self.real, -self.imag);
  }

  /** the real part of a complex number */
  @Getter
  static double real(PyComplex self) {
    return self.real;
  }

  /** the imaginary part of a complex number */
  @Getter
  static double imag(PyComplex self) {
    return self.imag;
  }

  /** Create and return a new object. */
  @New
  static Object create(
      Realm r,
      PyType cls,
      @Kw @Default("<absent>") @Nullable Object real,
      @Kw @Default("<absent>") @Nullable Object imag) {
    PyComplex value = ComplexConstructor.create(r, real, imag);
    return cls == PyComplex.TYPE
        ? value
        : new PyComplex(value.real, value.imag).as(cls, PyComplex.class);
  }
}
