import { mend } from '../../edit';
import { isLake } from '../../flow';
import { textAt, valueAt } from '../../graph';
import { definitionOf, statesOf } from '../../links';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';
import type { Say } from '../Say';

const delivery = (more: string) => `Resources:
  Raw:
    Type: AWS::S3::Bucket
  Delivery:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      ExtendedS3DestinationConfiguration:
        BucketARN: !GetAtt Raw.Arn
${more}        Prefix: orders/
`;
const machine = (more: string) => `Resources:
  Clean:
    Type: AWS::Glue::Job
    Properties:
      Name: clean
      Role: arn:aws:iam::111122223333:role/clean
      Command: { Name: glueetl, ScriptLocation: s3://code/clean.py }
  Pipeline:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/pipeline
      Definition:
        StartAt: Clean
        States:
          Clean:
            Type: Task
            Resource: arn:aws:states:::glue:startJobRun.sync
            Parameters: { JobName: !Ref Clean }
${more}            End: true
`;
const terraform = (more: string) => `resource "aws_s3_bucket" "raw" {
}

resource "aws_kinesis_firehose_delivery_stream" "orders" {
  name        = "orders"
  destination = "extended_s3"

  extended_s3_configuration {
    bucket_arn = aws_s3_bucket.raw.arn
    role_arn   = "arn:aws:iam::111122223333:role/orders"
    prefix     = "orders/"
${more}  }
}
`;

export const rejectsLost: DataCheck = {
  id: 'rejects-lost',
  title: 'Rejected records that have no place to go',
  practice: 'data-tiers',
  severity: 'medium',
  rationale:
    'Records that fail a conversion or a check are data too. Without a place of their own they mix with good ones, or a run stops and they are lost.',
  remedy:
    'Set `ErrorOutputPrefix` of a delivery to a prefix such as `errors/`, and give the tasks of a pipeline a `Catch` that leads to a quarantine.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': delivery('        ErrorOutputPrefix: errors/\n'),
        },
      },
      {
        files: {
          'main.tf': terraform('    error_output_prefix = "errors/"\n'),
        },
      },
      {
        files: {
          'template.yaml': machine(
            '            Catch: [{ ErrorEquals: [States.ALL], Next: Quarantine }]\n',
          ),
        },
      },
    ],
    fail: [
      { files: { 'template.yaml': delivery('') }, lines: [4] },
      { files: { 'main.tf': terraform('') }, lines: [4] },
      { files: { 'template.yaml': machine('') }, lines: [8] },
    ],
  },
  run: model =>
    judge(
      model,
      [
        'AWS::KinesisFirehose::DeliveryStream',
        'AWS::StepFunctions::StateMachine',
      ],
      'No delivery to S3 and no state machine of a lake is declared.',
      (resource, say) => {
        if (resource.type === 'AWS::StepFunctions::StateMachine')
          ofMachine(model, say);
        else ofDelivery(model, say);
      },
    ),
};

function ofDelivery(model: DataModel, say: Say): void {
  const { resource } = say;
  const destination = 'ExtendedS3DestinationConfiguration';
  const value = valueAt(resource, destination);
  if (value?.kind === 'unknown') say.unknown(value);
  if (value?.kind !== 'map') return;
  const prefix = valueAt(value, 'ErrorOutputPrefix');
  if (prefix?.kind === 'template') {
    say.pass();
    return;
  }
  say.require(textAt(prefix), {
    is: text => text !== '',
    absent: 'wrong',
    message: `${resource.name} writes records that fail beside those that are good.`,
    fix: () =>
      mend(model, resource, {
        safety: 'assisted',
        reason:
          'Records that fail go to errors/ from then on: whoever looks for them has to know, and the role must be allowed to write there.',
        cloudformation: [
          {
            kind: 'set',
            path: `${destination}.ErrorOutputPrefix`,
            to: 'errors/',
          },
        ],
        terraform: [
          {
            kind: 'set',
            path: 'extended_s3_configuration.error_output_prefix',
            to: 'errors/',
          },
        ],
      }),
  });
}

/** A machine that runs what processes data catches what fails, somewhere. */
function ofMachine(model: DataModel, say: Say): void {
  const { resource } = say;
  if (!isLake(model)) return;
  const definition = definitionOf(resource, model.files);
  if (definition?.kind === 'unknown') {
    say.unknown(definition);
    return;
  }
  const states = statesOf(definition);
  if (!states.length) {
    say.unknown('its definition does not lie in the project');
    return;
  }
  const tasks = states.filter(({ state }) => {
    const type = textAt(state, 'Type');
    return type.state === 'known' && type.value === 'Task';
  });
  if (!tasks.length) return;
  if (tasks.some(({ state }) => valueAt(state, 'Catch') !== undefined))
    say.pass();
  else
    say.fail(
      undefined,
      `${resource.name} catches no failure: what a task rejects leads nowhere.`,
    );
}
