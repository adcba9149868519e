import { add, all, drop, join, named, ref, role, set } from './edits';
import { gateway, stream, warehouse } from './guests';
import { functionParts } from './guests/parts';
import { breaks } from './Mutation';
import type { Project } from './Project';

const GRANT = 'AWS::LakeFormation::PrincipalPermissions';

const calls = (project: Project) =>
  project.add('Ingestion', {
    AcceptMay: {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Action: 'lambda:InvokeFunction',
              Resource:
                'arn:aws:lambda:eu-west-1:111122223333:function:order-events-answer',
            },
          ],
          Version: '2012-10-17',
        },
        PolicyName: 'call',
        Roles: [ref('AcceptRole')],
      },
    },
  });

/** Each layer has what it needs for itself and is deployed by itself. */
export const layerIndependence = [
  breaks('layer-missing', project => {
    for (const type of ['AWS::Athena::WorkGroup', GRANT])
      for (const one of project.all(type))
        if (/^(Analysts|Workgroup$)/.test(project.idOf(one)))
          project.remove(one);
  }),
  breaks(
    'role-spans-layers',
    all(
      add('Processing', functionParts('Answer', 'consumption')),
      set(
        'AWS::Lambda::Function',
        'Role',
        { 'Fn::GetAtt': ['AcceptRole', 'Arn'] },
        named('Answer'),
      ),
    ),
    {
      on: add('Processing', functionParts('Accept', 'processing')),
      with: [
        ['layers-deployed-together'],
        'a role is named in its own stack, which then has both layers',
      ],
    },
  ),
  breaks(
    'engine-spans-layers',
    set('AWS::Redshift::Cluster', 'IamRoles', [
      { 'Fn::GetAtt': ['LoadRole', 'Arn'] },
    ]),
    {
      with: [
        ['lake-bypassed'],
        'a warehouse that writes a registered location by its role bypasses the lake',
      ],
      on: [
        warehouse,
        add('Consumption', {
          LoadRole: role('redshift.amazonaws.com', {
            Effect: 'Allow',
            Action: 's3:PutObject',
            Resource: join('arn:aws:s3:::', ref('CuratedBucket'), '/*'),
          }),
        }),
      ],
    },
  ),
  breaks('layers-call-directly', calls, {
    on: [
      add('Ingestion', functionParts('Accept', 'ingestion')),
      gateway,
      set(
        'AWS::Lambda::Function',
        'FunctionName',
        'order-events-answer',
        named('Answer'),
      ),
    ],
  }),
  breaks(
    'layers-deployed-together',
    add('Consumption', functionParts('Accept', 'ingestion')),
  ),
  breaks(
    'throughput-shared',
    all(
      drop('AWS::Kinesis::Stream', 'StreamModeDetails'),
      set('AWS::Kinesis::Stream', 'ShardCount', 4),
    ),
    {
      on: [
        stream,
        add('Consumption', {
          ...functionParts('Alert', 'consumption'),
          AlertReads: {
            Type: 'AWS::Lambda::EventSourceMapping',
            Properties: {
              BatchSize: 500,
              BisectBatchOnFunctionError: true,
              DestinationConfig: {
                OnFailure: { Destination: ref('AlertsArn') },
              },
              EventSourceArn:
                'arn:aws:kinesis:eu-west-1:111122223333:stream/order-events-clicks',
              FunctionName: ref('AlertFunction'),
              MaximumBatchingWindowInSeconds: 30,
              MaximumRetryAttempts: 5,
              StartingPosition: 'LATEST',
            },
          },
        }),
      ],
    },
  ),
];
