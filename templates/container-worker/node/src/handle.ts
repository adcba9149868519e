import type { Message } from "@aws-sdk/client-sqs";
import { log } from "./log.ts";

/**
 * The one purpose of the worker: its work goes here. It may see a message twice, since a queue delivers at least once.
 * A message that it fails on stays in the queue, which delivers it again and puts it aside in the end.
 */
export async function handle({ MessageId, Body = "" }: Message): Promise<void> {
  const body: unknown = JSON.parse(Body);
  if (typeof body !== "object" || body === null) {
    throw new TypeError("the body is no JSON object");
  }
  // Not the body: it may hold what logs must not.
  log("info", "handled", { messageId: MessageId });
}
