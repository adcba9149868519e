package com.example.worker;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Takes messages from a queue until it is told to stop. */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  /** How long messages in hand may take to end after the signal to stop. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** How long to leave a queue alone that could not be asked. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private Main() {}

  /** Starts the worker. */
  public static void main(String[] args) throws InterruptedException {
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> fail(e));
    var queue = System.getenv("QUEUE_URL");
    if (queue == null) {
      throw new IllegalStateException("QUEUE_URL is not set");
    }

    // Region, credentials and AWS_ENDPOINT_URL come from where every AWS tool takes them.
    var worker = new Worker(SqsClient.create(), queue, new EventHandler(), PAUSE);
    var running = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(worker, running)));
    worker.run();
  }

  private static void stop(Worker worker, Thread running) {
    worker.stop();
    var ended = false;
    try {
      ended = running.join(GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!ended) {
      LOG.error("messages in hand did not end in time: they will come again");
    }
    // Stopped when told to is no failure, yet of itself the JVM reports 143 after SIGTERM.
    Runtime.getRuntime().halt(ended ? 0 : 1);
  }

  private static void fail(Throwable e) {
    LOG.error("failed", e);
    Runtime.getRuntime().halt(1);
  }
}
