package com.terp.chatops.slack;

/** What the incoming side needs of the outgoing one. */
record Outgoing(SlackApi api, Mailroom mailroom, Whisper whisper, Workers workers) {}
