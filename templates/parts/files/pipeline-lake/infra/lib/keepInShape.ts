import { ArnFormat, type CfnResource } from 'aws-cdk-lib';
import { CfnTableOptimizer } from 'aws-cdk-lib/aws-glue';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { allow, allowAny } from './allow.ts';
import { grantTables } from './grants.ts';
import type { Layer } from './Layer.ts';
import { promises } from './promises.ts';
import { databaseOf, type Tier } from './tiers.ts';
import { pascal } from './words.ts';

/** Glue makes large files of small ones, and takes away what no snapshot needs. */
export function keepInShape(layer: Layer, tier: Tier, tables: Record<string, string>): void {
  const { account, config } = layer;
  const database = databaseOf(config, tier);
  const id = `Keep${pascal(tier)}InShape`;
  const role = new Role(layer, id, { assumedBy: new ServicePrincipal('glue.amazonaws.com') });
  const names = Object.values(tables);
  const glue = (resource: string, resourceName?: string) => layer.formatArn({ service: 'glue', resource, resourceName });
  allow(
    role,
    ['glue:GetTable', 'glue:UpdateTable'],
    [glue('catalog'), glue('database', database), ...names.map(table => glue('table', `${database}/${table}`))],
  );
  allowAny(role, ['lakeformation:GetDataAccess'], ['*'], 'It knows no resource: grants of Lake Formation say which tables.');
  allowAny(
    role,
    ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
    ['compaction', 'retention', 'orphan-file-deletion'].map(kind =>
      layer.formatArn({ service: 'logs', resource: 'log-group', resourceName: `/aws-glue/iceberg-${kind}/logs:*`, arnFormat: ArnFormat.COLON_RESOURCE_NAME }),
    ),
    'Glue makes the names of its log streams.',
  );
  grantTables(layer, id, role.roleArn, { [tier]: 'keep' });
  const days = promises['retention-days'].snapshots;
  for (const [name, tableName] of Object.entries(tables)) {
    const optimizer = (type: string, more: Partial<CfnTableOptimizer.TableOptimizerConfigurationProperty> = {}) =>
      new CfnTableOptimizer(layer, `${name}${type.split('_').map(pascal).join('')}`, {
        catalogId: account,
        databaseName: database,
        tableName,
        type,
        tableOptimizerConfiguration: { enabled: true, roleArn: role.roleArn, ...more },
      }).addResourceDependency(role.node.findChild('DefaultPolicy').node.defaultChild as CfnResource);
    optimizer('compaction', { compactionConfiguration: { icebergConfiguration: { strategy: 'binpack' } } });
    optimizer('retention', {
      retentionConfiguration: {
        icebergConfiguration: {
          snapshotRetentionPeriodInDays: days,
          numberOfSnapshotsToRetain: 1,
          cleanExpiredFiles: true,
        },
      },
    });
    optimizer('orphan_file_deletion', {
      orphanFileDeletionConfiguration: { icebergConfiguration: { orphanFileRetentionPeriodInDays: 3 } },
    });
  }
}
