package com.example.worker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Hands the messages of one queue to a handler, and deletes those that it handled. */
final class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final int MAX_MESSAGES = 10;
  private static final int WAIT_SECONDS = 20;

  /** Handles the body of a message; what it throws makes the message come again. */
  @FunctionalInterface
  interface Handler {
    void handle(String body) throws Exception;
  }

  private final SqsClient sqs;
  private final String queue;
  private final Handler handler;
  private final Duration pause;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CompletableFuture<Void> stopping = new CompletableFuture<>();

  Worker(SqsClient sqs, String queue, Handler handler, Duration pause) {
    this.sqs = sqs;
    this.queue = queue;
    this.handler = handler;
    this.pause = pause;
  }

  /** Takes messages until it is told to stop, then lets those in hand end. */
  void run() throws InterruptedException {
    LOG.atInfo().addKeyValue("queue", queue).log("working");
    while (!stopping.isDone()) {
      threads.invokeAll(receive().stream().map(this::task).toList());
    }
    LOG.info("stopped");
  }

  /** Takes no more messages. */
  void stop() {
    stopping.complete(null);
  }

  private List<Message> receive() {
    try {
      var polled = CompletableFuture.supplyAsync(this::poll, threads);
      CompletableFuture.anyOf(polled, stopping).join();
      // A poll under way ends with the process: what it still gets comes again.
      return stopping.isDone() ? List.of() : polled.join();
    } catch (CompletionException e) {
      LOG.error("cannot receive", e.getCause());
      var rested =
          new CompletableFuture<Void>()
              .completeOnTimeout(null, pause.toMillis(), TimeUnit.MILLISECONDS);
      CompletableFuture.anyOf(rested, stopping).join();
      return List.of();
    }
  }

  private List<Message> poll() {
    return sqs.receiveMessage(
            request ->
                request
                    .queueUrl(queue)
                    .maxNumberOfMessages(MAX_MESSAGES)
                    .waitTimeSeconds(WAIT_SECONDS))
        .messages();
  }

  private Callable<Void> task(Message message) {
    return () -> {
      take(message);
      return null;
    };
  }

  private void take(Message message) {
    try {
      handler.handle(message.body());
    } catch (Throwable e) {
      // An error, too: the queue gives the message out again, and in the end to its dead letters.
      LOG.atError().addKeyValue("message", message.messageId()).setCause(e).log("not handled");
      return;
    }
    try {
      sqs.deleteMessage(request -> request.queueUrl(queue).receiptHandle(message.receiptHandle()));
      LOG.atInfo().addKeyValue("message", message.messageId()).log("handled");
    } catch (RuntimeException e) {
      LOG.atError()
          .addKeyValue("message", message.messageId())
          .setCause(e)
          .log("handled, but not deleted: it will come again");
    }
  }
}
