import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { type Message, SQSClient } from "@aws-sdk/client-sqs";
import { handle } from "../src/handle.ts";
import { work } from "../src/work.ts";
import { startQueue } from "./startQueue.ts";

async function started(
  t: TestContext,
  batches: (string[] | "error")[],
  handle: (message: Message) => Promise<void>,
) {
  const queue = await startQueue(t, batches);
  const client = new SQSClient({
    region: "eu-west-1",
    endpoint: queue.endpoint,
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
  });
  t.after(() => client.destroy());
  const stop = new AbortController();
  const ended = work({
    client,
    queueUrl: queue.url,
    handle,
    stop: stop.signal,
    pauseMs: 1,
  });
  return { queue, stop, ended };
}

const limit = { timeout: 10_000 };

test("deletes what was handled and leaves what failed", limit, async (t) => {
  const { queue, stop, ended } = await started(
    t,
    [['{"n":1}', "not JSON", "null", '{"n":2}'], ['{"n":3}']],
    handle,
  );
  await queue.waiting;
  stop.abort();
  await ended;
  assert.deepEqual(queue.deleted.sort(), ['{"n":1}', '{"n":2}', '{"n":3}']);
});

test("waits for messages, and takes ten at a time", limit, async (t) => {
  const { queue, stop, ended } = await started(t, [], handle);
  await queue.waiting;
  stop.abort();
  await ended;
  assert.deepEqual(queue.polls, [
    { QueueUrl: queue.url, MaxNumberOfMessages: 10, WaitTimeSeconds: 20 },
  ]);
});

test("goes on where the queue fails for a while", limit, async (t) => {
  const { queue, stop, ended } = await started(t, ["error", ["{}"]], handle);
  await queue.waiting;
  stop.abort();
  await ended;
  assert.deepEqual(queue.deleted, ["{}"]);
});

test("ends the messages in hand before it stops", limit, async (t) => {
  const inHand = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  const { queue, stop, ended } = await started(t, [["1"], ["2"]], () => {
    inHand.resolve();
    return finish.promise;
  });
  await inHand.promise;
  stop.abort();
  finish.resolve();
  await ended;
  assert.deepEqual(queue.deleted, ["1"]);
  assert.equal(queue.polls.length, 1);
});
