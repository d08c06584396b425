package com.terp.chatops.seed.terp;

import static com.terp.chatops.seed.TableRows.table;

import com.terp.chatops.seed.Keys;
import com.terp.chatops.seed.TableRows;
import com.terp.chatops.seed.random.Sample;
import com.terp.chatops.seed.random.Source;
import java.util.List;

/** Notes about every other buyer, and comments on every third order. */
final class NoteTables {
  private static final List<String> TITLES =
      List.of("Account plan", "Visit report", "Preferences", "Renewal of terms");
  private static final List<String> COMMENTS =
      List.of(
          "Please pack the flower first.",
          "Client asked for delivery before noon.",
          "Prices confirmed by phone.",
          "Check the weight before shipping.",
          "Same mix as last time.");

  private final World world;
  private final Keys keys;
  private final Source.Stream draws;
  private final Sample noted;
  private final Sample discussed;

  NoteTables(World world, Keys keys) {
    this.world = world;
    this.keys = keys;
    draws = world.source().stream("notes");
    int buyers = world.scale().clients() - world.scale().vendors();
    noted = Sample.of((buyers + 1) / 2, buyers, world.source().stream("noted clients"));
    int orders = world.scale().orders();
    discussed = Sample.of(orders / 3, orders, world.source().stream("discussed orders"));
  }

  List<TableRows<?>> linked() {
    return List.of(freeformNotes(), clientNotes(), comments());
  }

  private TableRows<?> freeformNotes() {
    return table("freeform_notes", keys, noted.size(), this::note)
        .key("id", Note::index)
        .ref("userId", "users", note -> ReferenceData.SALES)
        .text("title", note -> TITLES.get(note.remark().words()))
        .json(
            "content",
            note -> Json.object().text("text", TITLES.get(note.remark().words())).toString())
        .json("tags", note -> Json.texts(List.of("client")))
        .flag("isPinned", note -> false)
        .flag("isArchived", note -> false)
        .timestamp("createdAt", note -> note.remark().at())
        .timestamp("updatedAt", note -> note.remark().at())
        .detail();
  }

  private TableRows<?> clientNotes() {
    return table("client_notes", keys, noted.size(), this::note)
        .key("id", Note::index)
        .ref("client_id", "clients", note -> world.scale().vendors() + noted.at(note.index()))
        .ref("note_id", "freeform_notes", Note::index)
        .timestamp("created_at", note -> note.remark().at())
        .detail();
  }

  private Note note(long index) {
    return new Note(index, Remark.draw(draws.at(index), 1, TITLES.size(), world.period()));
  }

  private record Note(long index, Remark remark) {}

  private TableRows<?> comments() {
    return table("comments", keys, discussed.size(), this::comment)
        .key("id", Comment::index)
        .text("commentable_type", comment -> "order")
        .ref("commentable_id", "orders", comment -> comment.order().index())
        .ref("user_id", "users", comment -> ReferenceData.SALES)
        .text("content", comment -> COMMENTS.get((int) (comment.index() % COMMENTS.size())))
        .flag("is_resolved", comment -> false)
        .timestamp("created_at", comment -> comment.order().createdAt().plusMinutes(5))
        .timestamp("updated_at", comment -> comment.order().createdAt().plusMinutes(5))
        .detail();
  }

  private Comment comment(long index) {
    return new Comment(index, world.sales().order(discussed.at(index)));
  }

  private record Comment(long index, Order order) {}
}
