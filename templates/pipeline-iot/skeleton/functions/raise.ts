import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { KinesisStreamBatchResponse, KinesisStreamEvent } from 'aws-lambda';

/** Between which values a metric is as it should be. */
type Limits = Record<string, { least: number; most: number }>;

const topics = new SNSClient();
const limits = JSON.parse(process.env['LIMITS'] ?? '{}') as Limits;

/** Looks at each reading of the stream, and tells the team of one that is beyond its limits. What cannot be told comes again. */
export async function handler({ Records }: KinesisStreamEvent): Promise<KinesisStreamBatchResponse> {
  for (const { kinesis } of Records) {
    const beyond = beyondLimits(Buffer.from(kinesis.data, 'base64').toString());
    if (!beyond) continue;
    try {
      await topics.send(new PublishCommand({ TopicArn: process.env['ALERTS'], Subject: 'A reading is beyond its limits', Message: beyond }));
    } catch (error) {
      console.error(error);
      // The stream begins anew with the first that failed.
      return { batchItemFailures: [{ itemIdentifier: kinesis.sequenceNumber }] };
    }
  }
  return { batchItemFailures: [] };
}

/** What is to be said of a reading, if anything. What is no reading is left to the quarantine of the lake. */
function beyondLimits(text: string): string | undefined {
  let reading: { site?: unknown; device_id?: unknown; metric?: unknown; value?: unknown } | null;
  try {
    reading = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { site, device_id: device, metric, value } = reading ?? {};
  if (typeof metric !== 'string' || typeof value !== 'number' || !Object.hasOwn(limits, metric)) return undefined;
  const { least, most } = limits[metric]!;
  if (value >= least && value <= most) return undefined;
  return `${String(metric)} of ${String(device)} at ${String(site)} is ${value}, and should be from ${least} to ${most}.`;
}
