package com.terp.chatops.sandbox.slack.blockkit;

/** Where blocks are shown, and how many it takes. */
public enum Surface {
  MESSAGE(50, "/blocks"),
  MODAL(100, "/view/blocks"),
  HOME(100, "/view/blocks");

  final int maxBlocks;
  final String pointer;

  Surface(int maxBlocks, String pointer) {
    this.maxBlocks = maxBlocks;
    this.pointer = pointer;
  }
}
