import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** Listens on a port, or on a free one for port 0. */
export async function start(
  port: number,
  listener: RequestListener,
): Promise<Server> {
  const server = createServer({
    headersTimeout: 5_000,
    requestTimeout: 30_000,
    // Longer than load balancers keep an idle connection, commonly 60 s: else they would send into one that is closing.
    keepAliveTimeout: 65_000,
  });
  server.on("request", (request, response) => {
    // A connection that was kept for the client's next request would hold up the stop.
    response.once("close", () => {
      if (!server.listening) server.closeIdleConnections();
    });
    listener(request, response);
  });
  server.listen(port);
  await once(server, "listening");
  return server;
}

/** Takes no more requests, and lets those under way end. */
export async function stop(server: Server, graceMs = 10_000): Promise<void> {
  const closed = once(server, "close").then(() => true);
  server.close();
  const inTime = sleep(graceMs, false, { ref: false });
  if (await Promise.race([closed, inTime])) return;
  server.closeAllConnections();
  throw new Error(`requests under way did not end in ${graceMs} ms`);
}
