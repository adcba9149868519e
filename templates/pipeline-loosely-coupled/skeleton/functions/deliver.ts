import { FirehoseClient, PutRecordBatchCommand } from '@aws-sdk/client-firehose';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { changeOf } from './changes.ts';
import { rowOf } from './records.ts';

const firehose = new FirehoseClient();

/** Brings each change of the table to Firehose. From the first that it does not take on, the stream brings them again. */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const { RequestResponses = [] } = await firehose.send(
    new PutRecordBatchCommand({
      DeliveryStreamName: process.env['DELIVERY'],
      Records: Records.map(record => {
        const { op, at, event } = changeOf(record);
        return { Data: Buffer.from(`${JSON.stringify(rowOf(op, at, event))}\n`) };
      }),
    }),
  );
  const first = RequestResponses.findIndex(({ ErrorCode }) => ErrorCode);
  if (first < 0) return { batchItemFailures: [] };
  return { batchItemFailures: [{ itemIdentifier: Records[first]!.dynamodb!.SequenceNumber! }] };
}
