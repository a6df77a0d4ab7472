package org.aiolang.types.complexes;

import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.Realm;

/** The operators of complex, as CPython computes them. */
public final class ComplexArithmetic {
  private ComplexArithmetic() {}

  static PyComplex multiply(PyComplex a, PyComplex b) {
    return new PyComplex(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real);
  }

  static PyComplex divide(PyComplex a, PyComplex b) {
    if (b.real == 0 && b.imag == 0) {
      throw Errors.zeroDivision("complex division by zero");
    }
    // Smith's algorithm keeps intermediate results from overflowing.
    if (Math.abs(b.real) >= Math.abs(b.imag)) {
      double ratio = b.imag / b.real;
      double denominator = b.real + b.imag * ratio;
      return new PyComplex(
          (a.real + a.imag * ratio) / denominator, (a.imag - a.real * ratio) / denominator);
    }
    if (Math.abs(b.imag) >= Math.abs(b.real)) {
      double ratio = b.real / b.imag;
      double denominator = b.real * ratio + b.imag;
      return new PyComplex(
          (a.real * ratio + a.imag) / denominator, (a.imag * ratio - a.real) / denominator);
    }
    return new PyComplex(Double.NaN, Double.NaN);
  }

  /** {@code (ar + ai j) ** (br + bi j)}. */
  public static PyComplex power(Realm r, double ar, double ai, double br, double bi) {
    PyComplex result = powered(ar, ai, br, bi);
    if (Double.isInfinite(result.real) || Double.isInfinite(result.imag)) {
      throw Errors.of(Exceptions.OVERFLOW_ERROR, "complex exponentiation");
    }
    return result;
  }

  private static PyComplex powered(double ar, double ai, double br, double bi) {
    if (br == 0 && bi == 0) {
      return new PyComplex(1, 0);
    }
    if (ar == 0 && ai == 0) {
      if (bi != 0 || br < 0) {
        throw Errors.zeroDivision("0.0 to a negative or complex power");
      }
      return new PyComplex(0, 0);
    }
    if (bi == 0 && br == Math.floor(br) && Math.abs(br) <= 100) {
      PyComplex base = new PyComplex(ar, ai);
      return br > 0
          ? unsigned(base, (long) br)
          : divide(new PyComplex(1, 0), unsigned(base, (long) -br));
    }
    double magnitude = Hypot.of(ar, ai);
    double length = Math.pow(magnitude, br);
    double angle = Math.atan2(ai, ar);
    double phase = angle * br;
    if (bi != 0) {
      length *= Math.exp(-angle * bi);
      phase += bi * Math.log(magnitude);
    }
    return new PyComplex(length * Math.cos(phase), length * Math.sin(phase));
  }

  private static PyComplex unsigned(PyComplex x, long n) {
    PyComplex result = new PyComplex(1, 0);
    PyComplex power = x;
    for (long mask = 1; mask > 0 && n >= mask; mask <<= 1) {
      if ((n & mask) != 0) {
        result = multiply(result, power);
      }
      power = multiply(power, power);
    }
    return result;
  }
}
