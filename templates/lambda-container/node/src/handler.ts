import type { Context } from "aws-lambda";
import { log } from "./log.ts";

export interface Event {
  name?: string;
}

/** What Lambda calls for each event. */
export async function handler(
  { name = "world" }: Event,
  { awsRequestId }: Pick<Context, "awsRequestId">,
) {
  log("info", "greeting", { requestId: awsRequestId });
  return { greeting: `Hello, ${name}!` };
}
