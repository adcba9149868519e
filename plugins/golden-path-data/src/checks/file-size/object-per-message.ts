import { bucketOf, holdsData } from '../../buckets';
import { itemsAt, numberAt, textAt, valueAt, type Resource } from '../../graph';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';
import type { Say } from '../Say';

export const objectPerMessage: DataCheck = {
  id: 'object-per-message',
  title: 'An object in S3 for every single message',
  practice: 'file-size',
  severity: 'high',
  rationale:
    'A message makes a few hundred bytes of file: a million messages are a million requests to write, and as many for every query that reads.',
  remedy:
    'Put a Firehose between the messages and S3, or hand the function batches of records that it writes as one object.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Measured:
    Type: AWS::IoT::TopicRule
    Properties:
      TopicRulePayload:
        Sql: SELECT * FROM 'measured'
        Actions:
          - Firehose: { DeliveryStreamName: raw, RoleArn: arn:aws:iam::111122223333:role/iot }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_iot_topic_rule" "measured" {
  name        = "measured"
  enabled     = true
  sql         = "SELECT * FROM 'measured'"
  sql_version = "2016-03-23"

  firehose {
    delivery_stream_name = "raw"
    role_arn             = "arn:aws:iam::111122223333:role/iot"
  }
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Measured:
    Type: AWS::IoT::TopicRule
    Properties:
      TopicRulePayload:
        Sql: SELECT * FROM 'measured'
        Actions:
          - S3: { BucketName: lake-raw, Key: '\${timestamp()}', RoleArn: arn:aws:iam::111122223333:role/iot }
`,
        },
        lines: [8],
      },
      {
        files: {
          'main.tf': `resource "aws_iot_topic_rule" "measured" {
  name        = "measured"
  enabled     = true
  sql         = "SELECT * FROM 'measured'"
  sql_version = "2016-03-23"

  s3 {
    bucket_name = "lake-raw"
    key         = "measured"
    role_arn    = "arn:aws:iam::111122223333:role/iot"
  }
}
`,
        },
        lines: [7],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::IoT::TopicRule', 'AWS::Lambda::EventSourceMapping'],
      'No messages are taken from a stream, a queue or a topic.',
      (taker, say) =>
        taker.type === 'AWS::IoT::TopicRule'
          ? ofRule(model, taker, say)
          : ofMapping(model, taker, say),
    ),
};

function ofRule(model: DataModel, rule: Resource, say: Say): void {
  const { items, open } = itemsAt(rule, 'TopicRulePayload.Actions');
  if (open) say.unknown(open);
  for (const action of items) {
    const s3 = valueAt(action, 'S3');
    const bucket = bucketOf(model, valueAt(s3, 'BucketName'));
    if (s3 && (!bucket || holdsData(model, bucket)))
      say.fail(s3, `${rule.name} writes an object for every message`);
    else say.pass();
  }
}

/** A function that gets one record at a time, and may write to a bucket of data. */
function ofMapping(model: DataModel, mapping: Resource, say: Say): void {
  const { graph } = model;
  const size = numberAt(mapping, 'BatchSize');
  if (size.state === 'unknown') say.unknown(size.value);
  if (size.state !== 'known' || size.value > 1) return;
  const handler = graph.target(valueAt(mapping, 'FunctionName'));
  if (!handler) {
    const name = textAt(mapping, 'FunctionName');
    say.unknown(
      name.state === 'unknown'
        ? name.value
        : 'the function is not in the project',
    );
    return;
  }
  const bucket = graph
    .edgesFrom(handler, 'writes')
    .map(({ to }) => graph.get(to))
    .find(
      target => target?.type === 'AWS::S3::Bucket' && holdsData(model, target),
    );
  if (bucket)
    say.fail(
      size.at,
      `${handler.name} gets one record at a time and writes it to ${bucket.name}`,
      { about: [handler.id, bucket.id] },
    );
  else say.pass();
}
