package com.terp.chatops.verify;

import com.terp.chatops.run.ChatOpsException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The same work on a few threads at once, until all of them are through. */
final class Together {
  private Together() {}

  /**
   * Runs it.
   *
   * @throws ChatOpsException if it fails on one of them, after the others are through
   */
  static void run(int threads, Runnable work) {
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<CompletableFuture<Void>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(CompletableFuture.runAsync(work, workers));
      }
      running.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
