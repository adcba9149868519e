import { addressOf } from './addressOf';

describe('the address of a module', () => {
  it.each<[string, string | undefined, string, string | undefined]>([
    [
      'terraform-aws-modules/kms/aws',
      '~> 3.0',
      'terraform-aws-modules/kms/aws',
      '~> 3.0',
    ],
    [
      'git::https://github.com/terraform-aws-modules/terraform-aws-s3-bucket.git?ref=v4.1.0',
      undefined,
      'terraform-aws-modules/s3-bucket/aws',
      'v4.1.0',
    ],
    [
      'github.com/terraform-aws-modules/terraform-aws-iam//modules/iam-user?ref=main',
      undefined,
      'terraform-aws-modules/iam/aws//modules/iam-user',
      'main',
    ],
    [
      'git@github.com:terraform-aws-modules/terraform-aws-vpc.git',
      undefined,
      'terraform-aws-modules/vpc/aws',
      undefined,
    ],
    [
      'github.com/somebody/terraform-aws-vpc',
      undefined,
      'github.com/somebody/terraform-aws-vpc',
      undefined,
    ],
  ])('%s', (source, version, expected, expectedVersion) => {
    expect(addressOf(source, version)).toEqual({
      source: expected,
      ...(expectedVersion && { version: expectedVersion }),
    });
  });
});
