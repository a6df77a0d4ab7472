package org.aiolang.stdlib.streams;

import org.aiolang.coroutine.NeverAwaited;
import org.aiolang.natives.decl.Async;
import org.aiolang.natives.decl.Constant;
import org.aiolang.natives.decl.Default;
import org.aiolang.natives.decl.Fn;
import org.aiolang.natives.decl.Kw;
import org.aiolang.natives.decl.KwArgs;
import org.aiolang.natives.decl.KwOnly;
import org.aiolang.natives.decl.Module;
import org.aiolang.object.PyDict;
import org.aiolang.object.Realm;
import org.aiolang.object.Truth;
import org.aiolang.task.AsyncLoop;
import org.jspecify.annotations.Nullable;

/** Module {@code _streams}: what {@code asyncio} shows of connections. */
@Module("_streams")
final class StreamsModule {
  private StreamsModule() {}

  /**
   * A wrapper for create_connection() returning a (reader, writer) pair.
   *
   * <p>The reader returned is a StreamReader instance; the writer is a StreamWriter instance.
   */
  @Fn
  @Async
  static Object openConnection(
      Realm r,
      @Kw @Default("None") Object host,
      @Kw @Default("None") Object port,
      @KwOnly @Default("65536") long limit,
      @KwArgs @Nullable PyDict kwds) {
    return NeverAwaited.made(
        r, Connect.stream(host, port, limit, ConnectArguments.connecting(r, kwds)));
  }

  /**
   * Start a socket server, call back for each client connected.
   *
   * <p>The first parameter, `client_connected_cb`, takes two parameters: client_reader,
   * client_writer. This parameter can either be a plain callback function or a coroutine; if it is
   * a coroutine, it will be automatically converted into a Task.
   */
  @Fn
  @Async
  static Object startServer(
      Realm r,
      @Kw Object clientConnectedCb,
      @Kw @Default("None") Object host,
      @Kw @Default("None") Object port,
      @KwOnly @Default("65536") long limit,
      @KwArgs @Nullable PyDict kwds) {
    return NeverAwaited.made(
        r, Serve.streams(clientConnectedCb, host, port, limit, ConnectArguments.serving(r, kwds)));
  }

  /** {@code loop.create_connection}. */
  @Fn
  @Async
  static Object createConnection(
      Realm r,
      AsyncLoop loop,
      Object protocolFactory,
      Object host,
      Object port,
      @KwArgs @Nullable PyDict kwds) {
    return NeverAwaited.made(
        r,
        Connect.protocol(loop, protocolFactory, host, port, ConnectArguments.connecting(r, kwds)));
  }

  /** {@code loop.create_server}. */
  @Fn
  @Async
  static Object createServer(
      Realm r,
      AsyncLoop loop,
      Object protocolFactory,
      Object host,
      Object port,
      @KwArgs @Nullable PyDict kwds) {
    return NeverAwaited.made(
        r, Serve.protocols(loop, protocolFactory, host, port, ConnectArguments.serving(r, kwds)));
  }

  /** {@code loop.connect_accepted_socket}. */
  @Fn
  static Object connectAcceptedSocket(
      Realm r, AsyncLoop loop, Object protocolFactory, @KwArgs @Nullable PyDict kwds) {
    return NeverAwaited.made(
        r, Connect.accepted(loop, protocolFactory, ConnectArguments.connecting(r, kwds)));
  }

  /** {@code loop.start_tls}. */
  @Fn
  @Async
  static Object startTls(
      Realm r,
      AsyncLoop loop,
      @Kw Object transport,
      @Kw Object protocol,
      @Kw Object sslcontext,
      @KwOnly @Default("False") Object serverSide,
      @KwOnly @Default("None") Object serverHostname,
      @KwArgs @Nullable PyDict kwds) {
    return NeverAwaited.made(
        r,
        new StartTls(
            loop,
            transport,
            protocol,
            sslcontext,
            Truth.of(r, serverSide),
            serverHostname,
            ConnectArguments.connecting(r, kwds)));
  }

  @Constant("StreamReader")
  static Object streamReaderType() {
    return StreamReader.TYPE;
  }

  @Constant("StreamWriter")
  static Object streamWriterType() {
    return StreamWriter.TYPE;
  }

  @Constant("StreamReaderProtocol")
  static Object streamProtocolType() {
    return StreamProtocol.TYPE;
  }

  @Constant("FlowControlMixin")
  static Object flowControlType() {
    return FlowControl.TYPE;
  }

  @Constant("Server")
  static Object serverType() {
    return Server.TYPE;
  }

  @Constant("AbstractServer")
  static Object abstractServerType() {
    return Server.ABSTRACT;
  }

  @Constant("IncompleteReadError")
  static Object incompleteReadErrorType() {
    return StreamErrors.INCOMPLETE;
  }

  @Constant("LimitOverrunError")
  static Object limitOverrunErrorType() {
    return StreamErrors.OVERRUN;
  }

  @Constant("BaseTransport")
  static Object baseTransportType() {
    return TransportTypes.BASE;
  }

  @Constant("ReadTransport")
  static Object readTransportType() {
    return TransportTypes.READ;
  }

  @Constant("WriteTransport")
  static Object writeTransportType() {
    return TransportTypes.WRITE;
  }

  @Constant("Transport")
  static Object transportType() {
    return TransportTypes.TRANSPORT;
  }

  @Constant("_SelectorSocketTransport")
  static Object socketTransportType() {
    return PyTransport.TYPE;
  }

  @Constant("BaseProtocol")
  static Object baseProtocolType() {
    return ProtocolTypes.BASE;
  }

  @Constant("Protocol")
  static Object protocolType() {
    return ProtocolTypes.PROTOCOL;
  }

  @Constant("BufferedProtocol")
  static Object bufferedProtocolType() {
    return ProtocolTypes.BUFFERED;
  }
}
