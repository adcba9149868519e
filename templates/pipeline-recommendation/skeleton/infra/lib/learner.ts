import { RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnDataset, CfnDatasetGroup, CfnSchema } from 'aws-cdk-lib/aws-personalize';
import { allow, allowAny } from './allow.ts';
import type { Layer } from './Layer.ts';
import { INTERACTIONS } from './schema.ts';

/** What Personalize learns from, and the role in which it reads it. */
export interface Learner {
  group: CfnDatasetGroup;
  dataset: CfnDataset;
  role: Role;
}

/** A group of datasets with the interactions in it. It costs nothing while nothing is trained. */
export function learner(layer: Layer): Learner {
  const { config } = layer;
  const key = layer.find('key-arn');
  const results = layer.formatArn({ service: 's3', region: '', account: '', resource: layer.find('results-bucket') });
  const role = new Role(layer, 'LearnerRole', {
    description: `Personalize reads the signals of ${config.name}`,
    assumedBy: new ServicePrincipal('personalize.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': layer.account } },
    }),
  });
  allow(role, ['s3:ListBucket'], [results]);
  allowAny(role, ['s3:GetObject'], [`${results}/pipeline/*`], 'Athena makes the names of the results, which are read from here.');
  allow(role, ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'], [key]);
  const group = new CfnDatasetGroup(layer, 'Group', { name: config.name, kmsKeyArn: key, roleArn: role.roleArn });
  const schema = new CfnSchema(layer, 'Schema', { name: `${config.name}-interactions`, schema: JSON.stringify(INTERACTIONS) });
  const dataset = new CfnDataset(layer, 'Interactions', {
    name: `${config.name}-interactions`,
    datasetType: 'Interactions',
    datasetGroupArn: group.attrDatasetGroupArn,
    schemaArn: schema.attrSchemaArn,
  });
  for (const one of [group, schema, dataset]) one.applyRemovalPolicy(RemovalPolicy.RETAIN);
  group.node.addDependency(role);
  return { group, dataset, role };
}
