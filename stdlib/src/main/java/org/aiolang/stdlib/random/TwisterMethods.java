package org.aiolang.stdlib.random;

import java.math.BigInteger;
import org.aiolang.natives.decl.Args;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.New;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Convert;
import org.aiolang.object.Errors;
import org.aiolang.object.Hash;
import org.aiolang.object.IntObject;
import org.aiolang.object.Items;
import org.aiolang.object.Numbers;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/** The members of {@code _random.Random}. */
@Type(value = "Random", module = "_random")
final class TwisterMethods {
  private TwisterMethods() {}

  @New
  static Object create(Realm r, PyType cls, @Args Object[] args, @KwArgs @Nullable PyDict kwargs) {
    Twister made = new Twister();
    seed(r, made, args.length > 0 && cls == Twister.TYPE ? args[0] : PyNone.NONE);
    return cls == Twister.TYPE ? made : made.as(cls, Twister.class);
  }

  /**
   * seed([n]) -&gt; None.
   *
   * <p>Defaults to use urandom and falls back to a combination of the current time and the process
   * identifier.
   */
  @Fn
  static void seed(Realm r, Twister self, @Default("None") Object n) {
    BigInteger value;
    if (n == PyNone.NONE) {
      value = RandomCore.fromSystem(r, 2496);
    } else if (Numbers.isInt(n) || n instanceof IntObject) {
      value = Convert.bigInteger(r, n).abs();
    } else {
      value = new BigInteger(Long.toUnsignedString(Hash.of(r, n)));
    }
    self.seed(value);
  }

  /** random() -&gt; x in the interval [0, 1). */
  @Fn
  static double random(Twister self) {
    return self.random();
  }

  /** getrandbits(k) -&gt; x. Generates an int with k random bits. */
  @Fn
  static Object getrandbits(Realm r, Twister self, Object k) {
    long bits = Convert.longValue(r, k);
    if (bits < 0) {
      throw Errors.valueError("number of bits must be non-negative");
    }
    if (bits > Integer.MAX_VALUE - 64) {
      throw Errors.memoryError();
    }
    if (bits <= 63) {
      return self.bits((int) bits);
    }
    if (r.budget != null) {
      r.budget.integer(r, bits);
    }
    return Convert.normalize(self.manyBits((int) bits));
  }

  /** Return a random int in the range [0,n), by getrandbits of this very class. */
  @Fn("_below")
  static Object below(Realm r, Twister self, Object n) {
    if (n instanceof Long limit) {
      return self.below(limit);
    }
    BigInteger limit = Convert.bigInteger(r, n);
    int k = limit.bitLength();
    BigInteger value = self.manyBits(k);
    while (value.compareTo(limit) >= 0) {
      value = self.manyBits(k);
    }
    return Convert.normalize(value);
  }

  /** Shuffle a list in place, by getrandbits of this very class. */
  @Fn("_shuffle")
  static void shuffle(Realm r, Twister self, Object x) {
    if (x instanceof PyList list && list.type() == PyList.TYPE) {
      for (int i = list.size() - 1; i > 0; i--) {
        int j = (int) self.below(i + 1L);
        Object swap = list.get(i);
        list.set(i, list.get(j));
        list.set(j, swap);
      }
      return;
    }
    for (long i = Items.length(r, x) - 1; i > 0; i--) {
      long j = self.below(i + 1);
      Object first = Items.get(r, x, j);
      Object second = Items.get(r, x, i);
      Items.set(r, x, i, first);
      Items.set(r, x, j, second);
    }
  }

  /** getstate() -&gt; tuple containing the current state. */
  @Fn
  static PyTuple getstate(Twister self) {
    Object[] all = new Object[Twister.SIZE + 1];
    for (int i = 0; i < Twister.SIZE; i++) {
      all[i] = Integer.toUnsignedLong(self.state[i]);
    }
    all[Twister.SIZE] = (long) self.at;
    return PyTuple.of(all);
  }

  /** setstate(state) -&gt; None. Restores generator state. */
  @Fn
  static void setstate(Realm r, Twister self, Object state) {
    if (!(state instanceof PyTuple t)) {
      throw Errors.typeError("state vector must be a tuple");
    }
    if (t.size() != Twister.SIZE + 1) {
      throw Errors.valueError("state vector is the wrong size");
    }
    int[] words = new int[Twister.SIZE];
    for (int i = 0; i < words.length; i++) {
      BigInteger word = Convert.bigInteger(r, t.get(i));
      if (word.signum() < 0) {
        throw Errors.overflowError("can't convert negative value to unsigned int");
      }
      words[i] = word.intValue();
    }
    long at = Convert.longValue(r, t.get(Twister.SIZE));
    if (at < 0 || at > Twister.SIZE) {
      throw Errors.valueError("invalid state");
    }
    System.arraycopy(words, 0, self.state, 0, words.length);
    self.at = (int) at;
  }
}
