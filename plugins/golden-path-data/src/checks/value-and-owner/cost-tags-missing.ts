import { judge } from '../judge';
import { costTagsOf, stateOf } from './costTags';
import { TAGGED, tagsOfOthers } from './tagsOfOthers';
import type { DataCheck } from '../DataCheck';

export const costTagsMissing: DataCheck = {
  id: 'cost-tags-missing',
  title: 'Stores and engines without tags for their cost',
  practice: 'value-and-owner',
  severity: 'low',
  rationale:
    'The bill is split by tags; what has none is paid by everybody and looked after by nobody.',
  remedy:
    'Tag stores and engines of data with `owner`, `cost-center` and `data:product`, on each or by the default tags of the provider or stack.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
    Properties:
      Tags: [{ Key: owner, Value: lake }, { Key: cost-center, Value: '4711' }, { Key: 'data:product', Value: sales }]
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  tags = {
    owner          = "lake"
    cost-center    = "4711"
    "data:product" = "sales"
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
      Tags: [{ Key: owner, Value: lake }, { Key: cost-center, Value: '4711' }, { Key: 'data:product', Value: sales }]
  Events:
    Type: AWS::Kinesis::Stream
    Properties:
      ShardCount: 2
`,
        },
        lines: [6],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  tags = {
    owner          = "lake"
    cost-center    = "4711"
    "data:product" = "sales"
  }
}
resource "aws_kinesis_stream" "events" {
  name        = "events"
  shard_count = 2
}
`,
        },
        lines: [8],
      },
    ],
  },
  run: model =>
    judge(
      model,
      Object.keys(TAGGED),
      'No store or engine of data is declared.',
      (resource, say) => {
        const tags = costTagsOf(model).map(tag => ({
          tag,
          state: stateOf(resource, tag),
        }));
        const missing = tags
          .filter(({ state }) => state === 'absent')
          .map(({ tag }) => tag);
        const unknown = tags.find(({ state }) => state === 'unknown')?.tag;
        if (missing.length)
          say.fail(
            undefined,
            `${resource.name} has no tag ${missing
              .map(({ title }) => title)
              .join(', ')}.`,
            {
              fix: () => tagsOfOthers(model, resource, missing),
            },
          );
        else if (unknown) say.unknown(`its tag ${unknown.title} is not known`);
        else say.pass();
      },
    ),
};
