import { CfnPrincipalPermissions } from 'aws-cdk-lib/aws-lakeformation';
import type { Layer } from './Layer.ts';
import { personalTag, TIERS, tierTag, type Tier } from './tiers.ts';
import { pascal } from './words.ts';

/** What a job may do with the tables of each tier; a tier that is not named is closed to it. Whoever asks sees no column about a person. */
export type Access = Partial<Record<Tier, 'read' | 'write' | 'keep' | 'ask'>>;

const LF_PERMISSIONS = {
  ask: ['DESCRIBE', 'SELECT'],
  read: ['DESCRIBE', 'SELECT'],
  write: ['DESCRIBE', 'SELECT', 'INSERT', 'DELETE'],
  // What keeps the files of a table in shape.
  keep: ['DESCRIBE', 'SELECT', 'INSERT', 'DELETE', 'ALTER'],
};

/** Grants on all tables of a tier, by its LF-tag: a new table needs no new grant. */
export function grantTables(layer: Layer, id: string, principal: string, access: Access): void {
  const { account, config } = layer;
  for (const tier of TIERS) {
    const kind = access[tier];
    if (!kind) continue;
    const personal = { tagKey: personalTag(config), tagValues: ['no'] };
    const grant = (name: string, resourceType: string, permissions: string[], ...more: (typeof personal)[]) =>
      new CfnPrincipalPermissions(layer, `${id}${name}${pascal(tier)}`, {
        principal: { dataLakePrincipalIdentifier: principal },
        permissions,
        permissionsWithGrantOption: [],
        resource: {
          lfTagPolicy: {
            catalogId: account,
            resourceType,
            expression: [{ tagKey: tierTag(config), tagValues: [tier] }, ...more],
          },
        },
      });
    grant('Sees', 'DATABASE', ['DESCRIBE']);
    grant({ ask: 'Asks', read: 'Reads', write: 'Writes', keep: 'Keeps' }[kind], 'TABLE', LF_PERMISSIONS[kind], ...(kind === 'ask' ? [personal] : []));
  }
}
