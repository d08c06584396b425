package com.terp.chatops.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback interface. */
public final class Ports {
  /** Below the ports that systems give to outgoing connections, any of which may come between. */
  private static final int LOWEST = 15_000;

  private static final int BEYOND = 32_000;

  private Ports() {}

  /** A port nobody listens on at the moment. */
  public static int free() {
    return freeFrom(ThreadLocalRandom.current().nextInt(LOWEST, BEYOND));
  }

  private static int any() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port on the loopback interface", e);
    }
  }

  /** The first port from {@code preferred} on that nobody listens on. */
  public static int freeFrom(int preferred) {
    for (int port = preferred; port < preferred + 100; port++) {
      try (ServerSocket socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return port;
      } catch (IOException inUse) {
        // The next one, then.
      }
    }
    return any();
  }
}
