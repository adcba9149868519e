import { policyStatements } from '../../buckets';
import { becauseOf } from '../../flow';
import { flagAt, itemsAt, textAt, valueAt, type Resource } from '../../graph';
import { arrowId, matchesPattern } from '../../links';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { accessTemplate, accessTerraform, JOB } from './exampleAccess';
import { judgeFlows } from './judgeFlows';

const locked = (property: string) => `Resources:
  Raw:
    Type: AWS::S3::Bucket
    Properties:${property}
      Tags: [{ Key: 'data:tier', Value: raw }]
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyName: data
          PolicyDocument:
            Statement:
              - { Effect: Allow, Action: 's3:*', Resource: !Sub '\${Raw.Arn}/*' }
  Job:
    Type: AWS::Glue::Job
    Properties:
      Role: !GetAtt Role.Arn
      Command: { Name: glueetl, ScriptLocation: s3://code/job.py }
`;

export const rawRewritten: DataCheck = {
  id: 'raw-rewritten',
  title: 'Processing that may overwrite raw data',
  practice: 'data-tiers',
  severity: 'high',
  rationale:
    'Raw data is the one original. A job that may write or delete it can lose what no other tier can bring back.',
  remedy:
    'Allow processing to read the raw tier and no more; write rejected records to a prefix such as `quarantine/`, or keep the originals with S3 Object Lock.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: accessTemplate(
          JOB,
          ['s3:GetObject', 'raw'],
          ['s3:PutObject', 'transformed'],
        ),
      },
      {
        files: accessTerraform(JOB, ['s3:GetObject', 'raw']),
      },
      { files: { 'template.yaml': locked('\n      ObjectLockEnabled: true') } },
    ],
    fail: [
      {
        files: accessTemplate(
          JOB,
          ['s3:GetObject', 'raw'],
          ['s3:PutObject', 'raw'],
        ),
        lines: [22],
      },
      {
        files: accessTerraform(JOB, ['s3:DeleteObject*', 'raw']),
        lines: [27],
      },
      { files: { 'template.yaml': locked('') }, lines: [13] },
      {
        files: {
          'template.yaml': `${locked('')}  OldTls:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Raw
      PolicyDocument:
        Statement:
          - Effect: Deny
            Principal: '*'
            Action: s3:*
            Resource: !Sub '\${Raw.Arn}/*'
            Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } }
`,
        },
        lines: [13],
      },
    ],
  },
  run: model =>
    judgeFlows(
      model,
      'processing',
      'Nothing that processes reads or writes a store of the project.',
      (flows, say) => {
        for (const flow of flows) {
          const { actor, store, tier, verb, edge } = flow;
          if (verb !== 'writes' || tier !== 'raw') continue;
          const lock = flagAt(store, 'ObjectLockEnabled');
          if (lock.state === 'unknown') say.unknown(lock.value);
          else if (lock.state === 'known' && lock.value) continue;
          else if (refusesSome(model, store))
            say.unknown(`the policy of ${store.name} refuses some writers`);
          else
            say.fail(
              edge.statement ?? edge.at,
              `${actor.name} processes data and may write ${store.name}, which is raw.`,
              {
                because: becauseOf(model, flow),
                about: [store.id, arrowId(edge)],
              },
            );
        }
      },
    ),
};

/** Whether the policy of a bucket denies writing to principals that a condition chooses. */
function refusesSome(model: DataModel, bucket: Resource): boolean {
  return policyStatements(model, bucket).statements.some(statement => {
    const effect = textAt(statement, 'Effect');
    const chooses =
      valueAt(statement, 'Condition') ?? valueAt(statement, 'NotPrincipal');
    const transport = JSON.stringify([
      ...keysOf(valueAt(statement, 'Condition')),
    ]);
    return (
      effect.state === 'known' &&
      effect.value === 'Deny' &&
      chooses !== undefined &&
      !/securetransport|tlsversion|encryption/i.test(transport) &&
      itemsAt(statement, 'Action').items.some(one => {
        const action = textAt(one);
        return (
          action.state === 'known' &&
          matchesPattern(action.value.toLowerCase(), 's3:putobject')
        );
      })
    );
  });
}

/** The keys of a condition: `aws:SecureTransport`. */
function keysOf(condition: ReturnType<typeof valueAt>): string[] {
  if (condition?.kind !== 'map') return [];
  return [...condition.entries.values()].flatMap(operator =>
    operator.kind === 'map' ? [...operator.entries.keys()] : [],
  );
}
