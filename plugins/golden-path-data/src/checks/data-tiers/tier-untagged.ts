import { mend } from '../../edit';
import { valueAt, type Resource, type Unknown, type Value } from '../../graph';
import type { DataModel } from '../../model';
import { policyOf } from '../../model/policy';
import { CONFIDENCE, tierOf } from '../../tiers';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

/** Where a type keeps its tags, or what stands for them. */
const PATHS: Record<string, string> = {
  'AWS::Glue::Database': 'DatabaseInput.Parameters',
};

export const tierUntagged: DataCheck = {
  id: 'tier-untagged',
  title: 'Store whose tier only its name tells',
  practice: 'data-tiers',
  severity: 'medium',
  rationale:
    'A name changes with a rename and means something else to the next team. A tag says the tier to people, to policies and to the bill.',
  remedy:
    'Tag each store of the lake: `data:tier` with raw, transformed or curated; for a Glue database set it in its parameters.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Landing:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: acme-landing
      Tags:
        - { Key: 'data:tier', Value: raw }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "acme-raw"

  tags = {
    "data-tier" = "raw"
  }
}
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_glue_catalog_database" "gold" {
  name = "sales_gold"

  parameters = {
    "data:tier" = "curated"
  }
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: acme-raw
      Tags:
        - Key: owner
          Value: lake
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "curated" {
  bucket = "acme-curated"

  tags = {
    owner = "lake"
  }
}
`,
        },
        lines: [1],
      },
      {
        files: {
          'template.yaml': `Resources:
  Silver:
    Type: AWS::Glue::Database
    Properties:
      CatalogId: !Ref AWS::AccountId
      DatabaseInput:
        Name: sales_silver
`,
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::S3::Bucket', 'AWS::Glue::Database', 'AWS::S3Tables::TableBucket'],
      'No store of a lake is declared.',
      (store, say) => {
        const { tier, signals, confidence } = tierOf(model, store);
        if (signals.some(({ from }) => from === 'explicit')) {
          say.pass();
          return;
        }
        // A tier that position alone tells is no name that a tag could bear out.
        if (!tier || confidence <= CONFIDENCE.position) return;
        const open = openIn(valueAt(store, PATHS[store.type] ?? 'Tags'));
        if (open) {
          say.unknown(open);
          return;
        }
        say.fail(
          undefined,
          `${store.name} is ${tier} by ${signals[0].what}, and nothing says so outright.`,
          { fix: () => tagged(model, store, tier) },
        );
      },
    ),
};

function tagged(model: DataModel, store: Resource, tier: string) {
  const isDatabase = store.type === 'AWS::Glue::Database';
  const tags = valueAt(store, 'Tags');
  const { tierTag = 'data:tier' } = policyOf(model);
  // A dot parts names in the path of a change.
  if (tierTag.includes('.')) return undefined;
  const tag = { Key: tierTag, Value: tier };
  return mend(model, store, {
    safety: 'safe',
    reason:
      'A tag changes nothing but what is known of the store; no resource is replaced.',
    cloudformation: isDatabase
      ? [
          {
            kind: 'set',
            path: `DatabaseInput.Parameters.${tierTag}`,
            to: tier,
          },
        ]
      : [
          tags?.kind === 'list'
            ? { kind: 'append', value: tags, item: tag }
            : { kind: 'set', path: 'Tags', to: [tag] },
        ],
    terraform: [
      {
        kind: 'set',
        path: `${isDatabase ? 'parameters' : 'tags'}.${tierTag}`,
        to: tier,
      },
    ],
  });
}

/** Why there may be more tags than those that are known. */
function openIn(tags: Value | undefined): Unknown | undefined {
  if (tags?.kind === 'unknown') return tags;
  return tags?.kind === 'map' || tags?.kind === 'list' ? tags.open : undefined;
}
