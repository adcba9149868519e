package com.example.service;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpHandlers;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** The routes of the service. */
final class Routes implements HttpHandler {
  static final String SERVICE = "${{ values.name }}";

  private static final Map<String, HttpHandler> ROUTES =
      Map.of(
          "/", json("{\"service\":\"" + SERVICE + "\"}"), "/healthz", json("{\"status\":\"ok\"}"));
  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final HttpHandler NOT_FOUND = HttpHandlers.of(404, Headers.of(), "");
  private static final HttpHandler METHOD_NOT_ALLOWED =
      HttpHandlers.of(405, Headers.of("Allow", "GET, HEAD"), "");

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var handler = ROUTES.getOrDefault(exchange.getRequestURI().getPath(), NOT_FOUND);
    if (handler != NOT_FOUND && !METHODS.contains(exchange.getRequestMethod())) {
      handler = METHOD_NOT_ALLOWED;
    }
    handler.handle(exchange);
  }

  private static HttpHandler json(String body) {
    return HttpHandlers.of(200, Headers.of("Content-Type", "application/json"), body);
  }
}
