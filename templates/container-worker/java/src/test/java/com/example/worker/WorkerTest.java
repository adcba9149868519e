package com.example.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkerTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private FakeQueue queue;
  private Worker worker;
  private Thread running;

  @AfterEach
  void end() throws Exception {
    worker.stop();
    assertTrue(running.join(SOON));
    queue.close();
  }

  @Test
  void deletesWhatWasHandled() throws Exception {
    var tried = new LinkedBlockingQueue<String>();
    start(
        new FakeQueue("one", "poison", "two"),
        body -> {
          tried.add(body);
          if (body.equals("poison")) {
            throw new IllegalArgumentException("cannot be handled");
          }
        });
    assertEquals(Set.of("one", "poison", "two"), Set.of(next(tried), next(tried), next(tried)));
    assertEquals(Set.of("one", "two"), Set.of(next(queue.deleted), next(queue.deleted)));
    assertNull(queue.deleted.poll(200, TimeUnit.MILLISECONDS));
  }

  @Test
  void letsMessagesInHandEnd() throws Exception {
    var started = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    start(
        new FakeQueue("slow"),
        body -> {
          started.countDown();
          goOn.await();
        });
    started.await();
    queue.waiting.add("too late");
    worker.stop();
    assertFalse(running.join(Duration.ofMillis(200)));
    goOn.countDown();
    assertTrue(running.join(SOON));
    assertEquals("slow", queue.deleted.poll());
    assertEquals("too late", queue.waiting.poll());
  }

  @Test
  void goesOnWhenTheQueueCouldNotBeAsked() throws Exception {
    var fake = new FakeQueue("one");
    fake.failures.set(1);
    start(fake, body -> {});
    assertEquals("one", next(queue.deleted));
  }

  @Test
  void readsEvents() throws Exception {
    start(new FakeQueue("no event", "{\"id\":\"42\"}"), new EventHandler());
    assertEquals("{\"id\":\"42\"}", next(queue.deleted));
    assertNull(queue.deleted.poll(200, TimeUnit.MILLISECONDS));
  }

  private void start(FakeQueue fake, Worker.Handler handler) {
    queue = fake;
    worker = new Worker(fake.client(), fake.url(), handler, Duration.ofMillis(10));
    running =
        Thread.startVirtualThread(
            () -> {
              try {
                worker.run();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  private static String next(BlockingQueue<String> items) throws InterruptedException {
    var item = items.poll(SOON.toSeconds(), TimeUnit.SECONDS);
    return item == null ? "nothing" : item;
  }
}
