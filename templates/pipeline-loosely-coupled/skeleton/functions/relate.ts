import { ExecuteStatementCommand, RDSDataClient } from '@aws-sdk/client-rds-data';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { changeOf, type Change } from './changes.ts';
import { FIELDS } from './records.ts';

const database = new RDSDataClient();
const [, ...OTHERS] = FIELDS;

/** The table that the function writes; `docs/runbook.md` says who makes it. */
export const TABLE = `CREATE TABLE IF NOT EXISTS records (
  id text PRIMARY KEY, customer_id text, category text, amount numeric(12,2), currency text, occurred_at timestamp, updated_at timestamp NOT NULL
)`;

const TYPES: Partial<Record<(typeof FIELDS)[number], string>> = { amount: 'numeric', occurred_at: 'timestamp', updated_at: 'timestamp' };

/** What is older than what is there changes nothing: records may come twice, and out of order. */
export const UPSERT = `INSERT INTO records (${FIELDS.join(', ')})
VALUES (${FIELDS.map(name => `CAST(:${name} AS ${TYPES[name] ?? 'text'})`).join(', ')})
ON CONFLICT (id) DO UPDATE SET ${OTHERS.map(name => `${name} = excluded.${name}`).join(', ')}
WHERE records.updated_at <= excluded.updated_at`;
export const DELETE = 'DELETE FROM records WHERE id = :id';

/** Copies each change of the table to the database, one after the other; from the first that fails on, the stream brings them again. */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  for (const record of Records)
    try {
      await copy(changeOf(record));
    } catch (error) {
      console.error(JSON.stringify({ sequence: record.dynamodb?.SequenceNumber, error: String(error) }));
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb!.SequenceNumber! }] };
    }
  return { batchItemFailures: [] };
}

async function copy({ op, event }: Change): Promise<void> {
  const names = op === 'D' ? (['id'] as const) : FIELDS;
  await database.send(
    new ExecuteStatementCommand({
      resourceArn: process.env['DATABASE'],
      secretArn: process.env['SECRET'],
      database: 'app',
      sql: op === 'D' ? DELETE : UPSERT,
      parameters: names.map(name => {
        const value = event[name];
        return { name, value: value === undefined ? { isNull: true } : { stringValue: String(value) } };
      }),
    }),
  );
}
