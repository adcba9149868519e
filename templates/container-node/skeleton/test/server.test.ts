import assert from "node:assert/strict";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { handler, service } from "../src/handler.ts";
import { healthcheck } from "../src/healthcheck.ts";
import { start, stop } from "../src/server.ts";

const limit = { timeout: 10_000 };

async function started(t: TestContext, listener: RequestListener) {
  const server = await start(0, listener);
  t.after(() => server.closeAllConnections());
  t.after(() => server.close());
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

for (const [method, path, status, body] of [
  ["GET", "/healthz", 200, { status: "ok" }],
  ["GET", "/healthz?from=probe", 200, { status: "ok" }],
  ["GET", "/", 200, { service }],
  ["GET", "/nothing-here", 404, { error: "not found" }],
  ["GET", "//", 404, { error: "not found" }],
  ["POST", "/healthz", 405, { error: "method not allowed" }],
] as const) {
  test(`${method} ${path} answers ${status}`, async (t) => {
    const server = await started(t, handler);
    const url = `http://127.0.0.1:${portOf(server)}${path}`;
    const response = await fetch(url, { method });
    assert.equal(response.status, status);
    assert.deepEqual(await response.json(), body);
  });
}

test("the healthcheck passes while the service runs, and fails once it has stopped", async (t) => {
  const server = await started(t, handler);
  const port = portOf(server);
  await healthcheck(port);
  await stop(server);
  await assert.rejects(healthcheck(port));
});

test("the healthcheck fails where the service is not well", async (t) => {
  const server = await started(t, (_, response) => {
    response.writeHead(503).end();
  });
  await assert.rejects(healthcheck(portOf(server)), /answered 503/);
});

test("requests under way end before it stops", limit, async (t) => {
  const underWay = Promise.withResolvers<void>();
  const server = await started(t, async (_, response) => {
    underWay.resolve();
    await sleep(200);
    response.end("done");
  });
  // The client keeps its connection open for a next request, which must not hold up the stop.
  const response = fetch(`http://127.0.0.1:${portOf(server)}/`);
  await underWay.promise;
  const asked = performance.now();
  await stop(server);
  assert.ok(performance.now() - asked < 2_000);
  assert.equal(await (await response).text(), "done");
});

test("a request that does not end is cut off in the end", limit, async (t) => {
  const underWay = Promise.withResolvers<void>();
  const server = await started(t, () => underWay.resolve());
  const response = fetch(`http://127.0.0.1:${portOf(server)}/`);
  const cutOff = assert.rejects(response);
  await underWay.promise;
  await assert.rejects(stop(server, 100), /did not end in 100 ms/);
  await cutOff;
});
