package com.terp.chatops.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.terp.chatops.command.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a form is filled with, beside the proposal.
 *
 * @param notes what unfamiliar words of the line mean here
 * @param choice the block it was chosen from, which stays, or null
 */
record Fill(Command.Mutation mutation, List<String> notes, @Nullable JsonNode choice) {}
