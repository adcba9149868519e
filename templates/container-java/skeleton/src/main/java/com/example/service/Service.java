package com.example.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP server with a virtual thread for each request. */
final class Service {
  private static final Logger LOG = LoggerFactory.getLogger(Service.class);

  static {
    // A client that never ends its request is given up after so many seconds.
    System.setProperty("sun.net.httpserver.maxReqTime", "30");
  }

  private final HttpServer server;
  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();

  private Service(HttpServer server) {
    this.server = server;
  }

  /** Listens on a port of every address; 0 takes a free one. */
  static Service start(int port, HttpHandler handler) throws IOException {
    var service = new Service(HttpServer.create(new InetSocketAddress(port), 0));
    service.server.setExecutor(service.requests);
    service.server.createContext("/", exchange -> handle(exchange, handler));
    service.server.start();
    return service;
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Takes no new requests and lets those under way end; tells whether they did so in time. */
  boolean stop(Duration grace) {
    // Closes the listener at once. It would wait for the requests of clients that went away, too:
    // hence the wait of our own, for the threads that have one in hand.
    Thread.startVirtualThread(() -> server.stop((int) grace.toSeconds()));
    requests.shutdown();
    try {
      return requests.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void handle(HttpExchange exchange, HttpHandler handler) throws IOException {
    try {
      handler.handle(exchange);
    } catch (RuntimeException e) {
      LOG.atError()
          .addKeyValue("path", exchange.getRequestURI().getPath())
          .setCause(e)
          .log("failed");
      exchange.sendResponseHeaders(500, -1);
    }
  }
}
