package com.example.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
  private static Service service;
  private static HttpClient client;

  @BeforeAll
  static void start() throws Exception {
    service = Service.start(0, new Routes());
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    service.stop(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      textBlock =
          """
          GET,  /healthz,      200, '{"status":"ok"}'
          HEAD, /healthz,      200, ''
          GET,  /,             200, '{"service":"${{ values.name }}"}'
          GET,  /nothing-here, 404, ''
          GET,  /healthz/x,    404, ''
          POST, /healthz,      405, ''
          """)
  void answers(String method, String path, int status, String body) throws Exception {
    var uri = URI.create("http://127.0.0.1:" + service.port() + path);
    var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build();
    var response = client.send(request, BodyHandlers.ofString());
    assertEquals(status, response.statusCode());
    assertEquals(body, response.body());
  }
}
