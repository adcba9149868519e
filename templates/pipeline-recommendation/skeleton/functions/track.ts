import { randomUUID } from 'node:crypto';
import { KinesisClient, PutRecordCommand } from '@aws-sdk/client-kinesis';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { personOf, reply, textOf } from './http.ts';

const kinesis = new KinesisClient();
const MOST = 10_000;
const KINDS: Record<string, string[]> = {
  interaction: ['event_id', 'item_id', 'event_type', 'occurred_at'],
  item: ['event_id', 'item_id', 'category', 'title', 'occurred_at'],
};

/**
 * Takes what a person did, or an item of the catalogue, onto the stream. Who the person is the token says, and nothing else. What is wrong
 * with an event otherwise the lake finds, and keeps.
 */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const kind = event.routeKey === 'POST /items' ? 'item' : 'interaction';
  const user = kind === 'interaction' ? personOf(event) : undefined;
  if (kind === 'interaction' && !user) return reply(401, { message: 'Sign in.' });
  const text = textOf(event);
  if (text.length > MOST) return reply(413, { message: `An event has at most ${MOST} characters.` });
  const given = parsed(text);
  if (!given) return reply(400, { message: 'Send a JSON object.' });
  const now = new Date().toISOString().slice(0, 19).replace('T', ' ');
  const row = {
    kind,
    user_id: user,
    ...Object.fromEntries(KINDS[kind]!.map(name => [name, plain(given[name])])),
    event_id: plain(given['event_id']) ?? randomUUID(),
    occurred_at: plain(given['occurred_at']) ?? now,
    received_at: now,
  };
  await kinesis.send(
    new PutRecordCommand({
      StreamName: process.env['STREAM'],
      PartitionKey: user ?? String(row.event_id),
      Data: Buffer.from(`${JSON.stringify(row)}\n`),
    }),
  );
  return reply(202, { event_id: row.event_id });
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Text, and no more of it than a column should have. */
function plain(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value.slice(0, 500) : undefined;
}
