package org.aiolang.api;

import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Special;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/**
 * A value of a script. Immutable as a handle; what it stands for may change. Any thread: what is
 * not a number or a text is looked at under the interpreter's lock, which a running script gives up
 * every few milliseconds. A value that cannot be converted is an {@link AioException} (TypeError,
 * ValueError, OverflowError; ValueError too for a collection within itself); that a closed
 * interpreter's can is not promised.
 */
public final class Value {
  private final Aio aio;
  final Object script;

  Value(Aio aio, Object script) {
    this.aio = aio;
    this.script = script;
  }

  Aio aio() {
    return aio;
  }

  /** Whether it is None. */
  public boolean isNull() {
    return script == PyNone.NONE;
  }

  /** The text of a str. */
  public String asString() {
    return as(String.class);
  }

  /** An int that fits. */
  public int asInt() {
    return as(int.class);
  }

  /** An int that fits. */
  public long asLong() {
    return as(long.class);
  }

  /** An int. */
  public BigInteger asBigInteger() {
    return as(BigInteger.class);
  }

  /** A float, or the nearest to an int. */
  public double asDouble() {
    return as(double.class);
  }

  /** A bool; nothing else counts as one. */
  public boolean asBoolean() {
    return as(boolean.class);
  }

  /** A copy of bytes or of a bytearray. */
  public byte[] asBytes() {
    return as(byte[].class);
  }

  /** A copy of a list, tuple, set or any other iterable, its items by {@link #asObject}. */
  @SuppressWarnings("unchecked")
  public List<@Nullable Object> asList() {
    return as(List.class);
  }

  /** A copy of a dict, keys and values by {@link #asObject}. */
  @SuppressWarnings("unchecked")
  public Map<@Nullable Object, @Nullable Object> asMap() {
    return as(Map.class);
  }

  /** The items of an asynchronous iterable: one is made when it is requested. */
  @SuppressWarnings("unchecked")
  public Flow.Publisher<Object> asPublisher() {
    return as(Flow.Publisher.class);
  }

  /**
   * The Java value of its own kind: null, Boolean, Long, BigInteger, Double, String, byte[], List,
   * Map, Set, a {@code java.time} value, BigDecimal, UUID, CompletableFuture, the host's own
   * object, or a Value where Java has no such kind.
   */
  public @Nullable Object asObject() {
    if (script instanceof Number || script instanceof String || script instanceof Boolean) {
      return script;
    }
    return aio.locked(() -> aio.values().toJava(script));
  }

  /**
   * The Java value of a class: see the table in the documentation. For an interface that is nothing
   * else, an object whose methods are the script's.
   */
  @SuppressWarnings("unchecked")
  public <T> T as(Class<T> type) {
    return (T) convert(type);
  }

  /** The same for a type with arguments, such as the type of a {@code List<User>} field. */
  public @Nullable Object as(Type type) {
    return convert(type);
  }

  @SuppressWarnings("NullAway") // null for None only, where the class is no primitive's
  private Object convert(Type type) {
    return aio.locked(() -> aio.values().toJava(script, type));
  }

  /** Whether it has every method that an interface asks for and has no default of. */
  public boolean canImplement(Class<?> type) {
    return aio.locked(() -> aio.values().canImplement(script, type));
  }

  /** Whether it can be called. */
  public boolean canCall() {
    return script instanceof PyType
        || script instanceof PyObject o && o.type().special(Special.CALL) != null;
  }

  /** Calls it and waits for the result, that of a coroutine included. See {@link Aio#call}. */
  public Value call(@Nullable Object... args) {
    return aio.wait(callAsync(args));
  }

  /** Calls it. See {@link Aio#callAsync}. */
  public CompletableFuture<Value> callAsync(@Nullable Object... args) {
    return aio.start(() -> Calls.call(aio.realm(), script, aio.toScript(args), null));
  }

  /** Calls a method of it and waits. */
  public Value invoke(String name, @Nullable Object... args) {
    return aio.wait(invokeAsync(name, args));
  }

  /** Calls a method of it. */
  public CompletableFuture<Value> invokeAsync(String name, @Nullable Object... args) {
    return aio.start(() -> Calls.invoke(aio.realm(), script, name, aio.toScript(args)));
  }

  /** An attribute; null where it has none of that name. */
  public @Nullable Value get(String name) {
    Object found = aio.locked(() -> Attributes.getOrNull(aio.realm(), script, name));
    return found == null ? null : new Value(aio, found);
  }

  /** Sets an attribute. */
  public void set(String name, @Nullable Object value) {
    aio.locked(
        () -> {
          Attributes.set(aio.realm(), script, name, aio.values().toScript(value));
          return true;
        });
  }

  /** The name of its class, such as {@code int}. */
  public String typeName() {
    return aio.realm().typeOf(script).shown();
  }

  /** A future of it: of a coroutine or a task its result, of another value itself. */
  public CompletableFuture<Value> asFuture() {
    return aio.start(() -> script);
  }

  /** What {@code repr()} gives. */
  public String repr() {
    return aio.locked(() -> Text.repr(aio.realm(), script));
  }

  /** What {@code str()} gives; of a closed interpreter's objects only the name of the class. */
  @Override
  public String toString() {
    if (script instanceof Number || script instanceof String || script instanceof Boolean) {
      return Text.str(aio.realm(), script);
    }
    if (aio.isClosed()) {
      return "<" + typeName() + ">";
    }
    return aio.locked(() -> Text.str(aio.realm(), script));
  }

  /** Whether it is the same object of the script. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Value v && v.script.equals(script) && v.aio == aio;
  }

  @Override
  public int hashCode() {
    return script.hashCode();
  }
}
