package org.aiolang.types.frames;

import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Getter;
import org.aiolang.natives.decl.Setter;
import org.aiolang.natives.decl.Type;
import org.aiolang.object.Activation;
import org.aiolang.object.Errors;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.object.Text;
import org.jspecify.annotations.Nullable;

/** {@code frame}: an activation as a program sees it. There is one for each activation. */
@Type("frame")
public final class FrameObject extends PyObject {
  public static final PyType TYPE =
      PyType.builtin("frame").members(new FrameObjectTable()).sealed();

  private final Activation frame;
  private @Nullable PyObject view;
  private Object trace = PyNone.NONE;
  private boolean tracesLines = true;
  private boolean tracesOpcodes;

  private FrameObject(Activation frame) {
    super(TYPE.instanceShape());
    this.frame = frame;
  }

  /** The frame object of an activation. */
  public static PyObject of(Activation frame) {
    PyObject visible = frame.visible;
    if (visible == null) {
      visible = new FrameObject(frame);
      frame.visible = visible;
    }
    return visible;
  }

  /** {@code f_locals} as programs have seen it, or null. */
  public @Nullable PyObject knownView() {
    return view;
  }

  public Activation activation() {
    return frame;
  }

  @Getter("f_back")
  static Object back(FrameObject self) {
    Activation caller = self.frame.caller();
    return caller == null ? PyNone.NONE : of(caller);
  }

  @Getter("f_code")
  static Object code(FrameObject self) {
    return CodeObject.of(self.frame.code());
  }

  @Getter("f_globals")
  static Object globals(FrameObject self) {
    return self.frame.globals();
  }

  /** {@code f_locals}: the same object each time, where it is a view. */
  @Getter("f_locals")
  public static Object locals(FrameObject self) {
    PyObject view = self.view;
    if (view == null) {
      view = self.frame.view();
      self.view = view.type().name().equals("FrameLocalsProxy") ? view : null;
    }
    return view;
  }

  @Getter("f_builtins")
  static Object builtins(Realm r, FrameObject self) {
    return r.builtinsModule().fullDict(r);
  }

  @Getter("f_lineno")
  static long line(FrameObject self) {
    int line = self.frame.code().positions().line(self.frame.at);
    return line == 0 ? self.frame.code().firstLine() : line;
  }

  @Getter("f_lasti")
  static long last(FrameObject self) {
    return 2L * self.frame.at; // counts instructions of two bytes, as co_positions does
  }

  @Setter("f_lineno")
  static void setLine(FrameObject self, @Nullable Object value) {
    if (value == null) {
      throw Errors.attributeError("cannot delete attribute");
    }
    throw Errors.valueError("f_lineno can only be set in a trace function");
  }

  /** Kept, but never called: see {@code sys.settrace}. */
  @Getter("f_trace")
  static Object trace(FrameObject self) {
    return self.trace;
  }

  @Setter("f_trace")
  static void setTrace(FrameObject self, @Nullable Object value) {
    self.trace = value == null ? PyNone.NONE : value;
  }

  @Getter("f_trace_lines")
  static boolean tracesLines(FrameObject self) {
    return self.tracesLines;
  }

  @Setter("f_trace_lines")
  static void setTracesLines(FrameObject self, @Nullable Object value) {
    if (!(value instanceof Boolean b)) {
      throw value == null
          ? Errors.typeError("can't delete numeric/char attribute")
          : Errors.typeError("attribute value type must be bool");
    }
    self.tracesLines = b;
  }

  @Getter("f_trace_opcodes")
  static boolean tracesOpcodes(FrameObject self) {
    return self.tracesOpcodes;
  }

  @Setter("f_trace_opcodes")
  static void setTracesOpcodes(FrameObject self, @Nullable Object value) {
    if (!(value instanceof Boolean b)) {
      throw Errors.typeError("attribute value type must be bool");
    }
    self.tracesOpcodes = b;
  }

  /** Clear all references held by the frame. */
  @Fn
  static void clear(Realm r, FrameObject self) {
    switch (self.frame.state()) {
      case RUNNING -> throw Errors.runtimeError("cannot clear an executing frame");
      case SUSPENDED -> throw Errors.runtimeError("cannot clear a suspended frame");
      default -> {
        self.frame.clear(r);
      }
    }
  }

  @Fn
  static String __repr__(Realm r, FrameObject self) {
    return "<frame at "
        + Text.address(self)
        + ", file "
        + Text.repr(r, self.frame.code().filename())
        + ", line "
        + line(self)
        + ", code "
        + self.frame.code().name()
        + ">";
  }
}
