import type { Adapter } from './Adapter';
import { plain } from './words';

/** Policies of resources that are blocks of their own. */
export const resourcePolicyAdapters: Adapter[] = [
  {
    from: 'aws_ecr_repository_policy',
    to: 'AWS::ECR::RepositoryPolicy',
    properties: args =>
      plain(args, { repository: 'RepositoryName', policy: 'PolicyText' }),
  },
  {
    from: 'aws_glue_resource_policy',
    to: 'aws_glue_resource_policy',
    properties: args => plain(args, { policy: 'PolicyInJson' }),
  },
  {
    from: 'aws_s3tables_table_bucket_policy',
    to: 'AWS::S3Tables::TableBucketPolicy',
    properties: args =>
      plain(args, {
        table_bucket_arn: 'TableBucketARN',
        resource_policy: 'ResourcePolicy',
      }),
  },
  {
    from: 'aws_lambda_layer_version_permission',
    to: 'AWS::Lambda::LayerVersionPermission',
    properties: args =>
      plain(args, {
        action: 'Action',
        organization_id: 'OrganizationId',
        principal: 'Principal',
      }),
  },
];
