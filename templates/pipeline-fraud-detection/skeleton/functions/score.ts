import { InvokeEndpointCommand, SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { KinesisStreamBatchResponse, KinesisStreamEvent } from 'aws-lambda';
import { decide, paymentOf, type Payment } from './rules.ts';

const sns = new SNSClient();
// A model that does not answer within a second is not waited for: the rules decide.
const models = new SageMakerRuntimeClient({ maxAttempts: 1, requestHandler: { connectionTimeout: 500, requestTimeout: 1000 } });

/** Tells a topic what is decided on each payment. From the first that it cannot tell on, the stream brings them again. */
export async function handler({ Records }: KinesisStreamEvent): Promise<KinesisStreamBatchResponse> {
  const rules = JSON.parse(process.env['RULES']!);
  for (const { kinesis } of Records)
    try {
      const payment = paymentOf(Buffer.from(kinesis.data, 'base64').toString());
      if (!payment) continue;
      const decision = decide(payment, rules, await riskOf(payment));
      await sns.send(
        new PublishCommand({
          TopicArn: process.env['DECISIONS'],
          Message: JSON.stringify(decision),
          MessageAttributes: { decision: { DataType: 'String', StringValue: decision.decision } },
        }),
      );
    } catch (error) {
      console.error(JSON.stringify({ sequence: kinesis.sequenceNumber, error: String(error) }));
      return { batchItemFailures: [{ itemIdentifier: kinesis.sequenceNumber }] };
    }
  return { batchItemFailures: [] };
}

/** What the model says of a payment, from 0 to 1. Nothing where there is none, or it is away, or says something else. */
async function riskOf({ amount, currency, category, occurredAt }: Payment): Promise<number | undefined> {
  const EndpointName = process.env['MODEL'];
  if (!EndpointName) return undefined;
  try {
    const Body = JSON.stringify({ amount, currency, category, occurredAt });
    const answer = await models.send(new InvokeEndpointCommand({ EndpointName, ContentType: 'application/json', Body }));
    const { risk } = JSON.parse(new TextDecoder().decode(answer.Body));
    if (typeof risk === 'number' && risk >= 0 && risk <= 1) return risk;
    throw new Error('The model answers no risk between 0 and 1');
  } catch (error) {
    console.warn(JSON.stringify({ model: EndpointName, error: String(error) }));
    return undefined;
  }
}
