import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import type { TestContext } from "node:test";

/**
 * A queue in this process, as the SDK sees one. Each poll is given the next batch of bodies, or an error for "error";
 * once they have run out, a poll waits for messages that do not come.
 */
export async function startQueue(
  t: TestContext,
  batches: (string[] | "error")[],
) {
  const polls: unknown[] = [];
  const deleted: string[] = [];
  const waiting = Promise.withResolvers<void>();

  const server = createServer(async (request, response) => {
    const asked = (await json(request)) as { ReceiptHandle: string };
    if (request.headers["x-amz-target"] === "AmazonSQS.DeleteMessage") {
      deleted.push(asked.ReceiptHandle);
      response.end("{}");
      return;
    }
    polls.push(asked);
    const batch = batches.shift();
    if (!batch) waiting.resolve();
    else if (batch === "error") response.writeHead(500).end("{}");
    else response.end(JSON.stringify({ Messages: batch.map(messageOf) }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });

  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    endpoint,
    url: `${endpoint}/000000000000/messages`,
    polls,
    /** Of which bodies the message was deleted. */
    deleted,
    /** Resolves once every batch was taken, and the next poll waits. */
    waiting: waiting.promise,
  };
}

function messageOf(body: string) {
  return {
    MessageId: `id of ${body}`,
    ReceiptHandle: body,
    Body: body,
    MD5OfBody: createHash("md5").update(body).digest("hex"),
  };
}
