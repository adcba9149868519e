import { inspect } from "node:util";
import { SQSClient } from "@aws-sdk/client-sqs";
import { handle } from "./handle.ts";
import { log } from "./log.ts";
import { work } from "./work.ts";

/** How long messages in hand may take to end after the signal to stop. */
const GRACE_MS = 10_000;

const stopping = new AbortController();

function stop(): void {
  log("info", "stopping");
  stopping.abort();
  setTimeout(() => {
    log("error", "messages in hand did not end", { afterMs: GRACE_MS });
    process.exit(1);
  }, GRACE_MS).unref();
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

try {
  const queueUrl = setting("QUEUE_URL");
  // Credentials and, for local work, AWS_ENDPOINT_URL are read by the SDK itself.
  const client = new SQSClient({
    region: setting("AWS_REGION"),
    // A poll waits 20 s for messages: what has not answered by then never will.
    requestHandler: { requestTimeout: 30_000, throwOnRequestTimeout: true },
  });
  process.once("SIGTERM", stop).once("SIGINT", stop);
  log("info", "working", { queueUrl });
  await work({ client, queueUrl, handle, stop: stopping.signal });
  client.destroy();
} catch (error) {
  log("error", "failed", { error: inspect(error) });
  process.exitCode = 1;
}
