import { CfnDataSet, CfnRefreshSchedule, type CfnDataSource } from 'aws-cdk-lib/aws-quicksight';
import type { Column } from './Catalog.ts';
import type { Layer } from './Layer.ts';
import { databaseOf } from './tiers.ts';
import { pascal } from './words.ts';

/** What authors may do with a dataset: build dashboards on it, and load it anew. */
const AUTHOR = ['DescribeDataSet', 'DescribeDataSetPermissions', 'PassDataSet', 'DescribeIngestion', 'ListIngestions', 'CreateIngestion'];

/** A curated table in Amazon Quick: kept in its memory, so that looking at a dashboard scans nothing, and loaded anew by day. */
export function quickDataset(layer: Layer, source: CfnDataSource, table: string, columns: Column[]): void {
  const { account, config } = layer;
  const id = pascal(table.split('_')[0]!);
  const authors = layer.formatArn({ service: 'quicksight', resource: 'group', resourceName: `default/${config.authors}` });
  const set = new CfnDataSet(layer, `${id}Set`, {
    awsAccountId: account,
    dataSetId: `${config.name}-${id.toLowerCase()}`,
    name: table,
    importMode: 'SPICE',
    physicalTableMap: {
      table: {
        relationalTable: {
          dataSourceArn: source.attrArn,
          catalog: 'AwsDataCatalog',
          schema: databaseOf(config, 'curated'),
          name: table,
          inputColumns: columns.map(({ name, type }) => ({ name, type: quickType(type) })),
        },
      },
    },
    permissions: [{ principal: authors, actions: AUTHOR.map(action => `quicksight:${action}`) }],
  });
  new CfnRefreshSchedule(layer, `${id}Refresh`, {
    awsAccountId: account,
    dataSetId: set.dataSetId,
    schedule: {
      scheduleId: 'daily',
      refreshType: 'FULL_REFRESH',
      scheduleFrequency: { interval: 'DAILY', timeZone: 'Etc/UTC', timeOfTheDay: '06:00' },
    },
  }).addResourceDependency(set);
}

/** Quick knows no other types than these. */
function quickType(type: string): string {
  if (type === 'bigint') return 'INTEGER';
  if (type.startsWith('decimal')) return 'DECIMAL';
  return type === 'date' || type === 'timestamp' ? 'DATETIME' : 'STRING';
}
