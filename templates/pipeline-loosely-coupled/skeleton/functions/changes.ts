import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import { FIELDS, type Event } from './records.ts';

/** What a record of the stream says: which state there is now, or that there is none. */
export interface Change {
  op: 'I' | 'U' | 'D';
  at: number;
  event: Event;
}

export function changeOf({ dynamodb = {} }: DynamoDBRecord): Change {
  const { NewImage: made, OldImage: old, Keys, ApproximateCreationDateTime: seconds = 0 } = dynamodb;
  const gone = !made || made['gone_at'] !== undefined;
  const image: Record<string, AttributeValue> = made ?? old ?? Keys ?? {};
  return {
    op: gone ? 'D' : old ? 'U' : 'I',
    at: seconds * 1000,
    event: Object.fromEntries(FIELDS.map(name => [name, image[name]?.S])),
  };
}
