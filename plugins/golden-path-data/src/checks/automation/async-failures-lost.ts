import { valueAt, type Resource } from '../../graph';
import { layerOf } from '../../layers';
import { targetsIn } from '../../links';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

const CONFIG = 'AWS::Lambda::EventInvokeConfig';
const DATA = new Set([
  'AWS::S3::Bucket',
  'AWS::SNS::Topic',
  'AWS::SNS::Subscription',
  'AWS::IoT::TopicRule',
  'AWS::Logs::SubscriptionFilter',
]);
const EVENTS = new Set([
  'AWS::Events::Rule',
  'AWS::Events::EventBus',
  'AWS::Scheduler::Schedule',
]);

export const asyncFailuresLost: DataCheck = {
  id: 'async-failures-lost',
  title: 'Function whose failed events are thrown away',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'Lambda tries an event that comes by itself three times and then drops it. Without a place for those that failed, nobody can say which files are missing.',
  remedy:
    'Give the function an `AWS::Lambda::EventInvokeConfig` with an `OnFailure` destination, or a `DeadLetterConfig`.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_116', relation: 'looser' },
    { tool: 'aws-config', id: 'LAMBDA_DLQ_CHECK', relation: 'looser' },
    { tool: 'cfn-guard', id: 'LAMBDA_DLQ_CHECK', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Load:
    Type: AWS::Lambda::Function
    Properties:
      DeadLetterConfig: { TargetArn: arn:aws:sqs:eu-west-1:111122223333:failed }
  Drop:
    Type: AWS::S3::Bucket
    Properties:
      NotificationConfiguration:
        LambdaConfigurations:
          - { Event: s3:ObjectCreated:*, Function: !GetAtt Load.Arn }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_lambda_function" "load" {
  function_name = "load"
}

resource "aws_s3_bucket" "drop" {
  bucket = "drop"
}

resource "aws_s3_bucket_notification" "drop" {
  bucket = aws_s3_bucket.drop.id

  lambda_function {
    lambda_function_arn = aws_lambda_function.load.arn
    events              = ["s3:ObjectCreated:*"]
  }
}

resource "aws_lambda_function_event_invoke_config" "load" {
  function_name = aws_lambda_function.load.function_name

  destination_config {
    on_failure {
      destination = "arn:aws:sqs:eu-west-1:111122223333:failed"
    }
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
  Load:
    Type: AWS::Lambda::Function
  Drop:
    Type: AWS::S3::Bucket
    Properties:
      NotificationConfiguration:
        LambdaConfigurations:
          - { Event: s3:ObjectCreated:*, Function: !GetAtt Load.Arn }
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_lambda_function" "load" {
  function_name = "load"
}

resource "aws_s3_bucket" "drop" {
  bucket = "drop"
}

resource "aws_s3_bucket_notification" "drop" {
  bucket = aws_s3_bucket.drop.id

  lambda_function {
    lambda_function_arn = aws_lambda_function.load.arn
    events              = ["s3:ObjectCreated:*"]
  }
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Lambda::Function'],
      'No function is declared that events start.',
      (lambda, say) => {
        if (!isCalledByEvents(model, lambda)) return;
        const letters = valueAt(lambda, 'DeadLetterConfig.TargetArn');
        const configured = destinationOf(model, lambda);
        const [gap] = model.graph.gapsFor([CONFIG]);
        if (letters && letters.kind !== 'unknown') say.pass();
        else if (configured === 'yes') say.pass();
        else if (letters) say.unknown(letters);
        else if (configured !== 'no') say.unknown(configured.why);
        else if (gap) say.unknown(gap.what);
        else
          say.fail(
            undefined,
            `Events that ${lambda.name} cannot handle are thrown away`,
          );
      },
    ),
};

/** By what does not wait for an answer; where a rule or schedule calls it, only where data flows through it. */
function isCalledByEvents(model: DataModel, lambda: Resource): boolean {
  const { graph } = model;
  const callers = graph
    .edgesTo(lambda, 'triggers')
    .map(({ from }) => graph.get(from)?.type ?? '');
  if (callers.some(type => DATA.has(type))) return true;
  const layer = layerOf(model, lambda);
  return (
    (layer === 'ingestion' || layer === 'processing') &&
    callers.some(type => EVENTS.has(type))
  );
}

function destinationOf(
  model: DataModel,
  { id }: Resource,
): 'yes' | 'no' | { why: string } {
  let answer: 'no' | { why: string } = 'no';
  for (const config of model.graph.ofType(CONFIG)) {
    const named = valueAt(config, 'FunctionName');
    const destination = valueAt(
      config,
      'DestinationConfig.OnFailure.Destination',
    );
    const isIt = targetsIn(model)
      .of(named, ['AWS::Lambda::Function'])
      .some(one => one.id === id);
    if (isIt && destination && destination.kind !== 'unknown') return 'yes';
    if ((isIt && destination) || named?.kind === 'unknown')
      answer = { why: `what ${config.name} is about is not known` };
  }
  return answer;
}
