package org.aiolang.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback whose every connection is played by a script, each on its own thread. */
public final class LittleServer implements AutoCloseable {
  /** What happens on one connection. It is closed afterwards. */
  public interface Script {
    void play(Peer peer) throws IOException;
  }

  /** One connection as the script sees it. */
  public static final class Peer {
    final Socket socket;
    final int number;
    private final InputStream in;
    private final List<String> requests;

    Peer(Socket socket, int number, List<String> requests) throws IOException {
      this.socket = socket;
      this.number = number;
      this.requests = requests;
      this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Reads a request, its body included; empty when the client has closed. */
    public String request() throws IOException {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        int b = in.read();
        if (b < 0) {
          return "";
        }
        head.write(b);
      }
      String text = head.toString(StandardCharsets.ISO_8859_1);
      int length = 0;
      for (String line : text.split("\r\n")) {
        if (line.startsWith("Content-Length: ")) {
          length = Integer.parseInt(line.substring(16));
        }
      }
      text += new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
      requests.add(text);
      return text;
    }

    public String path() throws IOException {
      String request = request();
      return request.isEmpty() ? "" : request.split(" ")[1];
    }

    public void send(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
    }

    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    /** Waits until the client has closed its side or dropped the connection. */
    public void untilClosed() {
      try {
        while (in.read() >= 0) {}
      } catch (IOException reset) {
        return;
      }
    }
  }

  final List<String> requests = new CopyOnWriteArrayList<>();
  final List<Throwable> failures = new CopyOnWriteArrayList<>();
  final AtomicInteger finished = new AtomicInteger();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final ServerSocket server;
  private final Thread acceptor;
  private volatile boolean closing;

  /** Listens on a port of its own. */
  public LittleServer(Script script) throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    acceptor = new Thread(() -> accept(script), "little-server");
    acceptor.setDaemon(true);
    acceptor.start();
  }

  public int connections() {
    return sockets.size();
  }

  public int port() {
    return server.getLocalPort();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  private void accept(Script script) {
    try {
      while (true) {
        Socket socket = server.accept();
        sockets.add(socket);
        int number = sockets.size();
        Thread thread = new Thread(() -> play(script, socket, number), "little-peer");
        thread.setDaemon(true);
        thread.start();
      }
    } catch (IOException error) {
      if (!closing) {
        failures.add(error);
      }
    }
  }

  private void play(Script script, Socket socket, int number) {
    try (socket) {
      script.play(new Peer(socket, number, requests));
    } catch (IOException | RuntimeException error) {
      if (!closing) {
        failures.add(error);
      }
    } finally {
      finished.incrementAndGet();
    }
  }

  @Override
  public void close() throws IOException {
    closing = true;
    server.close();
    try {
      // The port is closed only once nobody is inside accept.
      acceptor.join();
    } catch (InterruptedException error) {
      throw new IOException(error);
    }
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
