import {
  add,
  all,
  allow,
  drop,
  join,
  named,
  put,
  recordOf,
  ref,
  remove,
  replace,
  saying,
} from './edits';
import { model } from './guests';
import { breaks } from './Mutation';
import { undecided, unreasoned } from './records';

/** Whether a model is needed was decided, and one that serves is watched. */
export const mlDecision = [
  breaks('ml-undecided', undecided('machine-learning'), { on: model }),
  breaks('ml-unreasoned', unreasoned('machine-learning'), { on: model }),
  breaks(
    'ml-contradicted',
    replace(
      recordOf('machine-learning'),
      /^decision: .*$/m,
      'decision: not-adopted',
    ),
    { on: model },
  ),
  breaks(
    'model-unmonitored',
    all(
      drop('AWS::SageMaker::EndpointConfig', 'DataCaptureConfig'),
      remove('AWS::SageMaker::DataQualityJobDefinition'),
      remove('AWS::CloudWatch::Alarm', saying('AWS/SageMaker')),
    ),
    { on: model },
  ),
  breaks(
    'endpoint-without-rollback',
    drop('AWS::SageMaker::Endpoint', 'DeploymentConfig'),
    { on: model },
  ),
  breaks(
    'training-reads-raw',
    project =>
      put(
        project.one('AWS::IAM::Role', named('TrainRole')).Properties,
        'Policies.0.PolicyDocument.Statement.0.Resource',
        join('arn:aws:s3:::', ref('RawBucket'), '/*'),
      ),
    {
      on: [
        model,
        add('Processing', {
          TrainRole: {
            Type: 'AWS::IAM::Role',
            Properties: {
              AssumeRolePolicyDocument: {
                Statement: [
                  {
                    Effect: 'Allow',
                    Principal: { Service: 'sagemaker.amazonaws.com' },
                    Action: 'sts:AssumeRole',
                    Condition: {
                      StringEquals: {
                        'aws:SourceAccount': ref('AWS::AccountId'),
                      },
                    },
                  },
                ],
              },
              Policies: [
                {
                  PolicyName: 'data',
                  PolicyDocument: {
                    Statement: [
                      allow(
                        's3:GetObject',
                        join('arn:aws:s3:::', ref('CuratedBucket'), '/*'),
                      ),
                    ],
                  },
                },
              ],
            },
          },
          Train: {
            Type: 'AWS::SageMaker::Pipeline',
            Properties: {
              PipelineDefinition: { PipelineDefinitionBody: '{}' },
              PipelineName: 'order-events-train',
              RoleArn: { 'Fn::GetAtt': ['TrainRole', 'Arn'] },
            },
          },
        }),
      ],
    },
  ),
];
