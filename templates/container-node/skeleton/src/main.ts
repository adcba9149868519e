import { once } from "node:events";
import { inspect } from "node:util";
import { handler } from "./handler.ts";
import { healthcheck } from "./healthcheck.ts";
import { log } from "./log.ts";
import { start, stop } from "./server.ts";

const port = Number(process.env.PORT || "${{ values.port }}");

async function serve(): Promise<void> {
  const server = await start(port, handler);
  log("info", "listening", { address: server.address() });
  await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
  log("info", "stopping");
  await stop(server);
}

try {
  await (process.argv[2] === "healthcheck" ? healthcheck(port) : serve());
} catch (error) {
  log("error", "failed", { error: inspect(error) });
  // At once: a request that did not end in time may still be at work.
  process.exit(1);
}
