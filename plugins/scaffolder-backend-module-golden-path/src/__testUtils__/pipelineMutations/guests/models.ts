import { add, alarm, all, arnOf, KEY, recordOf, role, tags } from '../edits';
import type { Guest } from '../Mutation';

const decided: Guest = project =>
  project.edit(recordOf('machine-learning'), text =>
    text.replace(
      /^decision: .*$/m,
      `decision: adopted
problem: Which orders will be sent back, so that the warehouse can plan the hours of the people who unpack them
baseline: The mean of the last four weeks by category is off by 18 % of the orders sent back in a week
success-metric: Off by less than 9 % of the orders sent back in a week, over a quarter
fallback: The mean of the last four weeks by category, which a query gives at any time`,
    ),
  );

/** A model behind an endpoint, decided, watched and with a way back. */
export const model: Guest = all(
  decided,
  add('Consumption', {
    ScoreRole: role('sagemaker.amazonaws.com'),
    Score: {
      Type: 'AWS::SageMaker::Model',
      Properties: {
        EnableNetworkIsolation: true,
        ExecutionRoleArn: arnOf('ScoreRole'),
        PrimaryContainer: {
          Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/score:1.0.0',
        },
        Tags: tags({ 'data:layer': 'consumption' }),
      },
    },
    ScoreConfig: {
      Type: 'AWS::SageMaker::EndpointConfig',
      Properties: {
        DataCaptureConfig: {
          CaptureOptions: [{ CaptureMode: 'Input' }, { CaptureMode: 'Output' }],
          DestinationS3Uri: 's3://captured-by-order-events/score',
          EnableCapture: true,
          InitialSamplingPercentage: 20,
          KmsKeyId: KEY,
        },
        KmsKeyId: KEY,
        ProductionVariants: [
          {
            InitialInstanceCount: 1,
            InitialVariantWeight: 1,
            InstanceType: 'ml.m6g.large',
            ModelName: { 'Fn::GetAtt': ['Score', 'ModelName'] },
            VariantName: 'all',
          },
        ],
        Tags: tags({ 'data:layer': 'consumption' }),
      },
    },
    ScoreEndpoint: {
      Type: 'AWS::SageMaker::Endpoint',
      Properties: {
        DeploymentConfig: {
          AutoRollbackConfiguration: {
            Alarms: [{ AlarmName: 'order-events-score-errors' }],
          },
          BlueGreenUpdatePolicy: {
            TrafficRoutingConfiguration: {
              Type: 'ALL_AT_ONCE',
              WaitIntervalInSeconds: 300,
            },
          },
        },
        EndpointConfigName: {
          'Fn::GetAtt': ['ScoreConfig', 'EndpointConfigName'],
        },
        EndpointName: 'order-events-score',
        Tags: tags({ 'data:layer': 'consumption' }),
      },
    },
    ScoreErrors: alarm('AWS/SageMaker', 'Invocation5XXErrors', {
      EndpointName: 'order-events-score',
      VariantName: 'all',
    }),
    ScoreWatch: {
      Type: 'AWS::SageMaker::DataQualityJobDefinition',
      Properties: {
        DataQualityAppSpecification: {
          ImageUri: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/watch:1.0.0',
        },
        DataQualityJobInput: {
          EndpointInput: {
            EndpointName: 'order-events-score',
            LocalPath: '/opt/ml/processing/input',
          },
        },
        DataQualityJobOutputConfig: {
          KmsKeyId: KEY,
          MonitoringOutputs: [],
        },
        JobResources: {
          ClusterConfig: {
            InstanceCount: 1,
            InstanceType: 'ml.m5.large',
            VolumeKmsKeyId: KEY,
            VolumeSizeInGB: 20,
          },
        },
        NetworkConfig: {
          EnableInterContainerTrafficEncryption: true,
          EnableNetworkIsolation: true,
        },
        RoleArn: arnOf('ScoreRole'),
        Tags: tags({ 'data:layer': 'consumption' }),
      },
    },
  }),
);

/** A notebook for people who explore. */
export const notebook: Guest = add('Consumption', {
  LabRole: role('sagemaker.amazonaws.com'),
  Lab: {
    Type: 'AWS::SageMaker::NotebookInstance',
    Properties: {
      DirectInternetAccess: 'Disabled',
      InstanceType: 'ml.t3.medium',
      KmsKeyId: KEY,
      RoleArn: arnOf('LabRole'),
      RootAccess: 'Disabled',
      SecurityGroupIds: ['sg-1'],
      SubnetId: 'subnet-1',
      Tags: tags({ 'data:layer': 'consumption' }),
    },
  },
});
