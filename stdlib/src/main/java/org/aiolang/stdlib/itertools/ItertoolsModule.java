package org.aiolang.stdlib.itertools;

import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.Convert;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;

/** Module {@code itertools}: one class for each iterator. */
@Module("itertools")
final class ItertoolsModule {
  private ItertoolsModule() {}

  @Constant("accumulate")
  static PyType accumulate() {
    return Accumulate.TYPE;
  }

  @Constant("batched")
  static PyType batched() {
    return Batched.TYPE;
  }

  @Constant("chain")
  static PyType chain() {
    return Chain.TYPE;
  }

  @Constant("combinations")
  static PyType combinations() {
    return Combinations.TYPE;
  }

  @Constant("combinations_with_replacement")
  static PyType combinationsWithReplacement() {
    return CombinationsWithReplacement.TYPE;
  }

  @Constant("compress")
  static PyType compress() {
    return Compress.TYPE;
  }

  @Constant("count")
  static PyType count() {
    return Count.TYPE;
  }

  @Constant("cycle")
  static PyType cycle() {
    return Cycle.TYPE;
  }

  @Constant("dropwhile")
  static PyType dropwhile() {
    return DropWhile.TYPE;
  }

  @Constant("filterfalse")
  static PyType filterfalse() {
    return FilterFalse.TYPE;
  }

  @Constant("groupby")
  static PyType groupby() {
    return GroupBy.TYPE;
  }

  @Constant("islice")
  static PyType islice() {
    return ISlice.TYPE;
  }

  @Constant("pairwise")
  static PyType pairwise() {
    return Pairwise.TYPE;
  }

  @Constant("permutations")
  static PyType permutations() {
    return Permutations.TYPE;
  }

  @Constant("product")
  static PyType product() {
    return Product.TYPE;
  }

  @Constant("repeat")
  static PyType repeat() {
    return Repeat.TYPE;
  }

  @Constant("starmap")
  static PyType starmap() {
    return StarMap.TYPE;
  }

  @Constant("takewhile")
  static PyType takewhile() {
    return TakeWhile.TYPE;
  }

  @Constant("zip_longest")
  static PyType zipLongest() {
    return ZipLongest.TYPE;
  }

  @Constant("_grouper")
  static PyType grouper() {
    return Grouper.TYPE;
  }

  @Constant("_tee_dataobject")
  static PyType teeData() {
    return TeeData.TYPE;
  }

  @Constant("_tee")
  static PyType teeType() {
    return Tee.TYPE;
  }

  /** Returns a tuple of n independent iterators. */
  @Fn
  static PyTuple tee(Realm r, Object iterable, @Default("2") Object n) {
    return Tee.make(r, iterable, Convert.longValue(r, n));
  }
}
