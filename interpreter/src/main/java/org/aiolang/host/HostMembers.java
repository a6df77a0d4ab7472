package org.aiolang.host;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aiolang.types.list.PyList;
import org.jspecify.annotations.Nullable;

/**
 * The members of one Java class that scripts may use, by name: methods with their overloads, public
 * fields, and properties. {@code getFirstName} and {@code isOpen} can be read as {@code firstName}
 * or {@code first_name} and {@code open} too, {@code setFirstName} makes that assignable.
 */
final class HostMembers {
  private final Map<String, List<Method>> methods = new LinkedHashMap<>();
  private final Map<String, Method> getters = new LinkedHashMap<>();
  private final Map<String, List<Method>> setters = new LinkedHashMap<>();
  private final Map<String, Field> fields = new LinkedHashMap<>();

  /** Names of public members that the policy lets nobody use: who asks for one is told so. */
  private final Set<String> withheld = new HashSet<>();

  private boolean iterable;

  private HostMembers() {}

  static HostMembers of(Class<?> c, HostPolicy policy) {
    HostMembers m = new HostMembers();
    if (c.isRecord()) {
      for (RecordComponent part : c.getRecordComponents()) {
        m.getters.put(part.getName(), part.getAccessor());
      }
    }
    if (Enum.class.isAssignableFrom(c)) {
      m.enumConstant();
    }
    if (NeverShared.contains(c)) {
      return m;
    }
    for (Method method : c.getMethods()) {
      Method open = callable(c, method);
      if (open == null
          || Modifier.isStatic(method.getModifiers())
          || method.getDeclaringClass() == Object.class
          || method.isBridge()) {
        continue;
      }
      if (policy.allows(c, method)) {
        m.add(method, open);
      } else {
        m.withhold(method.getName());
      }
    }
    for (Field f : c.getFields()) {
      if (!Modifier.isStatic(f.getModifiers())) {
        if (policy.allows(c, f)) {
          m.fields.put(f.getName(), f);
        } else {
          m.withheld.add(f.getName());
        }
      }
    }
    m.iterable = m.methods.containsKey("iterator") && Iterable.class.isAssignableFrom(c);
    return m;
  }

  private void enumConstant() {
    try {
      getters.put("name", Enum.class.getMethod("name"));
      getters.put("ordinal", Enum.class.getMethod("ordinal"));
    } catch (NoSuchMethodException e) {
      throw new LinkageError("Enum without its methods", e);
    }
  }

  /**
   * The method in a class or interface that may be called though the object's own class is not
   * public.
   */
  private static @Nullable Method callable(Class<?> c, Method m) {
    if (NeverShared.contains(m.getReturnType())) {
      return null;
    }
    if (Modifier.isPublic(m.getDeclaringClass().getModifiers()) || m.trySetAccessible()) {
      return m;
    }
    for (Class<?> k = c; k != null; k = k.getSuperclass()) {
      for (Class<?> i : k.getInterfaces()) {
        try {
          return i.getMethod(m.getName(), m.getParameterTypes());
        } catch (NoSuchMethodException e) {
          continue;
        }
      }
    }
    return null;
  }

  private void add(Method declared, Method m) {
    String name = m.getName();
    methods.computeIfAbsent(name, n -> new ArrayList<>()).add(m);
    int n = declared.getParameterCount();
    if (n == 0 && m.getReturnType() != void.class) {
      String property =
          name.startsWith("get")
              ? property(name, 3)
              : name.startsWith("is") && m.getReturnType() == boolean.class
                  ? property(name, 2)
                  : null;
      if (property != null) {
        getters.putIfAbsent(property, m);
        getters.putIfAbsent(snake(property), m);
      }
    }
    String written = n == 1 && name.startsWith("set") ? property(name, 3) : null;
    if (written != null) {
      setters.computeIfAbsent(written, k -> new ArrayList<>()).add(m);
      if (!snake(written).equals(written)) {
        setters.computeIfAbsent(snake(written), k -> new ArrayList<>()).add(m);
      }
    }
  }

  /** {@code firstName} of {@code getFirstName}; null where the rest is no name. */
  private static @Nullable String property(String method, int prefix) {
    return method.length() > prefix && Character.isUpperCase(method.charAt(prefix))
        ? Character.toLowerCase(method.charAt(prefix)) + method.substring(prefix + 1)
        : null;
  }

  static String snake(String camel) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < camel.length(); i++) {
      char c = camel.charAt(i);
      if (Character.isUpperCase(c)) {
        out.append('_').append(Character.toLowerCase(c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private void withhold(String method) {
    withheld.add(method);
    for (String prefix : new String[] {"get", "is", "set"}) {
      String property = method.startsWith(prefix) ? property(method, prefix.length()) : null;
      if (property != null) {
        withheld.add(property);
        withheld.add(snake(property));
      }
    }
  }

  /** Whether there is a public member of that name, but not for scripts. */
  boolean withholds(String name) {
    return withheld.contains(name);
  }

  boolean isIterable() {
    return iterable;
  }

  PyList names() {
    TreeSet<String> all = new TreeSet<>(methods.keySet());
    all.addAll(getters.keySet());
    all.addAll(fields.keySet());
    return PyList.of(all.toArray());
  }

  /** The attribute of that name; null where there is none. */
  @Nullable Object read(HostObject o, String name) {
    Method getter = getters.get(name);
    List<Method> overloads = methods.get(name);
    if (getter != null
        && (overloads == null || o.target instanceof Record || o.target instanceof Enum)) {
      return HostCall.invoke(o.host, getter, o.target, new Object[0]);
    }
    if (overloads != null) {
      return new HostMethod(o, name, overloads);
    }
    Field f = fields.get(name);
    return f == null ? null : HostCall.run(o.host, () -> f.get(o.target));
  }

  /** Assigns; false where there is nothing of that name to assign to. */
  boolean write(HostObject o, String name, Object value) {
    List<Method> overloads = setters.get(name);
    if (overloads != null) {
      new HostMethod(o, name, overloads).call1(o.host.r, value);
      return true;
    }
    Field f = fields.get(name);
    if (f == null || Modifier.isFinal(f.getModifiers())) {
      return false;
    }
    Object java = o.host.toJava(value, f.getGenericType());
    HostCall.run(
        o.host,
        () -> {
          f.set(o.target, java);
          return null;
        });
    return true;
  }
}
