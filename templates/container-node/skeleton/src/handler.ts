import type { IncomingMessage, ServerResponse } from "node:http";

export const service = "${{ values.name }}";

/** The routes of the service: what GET answers on each path. */
const routes = new Map<string, () => object>([
  ["/healthz", () => ({ status: "ok" })],
  ["/", () => ({ service })],
]);

export function handler(request: IncomingMessage, response: ServerResponse) {
  const [path = "/"] = (request.url ?? "/").split("?", 1);
  const answer = routes.get(path);
  if (!answer) {
    writeJson(response, 404, { error: "not found" });
  } else if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    writeJson(response, 405, { error: "method not allowed" });
  } else {
    writeJson(response, 200, answer());
  }
}

function writeJson(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(`${JSON.stringify(body)}\n`);
}
