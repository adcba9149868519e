import assert from "node:assert/strict";
import { test } from "node:test";
import { handler } from "../src/handler.ts";

const context = { awsRequestId: "a-request" };

test("greets by name", async () => {
  assert.deepEqual(await handler({ name: "Ada" }, context), {
    greeting: "Hello, Ada!",
  });
});

test("greets the world where no name is given", async () => {
  assert.deepEqual(await handler({}, context), { greeting: "Hello, world!" });
});

test("logs one line of JSON that names the request", async (t) => {
  const write = t.mock.method(process.stdout, "write", () => true);
  await handler({}, context);
  const lines = write.mock.calls.map(({ arguments: [text] }) => String(text));
  write.mock.restore();
  assert.equal(lines.length, 1);
  assert.deepEqual(JSON.parse(lines[0] ?? "").requestId, "a-request");
});
