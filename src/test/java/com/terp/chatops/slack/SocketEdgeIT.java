package com.terp.chatops.slack;

class SocketEdgeIT extends EdgeContract {
  SocketEdgeIT() {
    super(Wire.Mode.SOCKET);
  }
}
