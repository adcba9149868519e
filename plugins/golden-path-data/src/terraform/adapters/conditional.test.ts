import { plainProperties } from '../../__testUtils__/plain';
import { readTf } from '../../__testUtils__/readTf';
import { prepareTerraform } from '../readTerraform';

beforeAll(() => prepareTerraform());

describe('blocks that may not be there', () => {
  it('are said in the words of CloudFormation all the same', () => {
    const { resources } = readTf(`variable "on" {}
resource "aws_s3_bucket" "raw" {
  bucket = "raw"
}
resource "aws_s3_bucket_server_side_encryption_configuration" "raw" {
  bucket = aws_s3_bucket.raw.id
  dynamic "rule" {
    for_each = var.on ? [1] : []
    content {
      apply_server_side_encryption_by_default {
        sse_algorithm = "aws:kms"
      }
    }
  }
}
`);
    expect(plainProperties(resources[0])).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: {
          either: [
            [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
            undefined,
          ],
        },
      },
    });
  });

  it('stay so where they are told by a word in them', () => {
    const { resources } = readTf(`variable "on" {}
resource "aws_opensearch_domain" "d" {
  dynamic "log_publishing_options" {
    for_each = var.on ? ["AUDIT_LOGS"] : []
    content {
      log_type                 = log_publishing_options.value
      cloudwatch_log_group_arn = "arn:l"
    }
  }
}
`);
    expect(plainProperties(resources[0])).toMatchObject({
      LogPublishingOptions: {
        either: [
          {
            AUDIT_LOGS: { CloudWatchLogsLogGroupArn: 'arn:l', Enabled: true },
          },
          undefined,
        ],
      },
    });
  });
});
