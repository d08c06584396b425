package com.terp.chatops.slack;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before all handlers: whatever they throw or leave unanswered is acknowledged in words.
 * Without it a handler that throws over the socket would never be acknowledged.
 */
final class Guard implements Middleware {
  static final String SORRY =
      "Something went wrong on my side, and nothing was changed. Try again; if it stays like this,"
          + " the bot's log says more.";

  static final String BUSY =
      "I have too much to do just now, and nothing was changed. Try again in a minute.";
  private static final String UNKNOWN = "I do not know this button any more. Try /terp help.";

  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  @Override
  @SuppressWarnings("rawtypes") // The SDK's own signature.
  public Response apply(Request request, Response response, MiddlewareChain chain) {
    try {
      Response given = chain.next(request);
      int status = given.getStatusCode();
      if (status == 200 || status == 401) {
        return given;
      }
      LOG.warn("nothing here answers a {}", request.getRequestType());
      return inWords(request, UNKNOWN);
    } catch (RejectedExecutionException e) {
      LOG.warn("a {} was turned away: all queues are full", request.getRequestType());
      return inWords(request, BUSY);
    } catch (Exception e) { // The chain declares Exception.
      LOG.error("handling a {} failed", request.getRequestType(), e);
      return inWords(request, SORRY);
    }
  }

  private static Response inWords(Request<?> request, String sentence) {
    if (request.getRequestType() == RequestType.Command) {
      return Replies.json(Content.of(Mrkdwn.escape(sentence)).ephemeral());
    }
    if (request instanceof ViewSubmissionRequest submission) {
      String metadata = submission.getPayload().getView().getPrivateMetadata();
      return Replies.update(Forms.sentence("Not done", sentence, metadata));
    }
    return Replies.empty();
  }
}
