import { step } from '../../flow';
import { keptIn, tierOf } from '../../tiers';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';
import { lakeTemplate, lakeTerraform } from './exampleLake';

const workgroup = (bucket: string) => `  Queries:
    Type: AWS::Athena::WorkGroup
    Properties:
      Name: queries
      WorkGroupConfiguration:
        ResultConfiguration:
          OutputLocation: !Sub s3://\${${bucket}}/results/
`;
const job = (bucket: string) => `resource "aws_glue_job" "clean" {
  name     = "clean"
  role_arn = "arn:aws:iam::111122223333:role/clean"

  command {
    script_location = "s3://\${aws_s3_bucket.${bucket}.id}/_code/clean.py"
  }
}
`;

export const tierKeepsSupport: DataCheck = {
  id: 'tier-keeps-support',
  title: 'Tier that also keeps logs, results or code',
  practice: 'data-tiers',
  severity: 'medium',
  rationale:
    'Query results, logs and scripts need other lifecycles, keys and readers than data. In a bucket of a tier they share its rules, and who may read one may read the other.',
  remedy:
    'Keep access logs, query results, scripts and temporary files in buckets of their own.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': lakeTemplate(`  Results:
    Type: AWS::S3::Bucket
${workgroup('Results')}`),
        },
      },
      {
        files: {
          'main.tf': lakeTerraform(`resource "aws_s3_bucket" "code" {
}

${job('code')}`),
        },
      },
    ],
    fail: [
      {
        files: { 'template.yaml': lakeTemplate(workgroup('Curated')) },
        lines: [20],
      },
      { files: { 'main.tf': lakeTerraform(job('raw')) }, lines: [24] },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::S3::Bucket'],
      'No store of a lake is declared.',
      (bucket, say) => {
        const { tier } = tierOf(model, bucket);
        if (!tier) return;
        const kept = keptIn(model, bucket);
        if (!kept.length) say.pass();
        for (const { what, by, at } of kept)
          say.fail(
            at,
            `${bucket.name} is ${tier}, and also keeps ${what} of ${by.name}.`,
            {
              about: [by.id],
              because: [
                ...tierOf(model, bucket)
                  .signals.slice(0, 1)
                  .map(sign => step(sign.what, sign.at)),
                step(`${by.name} puts ${what} there`, at),
              ],
            },
          );
      },
    ),
};
