package org.aiolang.stdlib;

import java.util.Arrays;
import java.util.Objects;
import org.aiolang.object.Attributes;
import org.aiolang.object.NativeTable;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyTuple;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Signature;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/**
 * A class of tuples whose items have names too, such as {@code time.struct_time}: CPython's struct
 * sequences. {@code fields} may be more than the tuple's items; those beyond are attributes only.
 */
public final class Struct {
  private final PyType type;
  private final int items;

  private Struct(String module, String name, int items, String[] fields) {
    this.items = items;
    this.type =
        PyType.builtin(name, PyTuple.TYPE)
            .sharesLayoutOf(PyTuple.TYPE)
            .members(new Fields(module, name, items, fields));
  }

  /** A class whose fields are all items. */
  public static Struct of(String module, String name, String... fields) {
    return new Struct(module, name, fields.length, fields);
  }

  /** A class of which only the first {@code items} fields are items. */
  public static Struct of(int items, String module, String name, String... fields) {
    return new Struct(module, name, items, fields);
  }

  public PyType type() {
    return type;
  }

  /** A value; fields beyond the items are kept as a hidden last item. */
  public PyTuple make(Object... values) {
    if (values.length == items) {
      return new PyTuple(values).as(type, PyTuple.class);
    }
    Object[] shown = Arrays.copyOf(values, items);
    PyTuple tuple = new PyTuple(shown).as(type, PyTuple.class);
    Attributes.setOwn(tuple, HIDDEN, new PyTuple(values));
    return tuple;
  }

  private static final String HIDDEN = " all";

  /** The members: a getter a field, and {@code __repr__}. */
  private static final class Fields extends NativeTable {
    private final String module;
    private final String name;
    private final int items;
    private final String[] fields;

    Fields(String module, String name, int items, String[] fields) {
      this.module = module;
      this.name = name;
      this.items = items;
      this.fields = fields;
    }

    @Override
    public String owner() {
      return name;
    }

    @Override
    public boolean isModule() {
      return false;
    }

    @Override
    public String ownerModule() {
      return module;
    }

    @Override
    public int size() {
      return fields.length + 4;
    }

    @Override
    public int find(String wanted) {
      for (int i = 0; i < size(); i++) {
        if (name(i).equals(wanted)) {
          return i;
        }
      }
      return -1;
    }

    @Override
    public String name(int id) {
      return id < fields.length
          ? fields[id]
          : switch (id - fields.length) {
            case 0 -> "__repr__";
            case 1 -> "n_fields";
            case 2 -> "n_sequence_fields";
            default -> "n_unnamed_fields";
          };
    }

    @Override
    public int kind(int id) {
      return id <= fields.length ? (id < fields.length ? GETTER : METHOD) : GETTER;
    }

    @Override
    public Signature signature(int id) {
      return Signature.of(name + "." + name(id), "self, /");
    }

    @Override
    public Object call1(int id, Realm r, Object self) {
      PyTuple tuple = (PyTuple) self;
      if (id < items) {
        return tuple.get(id);
      }
      if (id < fields.length) {
        Object all = Attributes.getOwn(r, tuple, HIDDEN);
        return all instanceof PyTuple t ? t.get(id) : PyNone.NONE;
      }
      return switch (id - fields.length) {
        case 0 -> repr(r, tuple);
        case 1 -> (long) fields.length;
        case 2 -> (long) items;
        default -> 0L;
      };
    }

    @Override
    public Object callSlots(int id, Realm r, @Nullable Object[] slots) {
      return call1(id, r, Objects.requireNonNull(slots[0]));
    }

    private String repr(Realm r, PyTuple tuple) {
      StringBuilder out = new StringBuilder(module).append('.').append(name).append('(');
      for (int i = 0; i < items; i++) {
        String field = fields[i].startsWith("_") ? fields[i].substring(1) : fields[i];
        out.append(i == 0 ? "" : ", ").append(field).append('=');
        out.append(Text.repr(r, tuple.get(i)));
      }
      return out.append(')').toString();
    }
  }
}
