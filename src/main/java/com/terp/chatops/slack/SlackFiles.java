package com.terp.chatops.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import com.slack.api.model.Message;
import com.terp.chatops.run.Report.Attachment;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Shares files the way Slack wants it: announce, send, complete. No retries. Thread-safe. */
final class SlackFiles {
  private static final MediaType BYTES = MediaType.get("application/octet-stream");

  private final MethodsClient client;
  private final OkHttpClient http;

  SlackFiles(Slack slack, MethodsClient client) {
    this.client = client;
    this.http = slack.getHttpClient().getOkHttpClient();
  }

  /** Shares a file in a channel, or in a thread of it. */
  Answer share(String channel, @Nullable String thread, Attachment file) {
    AtomicReference<@Nullable String> url = new AtomicReference<>();
    Answer announced =
        SlackApi.call(
            () ->
                client.filesGetUploadURLExternal(request ->
                    request
                        .filename(file.name())
                        .length(file.content().size())
                        .altTxt(file.altText())),
            (FilesGetUploadURLExternalResponse response) -> {
              url.set(response.getUploadUrl());
              return new Answer.Done("", response.getFileId());
            });
    if (!(announced instanceof Answer.Done(String none, String id))) {
      return announced;
    }
    Answer sent = send(Objects.requireNonNull(url.get()), file);
    return sent instanceof Answer.Done ? complete(channel, thread, id, file) : sent;
  }

  private Answer send(String url, Attachment file) {
    Request request =
        new Request.Builder()
            .url(url)
            .post(RequestBody.create(file.content().bytes(), BYTES))
            .build();
    try (Response response = http.newCall(request).execute()) {
      int code = response.code();
      if (response.isSuccessful()) {
        return new Answer.Done("", "");
      }
      return code >= 500 || code == 429
          ? new Answer.Unsure("http_" + code)
          : new Answer.Rejected("http_" + code);
    } catch (IOException e) {
      return new Answer.Unsure(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private Answer complete(String channel, @Nullable String thread, String id, Attachment file) {
    FileDetails details = FileDetails.builder().id(id).title(file.title()).build();
    return SlackApi.call(
        () ->
            client.filesCompleteUploadExternal(
                request -> request.files(List.of(details)).channelId(channel).threadTs(thread)),
        response -> new Answer.Done(channel, id));
  }

  /** The message among them that shares a file of that name. */
  static Answer among(String channel, List<Message> messages, String name) {
    return messages.stream()
        .filter(message -> message.getFiles() != null)
        .filter(message -> message.getFiles().stream().anyMatch(f -> name.equals(f.getName())))
        .findFirst()
        .<Answer>map(message -> new Answer.Done(channel, message.getTs()))
        .orElseGet(Answer.Absent::new);
  }
}
