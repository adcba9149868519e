import { CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import type { Layer } from './Layer.ts';

const GIB = 1024 ** 3;

/** A workgroup of Athena whose settings nobody goes round; a query that scans more than `most` GiB is stopped. Its name. */
export function workgroup(layer: Layer, id: string, name: string, most = 100): string {
  const group = new CfnWorkGroup(layer, id, {
    name: `${layer.config.name}-${name}`,
    description: `Queries of ${name === 'pipeline' ? 'the pipeline' : name}`,
    recursiveDeleteOption: false,
    workGroupConfiguration: {
      enforceWorkGroupConfiguration: true,
      publishCloudWatchMetricsEnabled: true,
      bytesScannedCutoffPerQuery: most * GIB,
      engineVersion: { selectedEngineVersion: 'Athena engine version 3' },
      resultConfiguration: {
        outputLocation: `s3://${layer.find('results-bucket')}/${name}/`,
        expectedBucketOwner: layer.account,
        encryptionConfiguration: { encryptionOption: 'SSE_KMS', kmsKey: layer.find('key-arn') },
      },
    },
  });
  return group.ref;
}
