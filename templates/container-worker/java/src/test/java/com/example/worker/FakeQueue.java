package com.example.worker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.jr.ob.JSON;

/** Speaks as much of the protocol of SQS as the worker needs. A message's handle is its body. */
final class FakeQueue implements AutoCloseable {
  final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
  final BlockingQueue<String> deleted = new LinkedBlockingQueue<>();
  final AtomicInteger failures = new AtomicInteger();
  private final HttpServer server;

  FakeQueue(String... bodies) throws IOException {
    waiting.addAll(List.of(bodies));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/messages";
  }

  SqsClient client() {
    return SqsClient.builder()
        .endpointOverride(URI.create(url()).resolve("/"))
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    var request = JSON.std.mapFrom(exchange.getRequestBody());
    switch (exchange.getRequestHeaders().getFirst("X-Amz-Target")) {
      case "AmazonSQS.ReceiveMessage" -> {
        if (failures.getAndDecrement() > 0) {
          answer(exchange, 400, Map.of());
        } else {
          answer(exchange, 200, Map.of("Messages", take()));
        }
      }
      case "AmazonSQS.DeleteMessage" -> {
        deleted.add((String) request.get("ReceiptHandle"));
        answer(exchange, 200, Map.of());
      }
      default -> answer(exchange, 404, Map.of());
    }
  }

  /** A long poll, shorter than the real one. */
  private List<Map<String, String>> take() {
    var bodies = new ArrayList<String>();
    try {
      var first = waiting.poll(50, TimeUnit.MILLISECONDS);
      if (first != null) {
        bodies.add(first);
        waiting.drainTo(bodies);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return bodies.stream()
        .map(
            body ->
                Map.of(
                    "MessageId", body, "ReceiptHandle", body, "Body", body, "MD5OfBody", md5(body)))
        .toList();
  }

  private static void answer(HttpExchange exchange, int status, Map<String, ?> body)
      throws IOException {
    var bytes = JSON.std.asBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static String md5(String text) {
    try {
      var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
