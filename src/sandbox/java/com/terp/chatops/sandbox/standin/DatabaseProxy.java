package com.terp.chatops.sandbox.standin;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A door in front of the database: shut, it cuts every connection and refuses new ones, as a server
 * that went down does.
 */
public final class DatabaseProxy implements AutoCloseable {
  private final int target;
  private final int port;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile Duration delay = Duration.ZERO;
  private @Nullable ServerSocket door;

  private DatabaseProxy(int target, ServerSocket door) {
    this.target = target;
    this.port = door.getLocalPort();
    this.door = door;
    Thread.ofVirtual().start(() -> accept(door));
  }

  /** Opens a door on a free port that leads to a port of the loopback interface. */
  public static DatabaseProxy start(int target) {
    return new DatabaseProxy(target, listen(0));
  }

  public int port() {
    return port;
  }

  public synchronized boolean open() {
    return door != null;
  }

  /** Lets connections through again, on the same port. */
  public synchronized void reopen() {
    if (door == null) {
      ServerSocket opened = listen(port);
      door = opened;
      Thread.ofVirtual().start(() -> accept(opened));
    }
  }

  /** Cuts all connections and refuses new ones. */
  public synchronized void shut() {
    if (door != null) {
      closeQuietly(door);
      door = null;
    }
    cutConnections();
  }

  /** Lets every packet wait that long, in both directions; zero for not at all. */
  public void slow(Duration each) {
    delay = each;
  }

  /** Cuts all connections; new ones get through. */
  public synchronized void cutConnections() {
    sockets.forEach(DatabaseProxy::closeQuietly);
    sockets.clear();
  }

  @Override
  public void close() {
    shut();
  }

  private void accept(ServerSocket opened) {
    while (!opened.isClosed()) {
      try {
        connect(opened, opened.accept());
      } catch (IOException shutOrTargetGone) {
        // The next round sees whether the door is shut.
      }
    }
  }

  private void connect(ServerSocket opened, Socket client) throws IOException {
    Socket server;
    try {
      server = new Socket(InetAddress.getLoopbackAddress(), target);
    } catch (IOException e) {
      client.close();
      throw e;
    }
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    if (!kept(opened, client, server)) {
      client.close();
      server.close();
      return;
    }
    Thread.ofVirtual().start(() -> pump(client, server));
    Thread.ofVirtual().start(() -> pump(server, client));
  }

  /** A door that was shut meanwhile has cut its connections already. */
  private synchronized boolean kept(ServerSocket opened, Socket client, Socket server) {
    return !opened.isClosed() && sockets.addAll(List.of(client, server));
  }

  private void pump(Socket from, Socket to) {
    try (from;
        to) {
      byte[] bytes = new byte[64 * 1024];
      for (int n = from.getInputStream().read(bytes); n >= 0; n = from.getInputStream().read(bytes)) {
        if (!delay.isZero()) {
          LockSupport.parkNanos(delay.toNanos());
        }
        to.getOutputStream().write(bytes, 0, n);
      }
    } catch (IOException cut) {
      // One side closed; both are closed now.
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private static ServerSocket listen(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on port %d".formatted(port), e);
    }
  }

  private static void closeQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException alreadyClosed) {
      // That was the point.
    }
  }
}
