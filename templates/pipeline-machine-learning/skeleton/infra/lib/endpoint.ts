import { Duration } from 'aws-cdk-lib';
import { Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnEndpoint, CfnEndpointConfig, CfnModel } from 'aws-cdk-lib/aws-sagemaker';
import { alarm } from './alarms.ts';
import { allow, allowAny } from './allow.ts';
import type { Layer } from './Layer.ts';

/**
 * A serverless endpoint that answers with the model that somebody approved. Services ask it by `sagemaker:InvokeEndpoint` with a role of
 * their own; one who is not let to gets no answer. Its images reach no network.
 */
export function endpoint(layer: Layer): void {
  const { config } = layer;
  const key = layer.find('key-arn');
  const curated = layer.formatArn({ service: 's3', region: '', account: '', resource: layer.find('curated-bucket') });
  const role = new Role(layer, 'EndpointRole', {
    description: `Answers with the model of ${config.name}`,
    assumedBy: new ServicePrincipal('sagemaker.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': layer.account } },
    }),
  });
  allowAny(role, ['s3:GetObject'], [`${curated}/models/*`], 'SageMaker makes the names of the models.');
  allow(role, ['kms:Decrypt'], [key]);
  allowAny(role, ['ecr:GetAuthorizationToken'], ['*'], 'It knows no resource.');
  allowAny(
    role,
    ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer', 'ecr:BatchCheckLayerAvailability'],
    [layer.formatArn({ service: 'ecr', resource: 'repository', resourceName: `*${config.name}` })],
    'The registry says below which path the image lies.',
  );
  const model = new CfnModel(layer, 'Model', {
    executionRoleArn: role.roleArn,
    enableNetworkIsolation: true,
    primaryContainer: {
      image: layer.given('Image', config.given.image),
      modelDataUrl: layer.given('Approved', config.given.approved),
    },
  });
  model.node.addDependency(role);
  const settings = new CfnEndpointConfig(layer, 'EndpointConfig', {
    kmsKeyId: key,
    productionVariants: [
      {
        modelName: model.attrModelName,
        variantName: 'approved',
        initialVariantWeight: 1,
        serverlessConfig: { maxConcurrency: 5, memorySizeInMb: 2048 },
      },
    ],
  });
  const made = new CfnEndpoint(layer, 'Endpoint', {
    endpointConfigName: settings.attrEndpointConfigName,
    // Goes back by itself where the new model fails.
    deploymentConfig: {
      blueGreenUpdatePolicy: {
        trafficRoutingConfiguration: { type: 'ALL_AT_ONCE' },
        terminationWaitInSeconds: 300,
      },
      autoRollbackConfiguration: { alarms: [{ alarmName: `${config.name}-endpoint-fails` }] },
    },
  });
  alarm(layer, 'EndpointFails', {
    alarmName: `${config.name}-endpoint-fails`,
    alarmDescription: 'The model fails to answer. Callers go on with the baseline.',
    metric: new Metric({
      namespace: 'AWS/SageMaker',
      metricName: 'Invocation5XXErrors',
      dimensionsMap: { EndpointName: made.attrEndpointName, VariantName: 'approved' },
      statistic: 'Sum',
      period: Duration.minutes(5),
    }),
    threshold: 1,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}
