package com.example.service;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks the service in the same container how it is: the image has no curl for that. */
final class Healthcheck {
  private static final int TIMEOUT_MILLIS = 2_000;

  private Healthcheck() {}

  static boolean passes(int port) {
    try {
      var url = URI.create("http://127.0.0.1:" + port + "/healthz").toURL();
      var connection = (HttpURLConnection) url.openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      System.err.println(e);
      return false;
    }
  }
}
