package org.aiolang.stdlib.streams;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.aiolang.context.Contexts;
import org.aiolang.context.PyContext;
import org.aiolang.context.Variables;
import org.aiolang.limits.Budget;
import org.aiolang.net.Protocol;
import org.aiolang.net.Transport;
import org.aiolang.net.tls.TlsTransport;
import org.aiolang.object.Attributes;
import org.aiolang.object.Calls;
import org.aiolang.object.Errors;
import org.aiolang.object.Exceptions;
import org.aiolang.object.PyBaseException;
import org.aiolang.object.PyDict;
import org.aiolang.object.PyException;
import org.aiolang.object.PyNone;
import org.aiolang.object.PyObject;
import org.aiolang.object.PyType;
import org.aiolang.object.Realm;
import org.aiolang.stdlib.asyncio.Addresses;
import org.aiolang.stdlib.ssl.PyTlsSession;
import org.aiolang.task.AsyncLoop;
import org.aiolang.task.PyFuture;
import org.aiolang.task.Unclosed;
import org.aiolang.types.bytes.ByteSource;
import org.aiolang.types.bytes.PyBytes;
import org.jspecify.annotations.Nullable;

/**
 * A connection as scripts see it. It is what the connection tells, and passes on to the protocol
 * that is set, in a context copied where the connection or its server was made.
 */
final class PyTransport extends PyObject implements Protocol {
  static final PyType TYPE =
      PyType.builtin("_SelectorSocketTransport", TransportTypes.TRANSPORT)
          .sealed()
          .members(new PlainTransportMembersTable());

  /** Of a connection with TLS. */
  static final PyType SECURE =
      PyType.builtin("_SSLProtocolTransport", TransportTypes.TRANSPORT)
          .sealed()
          .members(new TlsTransportMembersTable());

  /** From this many writes to a connection that is over on, each is warned of. */
  private static final int WRITES_TAKEN_IN_SILENCE = 5;

  final AsyncLoop loop;
  private final @Nullable Server server;

  /** Who pays for what the protocol does; null where nobody counts. */
  private final @Nullable Budget payer;

  private Object protocol;
  private ConnectionEvents events;
  private @Nullable Transport transport;

  /** Null for an empty one. */
  private @Nullable PyContext context;

  /** Told once the protocol was told that the connection stands. */
  private @Nullable PyFuture made;

  /** Why a protocol's failure ended the connection. */
  private @Nullable PyBaseException failure;

  /** The script's socket object, made when it is first asked for. */
  private @Nullable SocketView socket;

  /** The {@code ssl.SSLObject} of its TLS, made when it is first asked for. */
  private @Nullable Object secured;

  /** What watches that its stream's writer is closed. */
  private @Nullable Unclosed writer;

  private boolean eofWritten;

  /** Its protocol was told to pause writing, and not yet to resume. */
  boolean protocolPaused;

  /** A file is sent past it, and nobody may write. */
  boolean sendingFile;

  private int writesLost;

  /** For a connection that is being made. */
  PyTransport(AsyncLoop loop, Object protocol, @Nullable Server server, @Nullable Variables vars) {
    this(TYPE, loop, protocol, server, vars);
  }

  private PyTransport(
      PyType type,
      AsyncLoop loop,
      Object protocol,
      @Nullable Server server,
      @Nullable Variables vars) {
    super(type.instanceShape());
    this.loop = loop;
    this.server = server;
    this.payer = server == null ? loop.realm.budget : server.payer();
    this.context = vars == null ? null : new PyContext(vars);
    this.protocol = protocol;
    this.events = eventsOf(protocol);
  }

  /** One of a connection that a script makes. */
  static PyTransport client(
      AsyncLoop loop, Object protocol, @Nullable Variables vars, boolean secure) {
    return new PyTransport(secure ? SECURE : TYPE, loop, protocol, null, vars);
  }

  /** One with TLS of a server's connection. */
  static PyTransport secureOf(
      Server server, AsyncLoop loop, Object protocol, @Nullable Variables vars) {
    return new PyTransport(SECURE, loop, protocol, server, vars);
  }

  /** One with TLS that goes on with this one's connection: {@code start_tls}. */
  PyTransport successor(Object next) {
    PyTransport made = new PyTransport(SECURE, loop, next, server, Contexts.copied(loop.realm));
    made.socket = socket;
    forgetWriter();
    OpenTransports.of(loop).remove(this);
    if (server != null) {
      server.attach(made);
      server.detach(this);
    }
    return made;
  }

  /** Begins to go over TLS, when its protocol knows it already. */
  void secure(TlsTransport tls) {
    transport = tls;
    OpenTransports.of(loop).add(this);
  }

  boolean isSecure() {
    return type() == SECURE;
  }

  private ConnectionEvents eventsOf(Object protocol) {
    return protocol instanceof StreamProtocol s && s.isPlain()
        ? s
        : new ScriptEvents(loop.realm, this, protocol);
  }

  /** What carries the bytes. */
  Transport transport() {
    return Objects.requireNonNull(transport);
  }

  /** Uses a socket object that the script had already. */
  void socket(Object object) {
    socket = new SocketView(object);
  }

  /** A future that is done when the protocol has been told of the connection. */
  void made(PyFuture future) {
    made = future;
  }

  /** A stream writes to it; whose writer is lost is warned of. */
  void writer(Unclosed watch) {
    forgetWriter();
    writer = watch;
  }

  private void forgetWriter() {
    if (writer != null) {
      writer.closed();
      writer = null;
    }
  }

  /** For one that nobody will use. */
  void abortIfMade() {
    if (transport != null) {
      transport.abort();
    }
  }

  Object protocol() {
    return protocol;
  }

  void protocol(Object next) {
    protocol = next;
    events = eventsOf(next);
  }

  // What the connection tells.

  @Override
  public void connected(Transport t) {
    transport = t;
    if (isSpent()) {
      t.abort();
      return;
    }
    OpenTransports.of(loop).add(this);
    if (server != null) {
      server.attach(this);
    }
    Budget paid = loop.realm.budget;
    PyObject outer = enter();
    try {
      events.made(loop.realm, this);
    } finally {
      leave(outer, paid);
    }
    if (made != null && !made.isDone()) {
      made.setResult(PyNone.NONE);
    }
  }

  @Override
  public void data(ByteBuffer bytes) {
    if (isSpent()) {
      return;
    }
    if (events instanceof StreamProtocol s) {
      s.received(loop.realm, bytes);
      return;
    }
    Budget paid = loop.realm.budget;
    PyObject outer = enter();
    try {
      events.received(loop.realm, bytes);
    } finally {
      leave(outer, paid);
    }
  }

  @Override
  public @Nullable ByteBuffer room() {
    if (events instanceof StreamProtocol || isSpent()) {
      return null;
    }
    Budget paid = loop.realm.budget;
    PyObject outer = enter();
    try {
      return events.room(loop.realm);
    } finally {
      leave(outer, paid);
    }
  }

  @Override
  public boolean eof() {
    if (isSpent()) {
      return false;
    }
    Budget paid = loop.realm.budget;
    PyObject outer = enter();
    try {
      boolean staysOpen = events.ended(loop.realm);
      if (staysOpen && isSecure()) {
        loop.warn("returning true from eof_received() has no effect when using ssl");
      }
      return staysOpen;
    } finally {
      leave(outer, paid);
    }
  }

  @Override
  public void lost(@Nullable IOException error) {
    Realm r = loop.realm;
    forgetWriter();
    OpenTransports.of(loop).remove(this);
    Object reason =
        failure != null ? failure : error == null ? PyNone.NONE : NetErrors.lost(r, error).value();
    Budget paid = loop.realm.budget;
    PyObject outer = enter();
    try {
      if (!isSpent()) {
        events.lost(r, reason);
      }
    } finally {
      leave(outer, paid);
      if (socket != null) {
        socket.close(r);
      }
      if (server != null) {
        server.detach(this);
      }
    }
  }

  @Override
  public void pauseWriting() {
    protocolPaused = true;
    if (!isSpent()) {
      events.pauseWriting(loop.realm);
    }
  }

  @Override
  public void resumeWriting() {
    protocolPaused = false;
    if (isSpent()) {
      return;
    }
    Budget paid = loop.realm.budget;
    PyObject outer = enter();
    try {
      events.resumeWriting(loop.realm);
    } finally {
      leave(outer, paid);
    }
  }

  private @Nullable PyObject enter() {
    Realm r = loop.realm;
    PyObject outer = r.context;
    r.context = context;
    r.charge(payer);
    return outer;
  }

  /** It was ended for passing a limit: nothing of its protocol runs any more. */
  private boolean isSpent() {
    return payer != null && payer.breach() != null;
  }

  private void leave(@Nullable PyObject outer, @Nullable Budget paid) {
    Realm r = loop.realm;
    if (context == null && r.context instanceof PyContext own) {
      context = own;
    }
    r.context = outer;
    r.charge(paid);
  }

  /** A protocol's method has raised: reports it and ends the connection. */
  void fatal(PyException e, String message) {
    if (e.is(Exceptions.SYSTEM_EXIT) || e.is(Exceptions.KEYBOARD_INTERRUPT)) {
      throw e;
    }
    if (!e.is(Exceptions.OS_ERROR)) {
      report(e, message);
    }
    failure = e.value();
    transport().abort();
  }

  /** Hands what a protocol's method raised to the loop's exception handler. */
  void report(PyException e, String message) {
    if (e.is(Exceptions.SYSTEM_EXIT) || e.is(Exceptions.KEYBOARD_INTERRUPT)) {
      throw e;
    }
    PyDict report = new PyDict();
    report.putStr("message", message);
    report.putStr("exception", e.value());
    report.putStr("transport", this);
    report.putStr("protocol", protocol);
    loop.callExceptionHandler(report);
  }

  // What scripts ask for.

  void write(Realm r, Object data) {
    byte[] bytes = data instanceof PyBytes b ? b.data() : ByteSource.orNull(data);
    if (bytes == null) {
      throw Errors.typeError(
          "data argument must be a bytes-like object, not '" + r.typeOf(data).shown() + "'");
    }
    if (eofWritten) {
      throw Errors.runtimeError("Cannot call write() after write_eof()");
    }
    if (sendingFile) {
      throw Errors.runtimeError("unable to write; sendfile is in progress");
    }
    if (bytes.length > 0 && isOpen()) {
      transport().write(ByteBuffer.wrap(data instanceof PyBytes ? bytes : bytes.clone()));
    }
  }

  /** Sends all in one piece. */
  void writeLines(Realm r, Object lines) {
    if (eofWritten) {
      throw Errors.runtimeError("Cannot call writelines() after write_eof()");
    }
    if (sendingFile) {
      throw Errors.runtimeError("unable to writelines; sendfile is in progress");
    }
    byte[] all = ByteSource.of(r, Calls.invoke(r, PyBytes.EMPTY, "join", lines));
    if (all.length > 0 && isOpen()) {
      transport().write(ByteBuffer.wrap(all));
    }
  }

  /** Is done when all that was written is sent and the socket takes more, or it is over. */
  PyFuture writable() {
    PyFuture future = loop.createFuture();
    transport()
        .whenWritable(
            () -> {
              if (!future.isDone()) {
                future.setResult(PyNone.NONE);
              }
            });
    return future;
  }

  /** A member of {@code asyncio.constants._SendfileMode}. */
  Object sendfileMode(Realm r) {
    Object modes =
        Attributes.get(r, r.importer().importPath(r, "asyncio.constants"), "_SendfileMode");
    return Attributes.get(r, modes, isSecure() ? "FALLBACK" : "TRY_NATIVE");
  }

  /** False where what is written goes nowhere; a program that goes on regardless is told. */
  private boolean isOpen() {
    Transport t = transport();
    if (!t.isClosing() || t.buffered() > 0) {
      return true;
    }
    if (writesLost++ >= WRITES_TAKEN_IN_SILENCE) {
      loop.warn("socket.send() raised exception.");
    }
    return false;
  }

  void writeEof() {
    if (!transport().isClosing()) {
      eofWritten = true;
      transport().writeEof();
    }
  }

  Object extraInfo(Realm r, String name, Object otherwise) {
    Transport t = transport();
    if (t instanceof TlsTransport tls) {
      switch (name) {
        case "sslcontext", "ssl_object", "peercert", "cipher", "compression" -> {
          return securityInfo(r, tls, name);
        }
        default -> {}
      }
    }
    return switch (name) {
      case "peername" -> address(t.remoteAddress());
      case "sockname" -> address(t.localAddress());
      case "socket" -> view(r).transportSocket(r);
      default -> otherwise;
    };
  }

  private Object securityInfo(Realm r, TlsTransport tls, String name) {
    Object object = secured;
    if (object == null) {
      object = PyTlsSession.shown(r, tls);
      secured = object;
    }
    return switch (name) {
      case "sslcontext" -> Attributes.get(r, object, "context");
      case "peercert" -> Calls.invoke(r, object, "getpeercert");
      case "cipher" -> Calls.invoke(r, object, "cipher");
      case "compression" -> PyNone.NONE;
      default -> object;
    };
  }

  private static Object address(@Nullable SocketAddress address) {
    return address instanceof UnixDomainSocketAddress unix
        ? unix.getPath().toString()
        : Addresses.tuple(address);
  }

  private SocketView view(Realm r) {
    SocketView view = socket;
    if (view == null) {
      view = SocketView.of(r, transport().channel());
      socket = view;
    }
    return view;
  }

  String describe(Realm r) {
    StringBuilder out = new StringBuilder("<").append(TYPE.name());
    Transport t = transport;
    if (t == null) {
      return out.append('>').toString();
    }
    boolean open = t.channel().isOpen();
    if (!open) {
      out.append(" closed");
    } else if (t.isClosing()) {
      out.append(" closing");
    }
    out.append(" fd=").append(open || socket != null ? view(r).fileno(r) : -1);
    if (open && !loop.isClosed()) {
      out.append(t.isReading() ? " read=polling" : " read=idle");
      out.append(t.buffered() > 0 ? " write=<polling" : " write=<idle");
      out.append(", bufsize=").append(t.buffered()).append('>');
    }
    return out.append('>').toString();
  }

  @Override
  public boolean hasDict() {
    return true;
  }
}
