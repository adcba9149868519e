import { mend } from '../../edit';
import { flagAt, type Resource } from '../../graph';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { judgeAccess } from './judgeAccess';
import { REGISTRATION } from './registrations';

const PATH = 'LakeFormationConfiguration.UseLakeFormationCredentials';

export const lakeCredentialsUnused: DataCheck = {
  id: 'lake-credentials-unused',
  title: 'Crawler that reads a registered location past Lake Formation',
  practice: 'lake-access',
  severity: 'medium',
  rationale:
    'A crawler that reads by its own rights in S3 keeps a second way into data that Lake Formation is to guard, and its reads are in no log of Lake Formation.',
  remedy:
    'Set `UseLakeFormationCredentials: true`, or `lake_formation_configuration`; give the role of the crawler the location, and take its rights in S3 away.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
  Registered:
    Type: AWS::LakeFormation::Resource
    Properties: { ResourceArn: !GetAtt Raw.Arn, UseServiceLinkedRole: true }
  Crawl:
    Type: AWS::Glue::Crawler
    Properties:
      Role: crawl
      DatabaseName: raw
      LakeFormationConfiguration: { UseLakeFormationCredentials: true }
      Targets: { S3Targets: [{ Path: !Sub 's3://\${Raw}/orders' }] }
`,
        },
      },
      {
        files: {
          'main.tf': crawlerOf('use_lake_formation_credentials = true'),
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
  Registered:
    Type: AWS::LakeFormation::Resource
    Properties: { ResourceArn: !GetAtt Raw.Arn, UseServiceLinkedRole: true }
  Crawl:
    Type: AWS::Glue::Crawler
    Properties:
      Role: crawl
      DatabaseName: raw
      Targets: { S3Targets: [{ Path: !Sub 's3://\${Raw}/orders' }] }
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': crawlerOf('use_lake_formation_credentials = false'),
        },
        lines: [17],
      },
    ],
  },
  run: model =>
    judgeAccess(
      model,
      ['AWS::Glue::Crawler', REGISTRATION],
      'No crawler reads a location that is registered here.',
      (crawler, say) => {
        if (!readsRegistered(model, crawler)) return;
        say.require(flagAt(crawler, PATH), {
          is: used => used,
          absent: 'wrong',
          message: `${crawler.name} reads a registered location without Lake Formation.`,
          fix: () =>
            mend(model, crawler, {
              safety: 'assisted',
              reason:
                'The role of the crawler needs `lakeformation:GetDataAccess` and a grant on the location first.',
              cloudformation: [{ kind: 'set', path: PATH, to: true }],
              terraform: [
                {
                  kind: 'set',
                  path: 'lake_formation_configuration.use_lake_formation_credentials',
                  to: true,
                },
              ],
            }),
        });
      },
    ),
};

/** Whether it crawls a bucket that is registered for Lake Formation alone: in hybrid access both ways are meant. */
function readsRegistered({ graph }: DataModel, crawler: Resource): boolean {
  if (crawler.type !== 'AWS::Glue::Crawler') return false;
  return graph
    .edgesFrom(crawler, 'catalogs')
    .flatMap(({ to }) => graph.get(to) ?? [])
    .flatMap(store => graph.edgesTo(store, 'catalogs'))
    .flatMap(({ from }) => graph.get(from) ?? [])
    .some(
      one =>
        one.type === REGISTRATION &&
        !one.conditional &&
        isFalse(flagAt(one, 'HybridAccessEnabled')),
    );
}

function isFalse(answer: ReturnType<typeof flagAt>): boolean {
  return (
    answer.state === 'absent' || (answer.state === 'known' && !answer.value)
  );
}

/** A crawler over a registered bucket, whose configuration stands in line 17. */
function crawlerOf(configuration: string): string {
  return `resource "aws_s3_bucket" "raw" {
  bucket = "shop-raw"
}

resource "aws_lakeformation_resource" "raw" {
  arn = aws_s3_bucket.raw.arn
}

resource "aws_glue_crawler" "raw" {
  name          = "raw"
  role          = "crawl"
  database_name = "raw"
  s3_target {
    path = "s3://\${aws_s3_bucket.raw.id}/orders"
  }
  lake_formation_configuration {
    ${configuration}
  }
}
`;
}
