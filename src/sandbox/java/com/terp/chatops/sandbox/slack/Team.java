package com.terp.chatops.sandbox.slack;

/** The stores of one workspace, as the methods of the Web API and the people's actions use them. */
record Team(
    Workspace workspace,
    Ids ids,
    Conversations conversations,
    Messages messages,
    Views views,
    Triggers triggers,
    ResponseUrls responseUrls,
    Files files) {}
