import { step } from '../../flow';
import type { Edge, Tier } from '../../graph';
import { tierAt } from '../../flow';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';
import { lakeTemplate, lakeTerraform } from './exampleLake';

const table = (name: string, database: string, bucket: string) => `  ${name}:
    Type: AWS::Glue::Table
    Properties:
      DatabaseName: !Ref ${database}
      TableInput:
        StorageDescriptor:
          Location: !Sub s3://\${${bucket}}/orders/
`;
const databases = `  RawDb:
    Type: AWS::Glue::Database
    Properties: { DatabaseInput: { Name: orders_raw } }
  CuratedDb:
    Type: AWS::Glue::Database
    Properties: { DatabaseInput: { Name: orders_curated } }
`;
const terraformTable = (
  name: string,
  database: string,
  bucket: string,
) => `resource "aws_glue_catalog_table" "${name}" {
  name          = "${name}"
  database_name = aws_glue_catalog_database.${database}.name

  storage_descriptor {
    location = "s3://\${aws_s3_bucket.${bucket}.id}/orders/"
  }
}

`;
const terraformDatabase = (
  name: string,
) => `resource "aws_glue_catalog_database" "${name}" {
  name = "orders_${name}"
}

`;

export const tiersShareDatabase: DataCheck = {
  id: 'tiers-share-database',
  title: 'Glue database with tables of several tiers',
  practice: 'data-tiers',
  severity: 'medium',
  rationale:
    'A grant on a database, and a schema in a query tool, take all of its tables: a reader of curated data then sees raw tables beside it.',
  remedy:
    'Keep a Glue database for each tier, and name it after the tier: `orders_raw`, `orders_curated`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': lakeTemplate(
            `${databases}${table('A', 'RawDb', 'Raw')}${table(
              'B',
              'CuratedDb',
              'Curated',
            )}`,
          ),
        },
      },
      {
        files: {
          'main.tf': lakeTerraform(
            `${terraformDatabase('raw')}${terraformTable(
              'orders',
              'raw',
              'raw',
            )}`,
          ),
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': lakeTemplate(
            `${databases}${table('A', 'RawDb', 'Raw')}${table(
              'B',
              'RawDb',
              'Curated',
            )}`,
          ),
        },
        lines: [14],
      },
      {
        files: {
          'main.tf': lakeTerraform(
            `${terraformDatabase('all')}${terraformTable(
              'orders',
              'all',
              'raw',
            )}${terraformTable('daily', 'all', 'curated')}`,
          ),
        },
        lines: [19],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Glue::Database'],
      'No database of a catalog is declared.',
      (database, say) => {
        const { graph } = model;
        const tiers = new Map<Tier, Edge>();
        for (const edge of graph.edgesFrom(database, 'catalogs')) {
          const store = graph.get(edge.to);
          const tier = store && tierAt(model, store, edge.prefix);
          if (tier && !tiers.has(tier)) tiers.set(tier, edge);
        }
        if (tiers.size === 1) say.pass();
        if (tiers.size < 2) return;
        say.fail(
          undefined,
          `${database.name} describes data of several tiers: ${[...tiers.keys()]
            .sort()
            .join(', ')}.`,
          {
            about: [...tiers.values()].map(({ to }) => to),
            because: [...tiers].map(([tier, { to, via, at }]) =>
              step(
                `${via} lies in ${graph.get(to)!.name}, which is ${tier}`,
                at,
              ),
            ),
          },
        );
      },
    ),
};
