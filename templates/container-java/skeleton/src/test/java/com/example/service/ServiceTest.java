package com.example.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpHandlers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ServiceTest {
  private static final Duration GRACE = Duration.ofSeconds(10);

  @Test
  void isHealthyUntilItStops() throws Exception {
    var service = Service.start(0, new Routes());
    assertTrue(Healthcheck.passes(service.port()));
    assertTrue(service.stop(GRACE));
    assertFalse(Healthcheck.passes(service.port()));
  }

  @Test
  void letsRequestsUnderWayEnd() throws Exception {
    var started = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var service =
        Service.start(
            0,
            exchange -> {
              started.countDown();
              await(goOn);
              HttpHandlers.of(200, Headers.of(), "done").handle(exchange);
            });
    try (var client = HttpClient.newHttpClient()) {
      var response = client.sendAsync(request(service), BodyHandlers.ofString());
      started.await();
      var stopped = CompletableFuture.supplyAsync(() -> service.stop(GRACE));
      assertFalse(stopped.isDone());
      goOn.countDown();
      assertEquals("done", response.get().body());
      assertTrue(stopped.get());
    }
  }

  @Test
  void tellsOfRequestsThatDoNotEnd() throws Exception {
    var started = new CountDownLatch(1);
    var service =
        Service.start(
            0,
            exchange -> {
              started.countDown();
              await(new CountDownLatch(1));
            });
    try (var client = HttpClient.newHttpClient()) {
      client.sendAsync(request(service), BodyHandlers.ofString());
      started.await();
      assertFalse(service.stop(Duration.ofSeconds(1)));
      client.shutdownNow();
    }
  }

  @Test
  void answersAFailureWith500() throws Exception {
    HttpHandler failing =
        exchange -> {
          throw new IllegalStateException("on purpose");
        };
    var service = Service.start(0, failing);
    try (var client = HttpClient.newHttpClient()) {
      assertEquals(500, client.send(request(service), BodyHandlers.ofString()).statusCode());
    }
    assertTrue(service.stop(GRACE));
  }

  @Test
  void doesNotWaitForClientsThatWentAway() throws Exception {
    HttpHandler broken =
        exchange -> {
          throw new IOException("broken pipe");
        };
    var service = Service.start(0, broken);
    try (var client = HttpClient.newHttpClient()) {
      assertThrows(IOException.class, () -> client.send(request(service), BodyHandlers.ofString()));
    }
    assertTimeout(Duration.ofSeconds(5), () -> assertTrue(service.stop(GRACE)));
  }

  private static HttpRequest request(Service service) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + "/")).build();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
