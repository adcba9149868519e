import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { FirehoseClient, PutRecordCommand } from '@aws-sdk/client-firehose';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { flawOf, rowOf, FIELDS, type Event } from './records.ts';

const database = new DynamoDBClient();
const firehose = new FirehoseClient();
/** How long what was deleted is remembered, in seconds: a change that comes later than that would bring it back. */
const REMEMBERED = 30 * 86_400;

/** Stores the newest state of each record. What comes twice, or late, changes nothing; what cannot be stored goes to raw as it is. */
export async function handler({ Records }: SQSEvent): Promise<SQSBatchResponse> {
  const failed = await Promise.all(Records.map(outcomeOf));
  return { batchItemFailures: failed.flatMap(itemIdentifier => (itemIdentifier ? [{ itemIdentifier }] : [])) };
}

/** The id of a message that has to come again. */
async function outcomeOf(message: SQSRecord): Promise<string | undefined> {
  try {
    const event = parsed(message.body);
    if (flawOf(event)) await setApart(event, Number(message.attributes.SentTimestamp));
    else await put(event);
    return undefined;
  } catch (error) {
    console.error(JSON.stringify({ message: message.messageId, error: String(error) }));
    return message.messageId;
  }
}

/** What is no object at all is an event that says nothing. */
function parsed(body: string): Event {
  try {
    const event: unknown = JSON.parse(body);
    return typeof event === 'object' && event !== null && !Array.isArray(event) ? (event as Event) : {};
  } catch {
    return {};
  }
}

async function put(event: Event): Promise<void> {
  const given = FIELDS.filter(name => name !== 'id' && event[name] !== undefined);
  const sets = given.map(name => `#${name} = :${name}`);
  const gone = event.deleted === true;
  if (gone) sets.push('#gone_at = :gone_at');
  try {
    await database.send(
      new UpdateItemCommand({
        TableName: process.env['TABLE'],
        Key: { id: { S: String(event.id) } },
        UpdateExpression: `SET ${sets.join(', ')}${gone ? '' : ' REMOVE #gone_at'}`,
        ConditionExpression: 'attribute_not_exists(id) OR #updated_at <= :updated_at',
        ExpressionAttributeNames: Object.fromEntries([...given, 'gone_at'].map(name => [`#${name}`, name])),
        ExpressionAttributeValues: {
          ...Object.fromEntries(given.map(name => [`:${name}`, { S: String(event[name]) }])),
          ...(gone && { ':gone_at': { N: String(Math.floor(Date.now() / 1000) + REMEMBERED) } }),
        },
      }),
    );
  } catch (error) {
    // A newer state is there already.
    if ((error as Error).name !== 'ConditionalCheckFailedException') throw error;
  }
}

async function setApart(event: Event, sent: number): Promise<void> {
  const Data = Buffer.from(`${JSON.stringify(rowOf('I', sent, event))}\n`);
  await firehose.send(new PutRecordCommand({ DeliveryStreamName: process.env['DELIVERY'], Record: { Data } }));
}
