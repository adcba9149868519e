package com.example.service;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers HTTP requests until it is told to stop. */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);
  private static final String DEFAULT_PORT = "${{ values.port }}";

  /** How long requests under way may take to end after the signal to stop. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private Main() {}

  /**
   * Starts the service; with the argument {@code healthcheck}, asks the one that runs how it is.
   */
  public static void main(String[] args) throws IOException {
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> LOG.error("failed", e));
    var port = Integer.parseInt(System.getenv().getOrDefault("PORT", DEFAULT_PORT));
    if (args.length > 0 && args[0].equals("healthcheck")) {
      System.exit(Healthcheck.passes(port) ? 0 : 1);
    }

    var service = Service.start(port, new Routes());
    LOG.atInfo().addKeyValue("port", service.port()).log("listening");
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(service)));
  }

  private static void stop(Service service) {
    LOG.info("stopping");
    var ended = service.stop(GRACE);
    if (!ended) {
      LOG.error("requests under way did not end in time");
    }
    // Stopped when told to is no failure, yet of itself the JVM reports 143 after SIGTERM.
    Runtime.getRuntime().halt(ended ? 0 : 1);
  }
}
