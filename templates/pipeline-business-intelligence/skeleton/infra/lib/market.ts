import { CfnDataCellsFilter, CfnPrincipalPermissions } from 'aws-cdk-lib/aws-lakeformation';
import type { Layer } from './Layer.ts';
import { databaseOf } from './tiers.ts';
import { pascal } from './words.ts';

/** Those who see the rows of one currency. */
export interface Market {
  name: string;
  currency: string;
  /** The name of the role of its people. */
  role: string;
}

/** Opens the rows of a market in some curated tables to its people, by filters of Lake Formation: Athena, Redshift and Quick keep to them alike. */
export function market(layer: Layer, { name, currency, role }: Market, tables: Record<string, string>): void {
  const { account: tableCatalogId, config } = layer;
  const databaseName = databaseOf(config, 'curated');
  const principal = {
    dataLakePrincipalIdentifier: layer.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: role }),
  };
  for (const [id, tableName] of Object.entries(tables)) {
    const filter = new CfnDataCellsFilter(layer, `${pascal(name)}${id}`, {
      tableCatalogId,
      databaseName,
      tableName,
      name: `${config.name}-${name}`,
      rowFilter: { filterExpression: `currency = '${currency}'` },
      columnWildcard: {},
    });
    new CfnPrincipalPermissions(layer, `${pascal(name)}Reads${id}`, {
      principal,
      permissions: ['SELECT'],
      permissionsWithGrantOption: [],
      resource: { dataCellsFilter: { tableCatalogId, databaseName, tableName, name: filter.name } },
    }).addResourceDependency(filter);
  }
}
