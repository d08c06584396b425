package com.terp.chatops.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A message as it stands; an edit makes a new one with the same {@code ts}.
 *
 * @param channel id of its channel
 * @param ts its id within the channel
 * @param threadTs of the root message, when it is a reply
 * @param author user id; the bot's messages carry the bot's user
 * @param content text, blocks, metadata
 * @param onlyFor the one person who sees it, when it is ephemeral
 * @param edited time of the last edit, as a ts
 * @param reactions names with the users who reacted
 * @param files shared with it
 */
public record Message(
    String channel,
    String ts,
    Optional<String> threadTs,
    String author,
    Content content,
    Optional<String> onlyFor,
    Optional<String> edited,
    Map<String, Set<String>> reactions,
    List<UploadedFile> files) {

  static Message by(String author, String channel, String ts, Content content) {
    return new Message(
        channel,
        ts,
        Optional.empty(),
        author,
        content,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        List.of());
  }

  /** Whether the bot wrote it. */
  public boolean fromBot() {
    return author.equals(Workspace.BOT_USER);
  }

  /** Whether only one person sees it, and nothing keeps it. */
  public boolean ephemeral() {
    return onlyFor.isPresent();
  }

  /** Fallback text and everything readable in the blocks, a line each. */
  public String allText() {
    String blocks = Blocks.texts(content.blocks()).collect(Collectors.joining("\n"));
    return content.text() + "\n" + blocks;
  }

  /** Labels of the buttons in its blocks, in order. */
  public List<String> buttons() {
    return Blocks.elements(content.blocks()).stream()
        .filter(found -> Json.text(found.element(), "type").orElse("").equals("button"))
        .map(found -> Blocks.label(found.element()))
        .toList();
  }

  Message inThread(String root) {
    return new Message(
        channel, ts, Optional.of(root), author, content, onlyFor, edited, reactions, files);
  }

  Message visibleOnlyTo(String user) {
    return new Message(
        channel, ts, threadTs, author, content, Optional.of(user), edited, reactions, files);
  }

  Message edited(Content now, String at) {
    return new Message(
        channel, ts, threadTs, author, now, onlyFor, Optional.of(at), reactions, files);
  }

  Message reacted(Map<String, Set<String>> now) {
    return new Message(channel, ts, threadTs, author, content, onlyFor, edited, now, files);
  }

  Message sharing(List<UploadedFile> shared) {
    return new Message(
        channel, ts, threadTs, author, content, onlyFor, edited, reactions, List.copyOf(shared));
  }

  /** The message in the form of conversations.history, without what depends on its thread. */
  ObjectNode toSlack() {
    ObjectNode json = Json.object().put("type", "message").put("user", author).put("ts", ts);
    if (fromBot()) {
      json.put("bot_id", Workspace.BOT).put("app_id", Workspace.APP);
    }
    json.put("team", Workspace.TEAM).put("text", content.text());
    threadTs.ifPresent(root -> json.put("thread_ts", root));
    if (!content.blocks().isEmpty()) {
      json.set("blocks", content.blocks().deepCopy());
    }
    edited.ifPresent(at -> json.putObject("edited").put("user", author).put("ts", at));
    if (!files.isEmpty()) {
      json.set("files", Json.array(files.stream().map(UploadedFile::toSlack).toList()));
    }
    if (!reactions.isEmpty()) {
      json.set("reactions", Json.array(reactionList()));
    }
    return json;
  }

  List<ObjectNode> reactionList() {
    return new TreeMap<>(reactions)
        .entrySet().stream()
            .map(
                reaction -> {
                  ObjectNode node = Json.object().put("name", reaction.getKey());
                  reaction.getValue().forEach(node.putArray("users")::add);
                  return node.put("count", reaction.getValue().size());
                })
            .toList();
  }
}
