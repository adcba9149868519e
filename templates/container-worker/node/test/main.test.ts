import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { startQueue } from "./startQueue.ts";

test("works, and stops on SIGTERM with 0", { timeout: 20_000 }, async (t) => {
  const queue = await startQueue(t, [['{"order":1}']]);
  const child = spawn(process.execPath, ["src/main.ts"], {
    env: {
      QUEUE_URL: queue.url,
      AWS_ENDPOINT_URL: queue.endpoint,
      AWS_REGION: "eu-west-1",
      AWS_ACCESS_KEY_ID: "test",
      AWS_SECRET_ACCESS_KEY: "test",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  t.after(() => child.kill("SIGKILL"));
  const exit = once(child, "exit");
  await queue.waiting;
  child.kill("SIGTERM");
  assert.deepEqual(await exit, [0, null]);
  assert.deepEqual(queue.deleted, ['{"order":1}']);
});

test("does not start without a queue", { timeout: 20_000 }, async () => {
  const child = spawn(process.execPath, ["src/main.ts"], {
    env: { AWS_REGION: "eu-west-1" },
    stdio: "ignore",
  });
  assert.deepEqual(await once(child, "exit"), [1, null]);
});
