package com.example.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandlerTest {
  private final Handler handler = new Handler();
  private final List<String> logged = new ArrayList<>();

  @Test
  void greets() {
    var answer = handler.handleRequest(Map.of("name", "Ada"), context());
    assertEquals(Map.of("greeting", "Hello, Ada!"), answer);
    assertEquals(List.of("greeted"), logged);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void refusesAnEmptyName(String name) {
    var event = Map.of("name", name);
    assertThrows(IllegalArgumentException.class, () -> handler.handleRequest(event, context()));
  }

  @Test
  void refusesAnEventWithoutName() {
    var event = Map.of("surname", "Lovelace");
    assertThrows(IllegalArgumentException.class, () -> handler.handleRequest(event, context()));
  }

  /** Of what Lambda tells of an invocation, only the logger. */
  private Context context() {
    var logger =
        new LambdaLogger() {
          @Override
          public void log(String message) {
            logged.add(message);
          }

          @Override
          public void log(byte[] message) {
            log(new String(message, StandardCharsets.UTF_8));
          }
        };
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) -> method.getName().equals("getLogger") ? logger : null);
  }
}
