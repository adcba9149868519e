import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { service } from "../src/handler.ts";

test("serves, and stops on SIGTERM with 0", { timeout: 10_000 }, async (t) => {
  const child = spawn(process.execPath, ["src/main.ts"], {
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  t.after(() => child.kill("SIGKILL"));
  const exit = once(child, "exit");

  const [line] = await once(createInterface(child.stdout), "line");
  const { port } = JSON.parse(line).address;
  const response = await fetch(`http://127.0.0.1:${port}/`);
  assert.deepEqual(await response.json(), { service });

  child.kill("SIGTERM");
  assert.deepEqual(await exit, [0, null]);
});

test("says in a line why it cannot start", { timeout: 10_000 }, async () => {
  const child = spawn(process.execPath, ["src/main.ts"], {
    env: { ...process.env, PORT: "no port" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  const [line] = await once(createInterface(child.stdout), "line");
  assert.match(JSON.parse(line).error, /ERR_SOCKET_BAD_PORT/);
  assert.deepEqual(await exit, [1, null]);
});
