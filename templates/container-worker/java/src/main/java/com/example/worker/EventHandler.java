package com.example.worker;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.jr.ob.JSON;

/**
 * Does what the worker is for. A queue may give the same message twice: doing it again must do no
 * harm.
 */
final class EventHandler implements Worker.Handler {
  private static final Logger LOG = LoggerFactory.getLogger(EventHandler.class);

  /** What a message says. */
  record Event(String id) {}

  @Override
  public void handle(String body) {
    var event = JSON.std.beanFrom(Event.class, body);
    LOG.atInfo().addKeyValue("id", event.id()).log("event");
  }
}
