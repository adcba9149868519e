import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { KinesisStreamBatchResponse, KinesisStreamEvent } from 'aws-lambda';
import { signalOf } from './rules.ts';

const sns = new SNSClient();

/** Tells the topic of each event that is a signal. From the first that it cannot tell on, the stream brings them again. */
export async function handler({ Records }: KinesisStreamEvent): Promise<KinesisStreamBatchResponse> {
  for (const { kinesis } of Records)
    try {
      const signal = signalOf(Buffer.from(kinesis.data, 'base64').toString(), Number(process.env['SIGNAL_FROM']));
      if (signal)
        await sns.send(new PublishCommand({ TopicArn: process.env['TOPIC'], Subject: signal.subject, Message: JSON.stringify(signal) }));
    } catch (error) {
      console.error(JSON.stringify({ sequence: kinesis.sequenceNumber, error: String(error) }));
      return { batchItemFailures: [{ itemIdentifier: kinesis.sequenceNumber }] };
    }
  return { batchItemFailures: [] };
}
