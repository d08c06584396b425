package com.terp.chatops.slack;

class HttpEdgeIT extends EdgeContract {
  HttpEdgeIT() {
    super(Wire.Mode.HTTP);
  }
}
