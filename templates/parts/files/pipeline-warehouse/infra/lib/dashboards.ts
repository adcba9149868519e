import { CfnDataSource } from 'aws-cdk-lib/aws-quicksight';
import type { Layer } from './Layer.ts';

/** Quick asks Athena in the workgroup of the analysts. */
export function dashboards(layer: Layer, workGroup: string): CfnDataSource {
  return new CfnDataSource(layer, 'Dashboards', {
    awsAccountId: layer.account,
    dataSourceId: `${layer.config.name}-curated`,
    name: layer.config.name,
    type: 'ATHENA',
    dataSourceParameters: { athenaParameters: { workGroup } },
    sslProperties: { disableSsl: false },
  });
}
