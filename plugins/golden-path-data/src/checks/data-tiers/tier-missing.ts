import { Opinion } from 'backstage-plugin-golden-path-common';
import { documentsOf } from '../../documents';
import { flowsOf, tierStores } from '../../flow';
import { THREE_TIERS } from '../../graph';
import { LAKE_STORES, tierOf } from '../../tiers';
import { exampleRecord } from '../records/exampleRecord';
import { headOf } from '../records/headOf';
import { folded } from '../judge';
import type { DataCheck } from '../DataCheck';
import { bucket, lakeTemplate, lakeTerraform } from './exampleLake';
import { withoutTiers } from './judgeLake';

export const tierMissing: DataCheck = {
  id: 'tier-missing',
  title: 'Lake without all three tiers',
  practice: 'data-tiers',
  severity: 'critical',
  rationale:
    'Raw keeps what came, transformed what was cleaned, curated what people rely on. Where one is missing, its work is done in another, and nobody knows which data to trust.',
  remedy:
    'Keep a store for each of raw, transformed and curated, and tag it `data:tier`; a project without a lake says so in an accepted record with `decision: not-applicable`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      { files: { 'template.yaml': lakeTemplate() } },
      { files: { 'main.tf': lakeTerraform() } },
      {
        files: {
          'main.tf': `resource "aws_s3tables_table_bucket" "lake" {
  name = "lake"
}

resource "aws_glue_catalog_database" "bronze" {
  name = "sales_bronze"
}

resource "aws_glue_catalog_database" "silver" {
  name = "sales_silver"
}

resource "aws_glue_catalog_database" "gold" {
  name = "sales_gold"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
${bucket('Raw', 'raw')}${bucket('Curated', 'curated')}`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "landing" {
  bucket = "acme-orders-landing"
}
`,
          'docs/decisions/tiers.md': exampleRecord('data-tiers', {
            decision: 'later',
          }),
        },
        lines: [1],
      },
    ],
  },
  run: model => {
    const without = withoutTiers(model);
    if (without) return without;
    const stores = tierStores(model);
    const found = new Set([
      ...stores.map(store => tierOf(model, store).tier),
      ...flowsOf(model).map(({ tier }) => tier),
    ]);
    const missing = THREE_TIERS.filter(tier => !found.has(tier));
    const say = new Opinion();
    if (!missing.length) {
      say.pass();
      return folded(model, [], '', [say]);
    }
    const untold = model.graph.ofType('AWS::S3::Bucket').find(store => {
      const { tier, support } = tierOf(model, store);
      return tier === undefined && support === undefined;
    });
    const [gap] = model.graph.gapsFor([...LAKE_STORES]);
    const [unread] = documentsOf(model).unread;
    const names = missing.join(' and ');
    if (gap) say.undecided(`${gap.at.file}:${gap.at.line}: ${gap.what}`);
    else if (untold)
      say.undecided(
        `${untold.name}: its tier is not known, and it may be ${names}`,
      );
    else if (unread !== undefined && !stores.length) say.undecided(unread);
    else if (!stores.length)
      say.undecided('No store of the lake is declared in the project');
    else {
      const { at, id } = stores[0] ?? headOf(model);
      say.add({
        ...{ file: at.file, line: at.line, endLine: at.endLine },
        message: `The lake has no ${names} tier.`,
        about: [id, ...stores.slice(1).map(store => store.id)],
      });
    }
    return folded(model, [], '', [say]);
  },
};
