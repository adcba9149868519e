package com.example.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;

/** What Lambda calls for each event. */
public final class Handler implements RequestHandler<Handler.Request, Handler.Response> {
  /** The event. */
  public record Request(String name) {}

  /** The answer. */
  public record Response(String greeting) {}

  @Override
  public Response handleRequest(Request request, Context context) {
    if (request.name() == null || request.name().isBlank()) {
      throw new IllegalArgumentException("the event has no name");
    }
    context.getLogger().log("greeted", LogLevel.INFO);
    return new Response("Hello, " + request.name() + "!");
  }
}
