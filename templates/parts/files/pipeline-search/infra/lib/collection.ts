import { Fn } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { CfnAccessPolicy, CfnCollection, CfnLifecyclePolicy, CfnSecurityPolicy } from 'aws-cdk-lib/aws-opensearchserverless';
import type { Layer } from './Layer.ts';

const WRITES = ['aoss:CreateIndex', 'aoss:DescribeIndex', 'aoss:UpdateIndex', 'aoss:WriteDocument'];
const READS = ['aoss:DescribeIndex', 'aoss:ReadDocument'];

/** Indexes of one kind, who writes them and who asks them. */
export interface Indexes {
  type: 'SEARCH' | 'TIMESERIES';
  description: string;
  writer: Role;
  /** The name of the role of those who ask. */
  reader: string;
  /** The endpoint in the network of the account through which they ask. */
  endpoint: string;
  /** How many days an index is kept; without it as long as the collection. */
  days?: number;
}

/** A collection of OpenSearch Serverless under the key of the project, open to one endpoint, one writer and one reader. */
export function collection(layer: Layer, { type, description, writer, reader, endpoint, days }: Indexes): CfnCollection {
  const name = collectionName(layer);
  const rules = [{ ResourceType: 'collection', Resource: [`collection/${name}`] }];
  const index = [`index/${name}/*`];
  const first = [
    new CfnSecurityPolicy(layer, 'SearchKey', {
      name,
      type: 'encryption',
      policy: layer.toJsonString({ Rules: rules, AWSOwnedKey: false, KmsARN: layer.find('key-arn') }),
    }),
    new CfnSecurityPolicy(layer, 'SearchNetwork', {
      name,
      type: 'network',
      policy: layer.toJsonString([{ Rules: rules, AllowFromPublic: false, SourceVPCEs: [endpoint] }]),
    }),
  ];
  const readers = layer.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: reader });
  const access = (principal: string, permission: string[]) => ({
    Rules: [{ ResourceType: 'index', Resource: index, Permission: permission }],
    Principal: [principal],
  });
  new CfnAccessPolicy(layer, 'SearchAccess', {
    name,
    type: 'data',
    policy: layer.toJsonString([access(writer.roleArn, WRITES), access(readers, READS)]),
  });
  if (days)
    new CfnLifecyclePolicy(layer, 'SearchRetention', {
      name,
      type: 'retention',
      policy: layer.toJsonString({ Rules: [{ ResourceType: 'index', Resource: index, MinIndexRetention: `${days}d` }] }),
    });
  const made = new CfnCollection(layer, 'Search', { name, type, description, standbyReplicas: 'ENABLED' });
  for (const policy of first) made.addResourceDependency(policy);
  return made;
}

/** OpenSearch takes 28 characters, which a name of a project may exceed: the last part of the id of the stack tells them apart. */
export function collectionName(layer: Layer): string {
  return `search-${Fn.select(4, Fn.split('-', Fn.select(2, Fn.split('/', layer.stackId))))}`;
}
