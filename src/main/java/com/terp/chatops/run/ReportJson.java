package com.terp.chatops.run;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** Reports and origins as JSON; each variant carries its name. Older rows stay readable. */
public final class ReportJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(Report.Part.class, PartTag.class)
          .addMixIn(Origin.class, OriginTag.class)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ReportJson() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "part")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Report.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Report.Note.class, name = "note"),
    @JsonSubTypes.Type(value = Report.Facts.class, name = "facts"),
    @JsonSubTypes.Type(value = Report.Findings.class, name = "findings"),
    @JsonSubTypes.Type(value = Report.Grid.class, name = "grid"),
    @JsonSubTypes.Type(value = Report.Attachment.class, name = "attachment"),
  })
  private interface PartTag {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "origin")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Origin.Slack.class, name = "slack"),
    @JsonSubTypes.Type(value = Origin.Shell.class, name = "shell"),
  })
  @JsonIgnoreProperties(ignoreUnknown = true)
  private interface OriginTag {}

  /** One of our own records as JSON, on one line. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own records are always JSON", e);
    }
  }

  static @Nullable Report report(@Nullable String json) {
    return json == null ? null : read(json, Report.class);
  }

  static Origin origin(String json) {
    return read(json, Origin.class);
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new ChatOpsException(
          "A row of table run holds JSON that this version cannot read; it was written by another.",
          e);
    }
  }
}
