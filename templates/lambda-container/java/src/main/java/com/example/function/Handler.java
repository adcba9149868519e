package com.example.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.Map;

/** What Lambda calls for each event. Its JSON comes and goes as maps: Lambda reads no records. */
public final class Handler implements RequestHandler<Map<String, String>, Map<String, String>> {
  @Override
  public Map<String, String> handleRequest(Map<String, String> event, Context context) {
    var name = event.get("name");
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("the event has no name");
    }
    context.getLogger().log("greeted", LogLevel.INFO);
    return Map.of("greeting", "Hello, " + name + "!");
  }
}
