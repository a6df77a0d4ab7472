/**
 * Declares the builtins of the language: the Java signature is the Python signature, the Javadoc is
 * the docstring.
 *
 * <pre>{@code
 * @Module("math")
 * final class MathModule {
 *   @Fn static double sqrt(double x) { … }                       // math.sqrt(x, /)
 *   @Fn static boolean isclose(double a, double b,               // math.isclose(a, b, /, *,
 *       @KwOnly @Default("1e-9") double relTol,                  //     rel_tol=1e-9,
 *       @KwOnly @Default("0.0") double absTol) { … }             //     abs_tol=0.0)
 *   @Constant("pi") static double pi() { return Math.PI; }
 * }
 *
 * @Type("str")
 * final class StrMethods {
 *   @Fn static String upper(String self) { … }                   // str.upper(self, /)
 *   @Fn static PyList split(Realm r, String self,                // str.split(self, /, sep=None,
 *       @Kw @Default("None") @Nullable String sep,               //     maxsplit=-1)
 *       @Kw @Default("-1") long maxsplit) { … }
 *   @StaticFn static Object maketrans(…) { … }
 *   @New static Object create(Realm r, PyType cls, @Default("''") @Kw Object object) { … }
 * }
 * }</pre>
 *
 * <p>From {@code MathModule} comes {@code MathModuleTable}, from a nested {@code Outer.Inner}
 * {@code OuterInnerTable}: a public final {@code org.aiolang.object.NativeTable} in the same
 * package. The class itself may be package-private. A mistake is an error of javac at the
 * declaration.
 *
 * <h2>Methods</h2>
 *
 * <table>
 * <caption>What a method may be</caption>
 * <tr><th>annotation</th><th>in</th><th>Python parameters</th></tr>
 * <tr><td>{@link Fn}</td><td>type</td><td>self first</td></tr>
 * <tr><td>{@link Fn}</td><td>module</td><td>any</td></tr>
 * <tr><td>{@link StaticFn}</td><td>type</td><td>any</td></tr>
 * <tr><td>{@link ClassFn}</td><td>type</td><td>{@code PyType cls} first</td></tr>
 * <tr><td>{@link New}</td><td>type</td><td>{@code PyType cls} first; is {@code __new__}</td></tr>
 * <tr><td>{@link Getter}</td><td>type</td><td>self only</td></tr>
 * <tr><td>{@link Setter}</td><td>type</td><td>self and a {@code @Nullable} value: null deletes the
 * attribute, None is None; its getter stands in the same class</td></tr>
 * <tr><td>{@link Constant}</td><td>both</td><td>none</td></tr>
 * </table>
 *
 * <p>{@link Async} beside {@link Fn} marks one that stands for an {@code async def}.
 *
 * <p>Methods of a type are static. Those of a module may be instance methods; then the table is
 * made from the instance: {@code new MathModuleTable(new MathModule(…))}. A method is not private
 * and throws no checked exception. A type or module may be spread over several classes: it names
 * the others, each a {@link Part}, which several types may share.
 *
 * <p>The Python name is the Java name with one trailing underscore dropped and camel case made
 * snake case: {@code int_} is {@code int}, {@code relTol} is {@code rel_tol}; {@code __add__} and
 * {@code MAX_SIZE} stay. The annotation's value overrides it. Parameters follow the same rule.
 *
 * <h2>Parameters</h2>
 *
 * <p>An optional leading {@code Realm r} is no Python parameter. The others come in Python's order:
 * positional-only (no mark), {@link Kw}, {@link Args}, {@link KwOnly}, {@link KwArgs}.
 *
 * <table>
 * <caption>What the Java type of a parameter says</caption>
 * <tr><th>Java type</th><th>takes</th></tr>
 * <tr><td>{@code Object}</td><td>anything</td></tr>
 * <tr><td>{@code String}</td><td>a str, or an instance of a subclass, which is unwrapped</td></tr>
 * <tr><td>{@code long}, {@code int}</td><td>an int, or what has {@code __index__}; too large a number
 * is an OverflowError</td></tr>
 * <tr><td>{@code BigInteger}</td><td>an int of any size, or what has {@code __index__}</td></tr>
 * <tr><td>{@code double}</td><td>a float, or what has {@code __float__} or {@code __index__}</td></tr>
 * <tr><td>{@code boolean}</td><td>anything, for its truth</td></tr>
 * <tr><td>a class or interface of {@code org.aiolang}</td><td>its instances; others are a
 * TypeError</td></tr>
 * <tr><td>{@code @Nullable} and any of these as a reference ({@code Long}, {@code Integer}, {@code
 * Double}, {@code Boolean} for the primitives)</td><td>the same, and None, which becomes
 * null</td></tr>
 * <tr><td>{@code Object...}, {@code @Args Object[]}</td><td>{@code *args}</td></tr>
 * <tr><td>{@code @KwArgs PyDict}</td><td>{@code **kwargs}, a fresh dict; with {@code @Nullable} it may
 * be null where no keyword was given, and calls without keywords stay direct</td></tr>
 * </table>
 *
 * <p>self is {@code Object}, {@code String} or a class of {@code org.aiolang}; the methods of int
 * and float declare {@code Object self}.
 *
 * <p>{@link Default} makes a parameter optional. Its text is a Python literal that the type takes:
 * {@code None}, {@code True}, {@code False}, an int ({@code -1}, {@code 0x10}, {@code 1_000}), a
 * float, a string in either quotes with the escapes {@code \n \r \t \0 \\ \' \" \xhh} and
 * four-digit Unicode ones, {@code ()}. For {@code Object}, {@code "None"} gives {@code
 * PyNone.NONE}; for a {@code @Nullable} parameter it gives null, as a None from the caller does.
 * {@link Default#ABSENT} asks for {@code @Nullable} and gives null when nothing was given; a None
 * from the caller is then a value like any other.
 *
 * <h2>Results</h2>
 *
 * <p>{@code Object}, {@code String}, {@code Long}, {@code Double}, {@code Boolean} and classes of
 * {@code org.aiolang} are returned as they are; {@code long}, {@code int}, {@code double}, {@code
 * boolean} are boxed; {@code BigInteger} becomes the smallest int; {@code void} is None. Null is
 * never returned; in an {@code Object} result a BigInteger that fits a long is the method's own
 * mistake.
 *
 * <h2>Docstrings</h2>
 *
 * <p>The Javadoc comment up to its first block tag, HTML elements and inline tags stripped, lines
 * kept.
 *
 * <h2>What the table does</h2>
 *
 * <p>Calls with up to three positional arguments go straight to the method, with defaults filled
 * in, if the function has no required keyword-only parameter and no {@code @KwArgs} that is not
 * {@code @Nullable}. All others are bound into slots, one for each Python parameter in Java order,
 * null where nothing was given; {@code *args} and {@code **kwargs} are always given. Setters have
 * ids from {@code size()} on, which only {@code setter(id)} leads to.
 */
@NullMarked
package org.aiolang.natives.decl;

import org.jspecify.annotations.NullMarked;
