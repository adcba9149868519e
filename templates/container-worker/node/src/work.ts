import { setTimeout as sleep } from "node:timers/promises";
import { inspect } from "node:util";
import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import { log } from "./log.ts";

export interface Work {
  client: SQSClient;
  queueUrl: string;
  handle: (message: Message) => Promise<void>;
  stop: AbortSignal;
  /** How long to wait after the queue could not be asked. */
  pauseMs?: number;
}

/** Takes messages until told to stop, then ends those in hand. */
export async function work(work: Work): Promise<void> {
  while (!work.stop.aborted) {
    const messages = await received(work);
    await Promise.all(messages.map((message) => done(message, work)));
  }
}

async function received({ client, queueUrl, stop, pauseMs = 5_000 }: Work) {
  const command = new ReceiveMessageCommand({
    QueueUrl: queueUrl,
    MaxNumberOfMessages: 10,
    WaitTimeSeconds: 20,
  });
  try {
    const { Messages } = await client.send(command, { abortSignal: stop });
    return Messages ?? [];
  } catch (error) {
    if (stop.aborted) return [];
    log("error", "the queue could not be asked", { error: inspect(error) });
    // Cut short when told to stop, which is no failure.
    await sleep(pauseMs, undefined, { signal: stop }).catch(() => {});
    return [];
  }
}

/** Only what was handled is deleted: the queue's redrive policy decides about the rest. */
async function done(message: Message, { client, queueUrl, handle }: Work) {
  try {
    await handle(message);
    await client.send(
      new DeleteMessageCommand({
        QueueUrl: queueUrl,
        ReceiptHandle: message.ReceiptHandle,
      }),
    );
  } catch (error) {
    log("error", "a message was not handled", {
      messageId: message.MessageId,
      error: inspect(error),
    });
  }
}
